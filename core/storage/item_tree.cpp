#include "storage/item_tree.h"

#include <algorithm>
#include <utility>

#include "base/assert.h"
#include "crypto/digest.h"
#include "storage/errors.h"

namespace keyturn::storage {

namespace {

class Walk {
 public:
  Walk(const PageKey& key, const std::optional<WalkStart>& start, Direction direction, const ItemTree::Visitor& visit)
      : key_(key), start_(start), direction_(direction), visit_(visit) {
    if (start && start->sort) start_position_ = key.position_of(start->partition, *start->sort);
  }

  Result<void> through(const Node& node) {
    if (node.is_leaf()) return through_page(node);
    for (std::size_t i = 0; i < node.children.size() && !done_; ++i) {
      const std::size_t index = in_direction(i, node.children.size());
      KT_TRY(const bool passed, is_before_start(node, index));
      if (!passed) KT_CHECK(through(*node.children[index].node));
    }
    return {};
  }

 private:
  std::size_t in_direction(std::size_t i, std::size_t size) const {
    return direction_ == Direction::Forward ? i : size - 1 - i;
  }

  // The sign of record - start, seen in the direction of the walk; a start without sort key is an end of a partition.
  template <typename Compare>
  Result<int> compared(const Hash& partition, Compare compare_exactly) const {
    const int turn = direction_ == Direction::Forward ? 1 : -1;
    if (partition != start_->partition) return (partition < start_->partition ? -1 : 1) * turn;
    if (!start_position_) return 1;
    KT_TRY(const int sign, compare_exactly(*start_position_));
    return sign * turn;
  }

  // Whether all that is below a child comes before the start.
  Result<bool> is_before_start(const Node& node, std::size_t index) const {
    if (!start_) return false;
    const bool forward = direction_ == Direction::Forward;
    if (forward && index + 1 == node.children.size()) return false;
    // Forward: the next child begins at or before the start. Backward: this child begins behind it.
    const Child& decisive = node.children[forward ? index + 1 : index];
    KT_TRY(const int sign, compared(decisive.first_partition,
                                    [&](const Position& position) { return compare_first(key_, decisive, position); }));
    return sign < 0;
  }

  Result<void> through_page(const Node& node) {
    KT_TRY(const PageReader reader, PageReader::open(key_, node));
    for (std::size_t i = 0; i < reader.size() && !done_; ++i) {
      const std::size_t index = in_direction(i, reader.size());
      KT_TRY(const bool takes, is_past_start(reader, index));
      if (!takes) continue;
      KT_TRY(OpenRecord record, reader.record(index));
      const Position position{reader.partition(index), std::move(record.sort), reader.position_hash(index)};
      done_ = !visit_(position, std::move(record.item));
    }
    return {};
  }

  Result<bool> is_past_start(const PageReader& reader, std::size_t index) const {
    if (!start_) return true;
    KT_TRY(const int sign, compared(reader.partition(index),
                                    [&](const Position& position) { return reader.compare_to(index, position); }));
    return start_->is_exclusive ? sign > 0 : sign >= 0;
  }

  const PageKey& key_;
  const std::optional<WalkStart>& start_;
  std::optional<Position> start_position_;  // when it has a sort key
  Direction direction_;
  const ItemTree::Visitor& visit_;
  bool done_ = false;
};

void collect(const Node& node, std::vector<Page>& pages) {
  if (node.is_leaf()) pages.push_back(node.page);
  for (const Child& child : node.children) collect(*child.node, pages);
}

Hash cut(const crypto::Digest& digest) {
  Hash hash;
  std::copy_n(digest.begin(), hash.size(), hash.begin());
  return hash;
}

NodePointer replaced(const Node& node, const Page& old_page, const Page& new_page) {
  auto copy = std::make_shared<Node>(node);
  if (copy->page == old_page) {
    copy->page = new_page;
    copy->is_proved = false;
    copy->known_name = cut(crypto::sha256(*new_page));  // its seal is that of other bytes
  }
  for (Child& child : copy->children) child.node = replaced(*child.node, old_page, new_page);
  if (!copy->is_leaf()) copy->known_name.reset();
  return copy;
}

}  // namespace

Hash Node::name() const {
  if (known_name) return *known_name;
  if (is_leaf()) {
    Hash seal{};
    std::copy_n(page->end() - std::tuple_size_v<Hash>, seal.size(), seal.begin());
    return seal;
  }
  Bytes names;
  for (const Child& child : children) {
    const Hash name = child.node->name();
    names.insert(names.end(), name.begin(), name.end());
  }
  known_name = cut(crypto::sha256(names));
  return *known_name;
}

Child leaf_of(Page page, std::size_t records, Seal seal) {
  Child child;
  std::copy_n(page->begin() + kPageHeader, child.first_partition.size(), child.first_partition.begin());
  Node node;
  node.records = records;
  node.bytes = page->size();
  node.page = std::move(page);
  node.is_proved = seal == Seal::Proved;
  child.node = std::make_shared<Node>(std::move(node));
  return child;
}

Child inner_of(std::vector<Child> children) {
  const Hash first_partition = children.front().first_partition;
  Node node;
  for (const Child& child : children) {
    node.records += child.node->records;
    node.bytes += child.node->bytes;
  }
  node.children = std::move(children);
  return {first_partition, std::make_shared<Node>(std::move(node))};
}

Result<PageReader> PageReader::open(const PageKey& key, const Node& leaf) {
  PageReader reader;
  reader.key_ = &key;
  reader.page_ = leaf.page;
  if (leaf.is_proved) {
    reader.layout_ = *layout_of(*leaf.page);
    return reader;
  }
  KT_TRY(reader.layout_, read_page(key, *leaf.page));
  leaf.is_proved = true;
  return reader;
}

std::vector<BytesView> PageReader::records() const {
  std::vector<BytesView> records;
  records.reserve(size() + 1);
  for (const RecordLayout& record : layout_.records) {
    records.push_back(BytesView(*page_).subspan(record.partition, record.end() - record.partition));
  }
  return records;
}

Result<OpenRecord> PageReader::record(std::size_t index) const {
  std::optional<OpenRecord> opened = key_->open(view(index));
  if (!opened) return errors::damaged(key_->structure());
  return std::move(*opened);
}

Result<int> PageReader::compare_to(std::size_t index, const Position& position) const {
  const Hash partition = this->partition(index);
  if (partition != position.partition) return partition < position.partition ? -1 : 1;
  if (position_hash(index) == position.hash) return 0;
  KT_TRY(OpenRecord opened, record(index));
  return compare(Position{partition, std::move(opened.sort), {}}, position);
}

Result<PageReader::Place> PageReader::place_of(const Position& position) const {
  std::size_t low = 0;
  std::size_t high = size();
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    KT_TRY(const int sign, compare_to(middle, position));
    if (sign == 0) return Place{middle, true};
    if (sign < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return Place{low, false};
}

Result<int> compare_first(const PageKey& key, const Child& child, const Position& position) {
  if (child.first_partition != position.partition) return child.first_partition < position.partition ? -1 : 1;
  const Node* node = child.node.get();
  while (!node->is_leaf()) node = node->children.front().node.get();
  KT_TRY(const PageReader reader, PageReader::open(key, *node));
  return reader.compare_to(0, position);
}

Result<std::size_t> child_for(const PageKey& key, const Node& node, const Position& position) {
  std::size_t low = 0;
  std::size_t high = node.children.size() - 1;
  while (low < high) {
    const std::size_t middle = (low + high + 1) / 2;
    KT_TRY(const int sign, compare_first(key, node.children[middle], position));
    if (sign <= 0) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

Result<std::optional<items::Item>> ItemTree::find(const PageKey& key, const Position& position) const {
  using Found = std::optional<items::Item>;
  if (!root_) return Found();
  const Node* node = root_.get();
  while (!node->is_leaf()) {
    KT_TRY(const std::size_t child, child_for(key, *node, position));
    node = node->children[child].node.get();
  }
  KT_TRY(const PageReader reader, PageReader::open(key, *node));
  KT_TRY(const PageReader::Place place, reader.place_of(position));
  if (!place.is_there) return Found();
  KT_TRY(OpenRecord record, reader.record(place.index));
  return Found(std::move(record.item));
}

Result<void> ItemTree::walk(const PageKey& key, const std::optional<WalkStart>& start, Direction direction,
                            const Visitor& visit) const {
  if (!root_) return {};
  return Walk(key, start, direction, visit).through(*root_);
}

ItemTree ItemTree::tree_of(NodePointer root) {
  ItemTree tree;
  tree.root_ = std::move(root);
  return tree;
}

std::vector<Page> ItemTree::pages() const {
  std::vector<Page> result;
  if (root_) collect(*root_, result);
  return result;
}

ItemTree ItemTree::with_page(std::size_t index, Bytes bytes) const {
  const std::vector<Page> all = pages();
  KT_ASSERT(index < all.size());
  ItemTree result;
  result.root_ = replaced(*root_, all[index], std::make_shared<const Bytes>(std::move(bytes)));
  return result;
}

}  // namespace keyturn::storage
