// Writes: new pages and nodes on the way from the root to the change, everything else shared with the tree before.
#include <algorithm>
#include <utility>

#include "storage/item_tree.h"

namespace keyturn::storage {

namespace {

using Nodes = std::vector<NodePointer>;

std::ptrdiff_t offset(std::size_t index) { return static_cast<std::ptrdiff_t>(index); }

NodePointer leaf(const PageKey& key, const std::vector<SealedRecord>& records) {
  return leaf_of(make_page(key, records), records.size(), records.front().partition);
}

bool is_too_large(const std::vector<SealedRecord>& records) {
  std::size_t size = 0;
  for (const SealedRecord& record : records) size += stored_size(record);
  return records.size() > kRecordsInPage || (records.size() > 1 && size > kPageSize);
}

// One page, or several when the records are too many for one.
void add_leaves(const PageKey& key, const std::vector<SealedRecord>& records, Nodes& nodes) {
  if (!is_too_large(records)) {
    nodes.push_back(leaf(key, records));
    return;
  }
  const auto middle = records.begin() + offset(records.size() / 2);
  add_leaves(key, {records.begin(), middle}, nodes);
  add_leaves(key, {middle, records.end()}, nodes);
}

Nodes inner_nodes(Nodes children) {
  if (children.size() <= kChildren) return {inner_of(std::move(children))};
  const auto middle = children.begin() + offset(children.size() / 2);
  return {inner_of({children.begin(), middle}), inner_of({middle, children.end()})};
}

Result<Nodes> put_below(const PageKey& key, const Node& node, const Position& position, SealedRecord record) {
  if (node.is_leaf()) {
    KT_TRY(PageReader reader, PageReader::open(key, node.page));
    KT_TRY(const PageReader::Place place, reader.place_of(position));
    std::vector<SealedRecord>& records = reader.records();
    if (place.is_there) {
      records[place.index] = std::move(record);
    } else {
      records.insert(records.begin() + offset(place.index), std::move(record));
    }
    Nodes nodes;
    add_leaves(key, records, nodes);
    return nodes;
  }
  KT_TRY(const std::size_t child, child_for(key, node, position));
  KT_TRY(Nodes changed, put_below(key, *node.children[child], position, std::move(record)));
  Nodes children = node.children;
  children[child] = changed.front();
  children.insert(children.begin() + offset(child) + 1, changed.begin() + 1, changed.end());
  return inner_nodes(std::move(children));
}

// Null when nothing is left.
Result<NodePointer> erase_below(const PageKey& key, const NodePointer& node, const Position& position) {
  if (node->is_leaf()) {
    KT_TRY(PageReader reader, PageReader::open(key, node->page));
    KT_TRY(const PageReader::Place place, reader.place_of(position));
    if (!place.is_there) return NodePointer(node);
    std::vector<SealedRecord>& records = reader.records();
    records.erase(records.begin() + offset(place.index));
    return records.empty() ? NodePointer() : leaf(key, records);
  }
  KT_TRY(const std::size_t child, child_for(key, *node, position));
  KT_TRY(NodePointer changed, erase_below(key, node->children[child], position));
  if (changed == node->children[child]) return NodePointer(node);
  Nodes children = node->children;
  if (changed) {
    children[child] = std::move(changed);
  } else {
    children.erase(children.begin() + offset(child));
  }
  return children.empty() ? NodePointer() : inner_of(std::move(children));
}

}  // namespace

Result<void> ItemTree::put(const PageKey& key, const Position& position, const items::Item& item,
                           RandomSource& random) {
  SealedRecord record = key.seal(position, item, random);
  if (!root_) {
    root_ = leaf(key, {std::move(record)});
    return {};
  }
  KT_TRY(Nodes nodes, put_below(key, *root_, position, std::move(record)));
  root_ = nodes.size() == 1 ? nodes.front() : inner_of(std::move(nodes));
  return {};
}

Result<void> ItemTree::erase(const PageKey& key, const Position& position) {
  if (!root_) return {};
  KT_TRY(root_, erase_below(key, root_, position));
  while (root_ && root_->children.size() == 1) root_ = NodePointer(root_->children.front());
  return {};
}

}  // namespace keyturn::storage
