// Writes: new pages and nodes on the way from the root to the change, everything else shared with the tree before.
#include <algorithm>
#include <utility>

#include "base/shared.h"
#include "storage/item_tree.h"

namespace keyturn::storage {

namespace {

using Children = std::vector<Child>;

std::ptrdiff_t offset(std::size_t index) { return static_cast<std::ptrdiff_t>(index); }

// Makes leaves of records: the bytes of each, in order.
class Leaves {
 public:
  using Records = std::vector<BytesView>;

  Leaves(const PageKey& key, RandomSource& random) : key_(key), random_(random) {}

  // None for no records; one, or several when they are too many for one page.
  Children of(const Records& records) const {
    Children children;
    if (!records.empty()) add(records, children);
    return children;
  }

 private:
  void add(const Records& records, Children& children) const {
    if (!is_too_large(records)) {
      children.push_back(leaf_of(make_page(key_, records, random_), records.size(), Seal::Proved));
      return;
    }
    const auto middle = records.begin() + offset(records.size() / 2);
    add({records.begin(), middle}, children);
    add({middle, records.end()}, children);
  }

  static bool is_too_large(const Records& records) {
    std::size_t size = 0;
    for (const BytesView record : records) size += record.size();
    return records.size() > kRecordsInPage || (records.size() > 1 && size > kPageSize);
  }

  const PageKey& key_;
  RandomSource& random_;
};

// The way from the root down to where a position is or would be.
struct Way {
  std::vector<std::size_t> children;  // which one of each inner node
  PageReader reader;                  // of the leaf
  PageReader::Place place;
};

Result<Way> way_to(const PageKey& key, const Node& root, const Position& position) {
  Way way;
  const Node* node = &root;
  while (!node->is_leaf()) {
    KT_TRY(const std::size_t child, child_for(key, *node, position));
    way.children.push_back(child);
    node = node->children[child].node.get();
  }
  KT_TRY(way.reader, PageReader::open(key, *node));
  KT_TRY(way.place, way.reader.place_of(position));
  return way;
}

Children parted(Child child) {
  const Children& children = child.node->children;
  if (children.empty()) return {};
  child.first_partition = children.front().first_partition;
  if (children.size() <= kChildren) return {std::move(child)};
  const auto middle = children.begin() + offset(children.size() / 2);
  return {inner_of({children.begin(), middle}), inner_of({middle, children.end()})};
}

// What stands in the place of `child` when `leaves` stand in that of the leaf at the end of the way. Nothing here can
// fail: what could was found out on the way.
Children with_leaves(Child child, const Way& way, std::size_t depth, Children leaves) {
  if (depth == way.children.size()) return leaves;
  Node& node = own(child.node);
  Child& changed = node.children[way.children[depth]];
  node.records -= changed.node->records;
  node.bytes -= changed.node->bytes;
  node.known_name.reset();
  Children made = with_leaves(std::move(changed), way, depth + 1, std::move(leaves));
  for (const Child& one : made) {
    node.records += one.node->records;
    node.bytes += one.node->bytes;
  }
  const auto place = node.children.begin() + offset(way.children[depth]);
  if (made.empty()) {
    node.children.erase(place);
  } else {
    *place = std::move(made.front());
    node.children.insert(place + 1, std::make_move_iterator(made.begin() + 1), std::make_move_iterator(made.end()));
  }
  return parted(std::move(child));
}

NodePointer root_of(Children children) {
  if (children.empty()) return nullptr;
  NodePointer root = children.size() == 1 ? std::move(children.front().node) : inner_of(std::move(children)).node;
  while (root->children.size() == 1) root = NodePointer(root->children.front().node);
  return root;
}

}  // namespace

Result<void> ItemTree::put(const PageKey& key, const Position& position, const items::Item& item,
                           RandomSource& random) {
  const Bytes record = key.seal(position, item, random);
  const Leaves leaves(key, random);
  if (!root_) {
    root_ = root_of(leaves.of({record}));
    return {};
  }
  KT_TRY(const Way way, way_to(key, *root_, position));
  Leaves::Records records = way.reader.records();
  if (way.place.is_there) {
    records[way.place.index] = record;
  } else {
    records.insert(records.begin() + offset(way.place.index), record);
  }
  root_ = root_of(with_leaves({{}, std::move(root_)}, way, 0, leaves.of(records)));
  return {};
}

Result<void> ItemTree::erase(const PageKey& key, const Position& position, RandomSource& random) {
  if (!root_) return {};
  KT_TRY(const Way way, way_to(key, *root_, position));
  if (!way.place.is_there) return {};
  Leaves::Records records = way.reader.records();
  records.erase(records.begin() + offset(way.place.index));
  root_ = root_of(with_leaves({{}, std::move(root_)}, way, 0, Leaves(key, random).of(records)));
  return {};
}

}  // namespace keyturn::storage
