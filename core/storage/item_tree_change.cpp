// Writes: new pages and nodes on the way from the root to the change, everything else shared with the tree before.
#include <algorithm>
#include <utility>

#include "storage/item_tree.h"

namespace keyturn::storage {

namespace {

using Nodes = std::vector<NodePointer>;

std::ptrdiff_t offset(std::size_t index) { return static_cast<std::ptrdiff_t>(index); }

// Makes pages of records: the bytes of each, in order.
class Pages {
 public:
  using Records = std::vector<BytesView>;

  Pages(const PageKey& key, RandomSource& random) : key_(key), random_(random) {}

  NodePointer leaf(const Records& records) const {
    Hash first{};
    std::copy_n(records.front().begin(), first.size(), first.begin());
    return leaf_of(make_page(key_, records, random_), records.size(), first);
  }

  // One page, or several when the records are too many for one.
  void add_leaves(const Records& records, Nodes& nodes) const {
    if (!is_too_large(records)) {
      nodes.push_back(leaf(records));
      return;
    }
    const auto middle = records.begin() + offset(records.size() / 2);
    add_leaves({records.begin(), middle}, nodes);
    add_leaves({middle, records.end()}, nodes);
  }

 private:
  static bool is_too_large(const Records& records) {
    std::size_t size = 0;
    for (const BytesView record : records) size += record.size();
    return records.size() > kRecordsInPage || (records.size() > 1 && size > kPageSize);
  }

  const PageKey& key_;
  RandomSource& random_;
};

Nodes inner_nodes(Nodes children) {
  if (children.size() <= kChildren) return {inner_of(std::move(children))};
  const auto middle = children.begin() + offset(children.size() / 2);
  return {inner_of({children.begin(), middle}), inner_of({middle, children.end()})};
}

// `record`: the bytes of the new one.
Result<Nodes> put_below(const PageKey& key, const Node& node, const Position& position, BytesView record,
                        const Pages& pages) {
  if (node.is_leaf()) {
    KT_TRY(const PageReader reader, PageReader::open(key, node.page));
    KT_TRY(const PageReader::Place place, reader.place_of(position));
    Pages::Records records = reader.records();
    if (place.is_there) {
      records[place.index] = record;
    } else {
      records.insert(records.begin() + offset(place.index), record);
    }
    Nodes nodes;
    pages.add_leaves(records, nodes);
    return nodes;
  }
  KT_TRY(const std::size_t child, child_for(key, node, position));
  KT_TRY(Nodes changed, put_below(key, *node.children[child], position, record, pages));
  Nodes children = node.children;
  children[child] = changed.front();
  children.insert(children.begin() + offset(child) + 1, changed.begin() + 1, changed.end());
  return inner_nodes(std::move(children));
}

// Null when nothing is left.
Result<NodePointer> erase_below(const PageKey& key, const NodePointer& node, const Position& position,
                                const Pages& pages) {
  if (node->is_leaf()) {
    KT_TRY(const PageReader reader, PageReader::open(key, node->page));
    KT_TRY(const PageReader::Place place, reader.place_of(position));
    if (!place.is_there) return NodePointer(node);
    Pages::Records records = reader.records();
    records.erase(records.begin() + offset(place.index));
    return records.empty() ? NodePointer() : pages.leaf(records);
  }
  KT_TRY(const std::size_t child, child_for(key, *node, position));
  KT_TRY(NodePointer changed, erase_below(key, node->children[child], position, pages));
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
  const Bytes record = storage::to_bytes(key.seal(position, item, random));
  const Pages pages(key, random);
  if (!root_) {
    root_ = pages.leaf({record});
    return {};
  }
  KT_TRY(Nodes nodes, put_below(key, *root_, position, record, pages));
  root_ = nodes.size() == 1 ? nodes.front() : inner_of(std::move(nodes));
  return {};
}

Result<void> ItemTree::erase(const PageKey& key, const Position& position, RandomSource& random) {
  if (!root_) return {};
  KT_TRY(root_, erase_below(key, root_, position, Pages(key, random)));
  while (root_ && root_->children.size() == 1) root_ = NodePointer(root_->children.front());
  return {};
}

}  // namespace keyturn::storage
