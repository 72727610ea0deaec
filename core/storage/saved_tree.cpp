#include "storage/saved_tree.h"

#include <algorithm>
#include <utility>

#include "storage/errors.h"
#include "storage/page_fields.h"

namespace keyturn::storage {

namespace {

constexpr int kDeepest = 16;  // a tree of that depth would hold more than any machine
constexpr std::size_t kName = std::tuple_size_v<Hash>;

Hash hash_at(BytesView bytes, std::size_t at) {
  Hash hash;
  std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), kName, hash.begin());
  return hash;
}

PieceName name_of(const Node& node) { return {node.name(), node.is_leaf()}; }

void collect(const Node& node, Pieces& pieces) {
  pieces.emplace_back(node.name(), &node);
  for (const Child& child : node.children) collect(*child.node, pieces);
}

// Without a node when the bytes are no page's.
Child leaf_from(BytesView bytes) {
  const std::optional<PageLayout> layout = layout_of(bytes);
  if (!layout) return {};
  return leaf_of(std::make_shared<const Bytes>(bytes.begin(), bytes.end()), layout->records.size(), Seal::Unproved);
}

}  // namespace

Pieces pieces_of(const std::vector<const ItemTree*>& trees) {
  Pieces pieces;
  for (const ItemTree* tree : trees) {
    if (tree->root()) collect(*tree->root(), pieces);
  }
  std::sort(pieces.begin(), pieces.end());
  const auto same_name = [](const auto& a, const auto& b) { return a.first == b.first; };
  pieces.erase(std::unique(pieces.begin(), pieces.end(), same_name), pieces.end());
  return pieces;
}

Bytes bytes_of(const Node& node) {
  if (node.is_leaf()) return *node.page;
  Bytes bytes;
  bytes.push_back(node.children.front().node->is_leaf() ? 0 : 1);
  for (const Child& child : node.children) {
    const Hash name = child.node->name();
    bytes.insert(bytes.end(), name.begin(), name.end());
  }
  return bytes;
}

std::optional<PieceName> root_of(const ItemTree& tree) {
  if (!tree.root()) return std::nullopt;
  return name_of(*tree.root());
}

Result<ItemTree> TreeLoader::load(const std::optional<PieceName>& root) {
  if (!root) return ItemTree();
  KT_TRY(Child loaded, node(*root, 0));
  return ItemTree::tree_of(std::move(loaded.node));
}

Result<Child> TreeLoader::node(const PieceName& piece, int depth) {
  if (const auto known = loaded_.find(piece.name); known != loaded_.end()) return Child(known->second);
  KT_TRY(const BytesView bytes, source_(piece));
  Child made;
  if (piece.is_page) {
    made = leaf_from(bytes);
  } else if (bytes.size() > kName && bytes.size() % kName == 1 && depth < kDeepest) {
    std::vector<Child> children;
    for (std::size_t at = 1; at < bytes.size(); at += kName) {
      KT_TRY(Child child, node({hash_at(bytes, at), bytes.front() == 0}, depth + 1));
      children.push_back(std::move(child));
    }
    made = inner_of(std::move(children));
  }
  if (!made.node || made.node->name() != piece.name) return errors::damaged("a saved page");
  loaded_.emplace(piece.name, made);
  return made;
}

}  // namespace keyturn::storage
