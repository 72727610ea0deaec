// A tree of items as named pieces, one for each of its nodes: a leaf is its page, byte by byte; an inner node is what
// its children are (0 pages, 1 nodes) and their names, 16 bytes each. A node that two trees share is one piece, and a
// write makes new pieces only on the way to what changes.
#pragma once
#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "base/result.h"
#include "storage/item_tree.h"

namespace keyturn::storage {

// Ordered by name, none twice.
using Pieces = std::vector<std::pair<Hash, const Node*>>;

// Every node of these trees. The trees must outlive what is answered.
Pieces pieces_of(const std::vector<const ItemTree*>& trees);

Bytes bytes_of(const Node& node);

struct PieceName {
  Hash name{};
  bool is_page = true;
};

// Nothing for a tree without items.
std::optional<PieceName> root_of(const ItemTree& tree);

// Puts trees together again. Nodes that trees share are shared anew.
class TreeLoader {
 public:
  // The bytes of a piece, or why there are none.
  using Source = std::function<Result<BytesView>(const PieceName&)>;

  explicit TreeLoader(Source source) : source_(std::move(source)) {}

  // The error of the source, or of `damaged` for bytes that are no node's.
  Result<ItemTree> load(const std::optional<PieceName>& root);

 private:
  Result<Child> node(const PieceName& piece, int depth);

  Source source_;
  std::map<Hash, Child> loaded_;
};

}  // namespace keyturn::storage
