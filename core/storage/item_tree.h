// The items of one table or index, sealed in pages: a B+-tree whose leaves are pages, in the order of partition hash
// and sort key. It is a value: a copy shares all pages and nodes, and a write makes new ones only on the way to the
// page that changes. Nodes that no other tree has are changed where they are.
//
// The inner nodes are the directory of the pages. They hold no more than the pages themselves show: partition hashes
// and counts. To find a place within a partition, a few records are opened and their sort keys compared.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "storage/page.h"

namespace keyturn::storage {

struct Node;
using NodePointer = std::shared_ptr<const Node>;

struct Child {
  Hash first_partition{};  // of the first record below; here, so that a search needs no look at the child
  NodePointer node;
};

struct Node {
  Page page;                    // of a leaf
  std::vector<Child> children;  // of an inner node
  std::size_t records = 0;
  std::size_t bytes = 0;

  bool is_leaf() const { return page != nullptr; }

  // Other contents, another name: of a leaf its page's seal, of an inner node a hash of its children's names.
  Hash name() const;
  mutable std::optional<Hash> known_name;  // of an inner node, once it was asked for

  // Of a leaf: its page's seal was looked at, or made, since the page came into memory. Pages never change, so once
  // will do.
  mutable bool is_proved = false;
};

enum class Direction { Forward, Backward };

// Where a walk begins: after a position, at it, or (no sort key) at that end of the partition that the direction
// comes from.
struct WalkStart {
  Hash partition{};
  std::optional<Bytes> sort;
  bool is_exclusive = false;
};

class ItemTree {
 public:
  Result<std::optional<items::Item>> find(const PageKey& key, const Position& position) const;

  // Puts it there, in place of what was there before.
  Result<void> put(const PageKey& key, const Position& position, const items::Item& item, RandomSource& random);

  // Nothing happens when there is none.
  Result<void> erase(const PageKey& key, const Position& position, RandomSource& random);

  // Visits items in order until the visitor answers false. Nothing to start from: from the first or last of all.
  using Visitor = std::function<bool(const Position&, items::Item&&)>;
  Result<void> walk(const PageKey& key, const std::optional<WalkStart>& start, Direction direction,
                    const Visitor& visit) const;

  std::size_t size() const { return root_ ? root_->records : 0; }
  std::size_t stored_bytes() const { return root_ ? root_->bytes : 0; }

  // Null when there is no item. A tree is its root: tree_of(root()) is the same one.
  const NodePointer& root() const { return root_; }
  static ItemTree tree_of(NodePointer root);

  // All pages in order: everything that is stored of these items.
  std::vector<Page> pages() const;

  // The same tree with other bytes in one page, as if the disk had changed them.
  ItemTree with_page(std::size_t index, Bytes bytes) const;

 private:
  NodePointer root_;
};

// --- for item_tree.cpp, item_tree_change.cpp and saved_tree.cpp ---

constexpr std::size_t kChildren = 32;  // an inner node is parted when it has more

enum class Seal { Proved, Unproved };
Child leaf_of(Page page, std::size_t records, Seal seal);
Child inner_of(std::vector<Child> children);

// The records of a page, opened one by one as they are needed.
class PageReader {
 public:
  static Result<PageReader> open(const PageKey& key, const Node& leaf);

  std::size_t size() const { return layout_.records.size(); }
  Hash partition(std::size_t index) const { return view(index).partition; }
  Hash position_hash(std::size_t index) const { return view(index).position; }

  // The bytes of all records, as make_page() takes them. They live as long as the page.
  std::vector<BytesView> records() const;
  Result<OpenRecord> record(std::size_t index) const;

  // The sign of record - position.
  Result<int> compare_to(std::size_t index, const Position& position) const;

  // The first record that is not before the position, and whether it is there.
  struct Place {
    std::size_t index = 0;
    bool is_there = false;
  };
  Result<Place> place_of(const Position& position) const;

 private:
  RecordView view(std::size_t index) const { return view_of(*page_, layout_.records[index]); }

  const PageKey* key_ = nullptr;
  Page page_;
  PageLayout layout_;
};

// The sign of (first position below the child) - position.
Result<int> compare_first(const PageKey& key, const Child& child, const Position& position);

// The last child that begins at or before the position; the first when none does.
Result<std::size_t> child_for(const PageKey& key, const Node& node, const Position& position);

}  // namespace keyturn::storage
