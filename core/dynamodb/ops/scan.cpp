// Scan: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Scan.html (facts sheet 13.4). Items come in
// the order of their partitions' hashes; a segment of a parallel scan is an equal part of all hashes.
#include "dynamodb/item_errors.h"
#include "dynamodb/item_page.h"
#include "dynamodb/members.h"
#include "dynamodb/ops/operations.h"

namespace keyturn::dynamodb {

namespace {

using items::Item;

struct Segment {
  std::int64_t number = 0;
  std::int64_t total = 1;
};

Result<Segment> read_segment(const Json& params) {
  const bool has_number = has(params, "Segment");
  const bool has_total = has(params, "TotalSegments");
  if (has_number && !has_total) return errors::segment_without_total();
  if (has_total && !has_number) return errors::total_without_segment();
  if (!has_number) return Segment();
  const Segment segment{number_of(params, "Segment"), number_of(params, "TotalSegments")};
  if (segment.number >= segment.total) return errors::segment_out_of_range(segment.number, segment.total);
  return segment;
}

// By the first four bytes.
std::int64_t segment_of(const storage::Hash& hash, std::int64_t total) {
  std::uint64_t start = 0;
  for (std::size_t i = 0; i < 4; ++i) start = start << 8 | hash[i];
  return static_cast<std::int64_t>((start * static_cast<std::uint64_t>(total)) >> 32);
}

// The lowest hash of a segment.
storage::Hash start_of(const Segment& segment) {
  const auto total = static_cast<std::uint64_t>(segment.total);
  const std::uint64_t start = ((static_cast<std::uint64_t>(segment.number) << 32) + total - 1) / total;
  storage::Hash hash{};
  for (std::size_t i = 0; i < 4; ++i) hash[i] = static_cast<std::uint8_t>(start >> (24 - 8 * i));
  return hash;
}

Result<void> walk_segment(const Table& table, const PageRequest& request, const Segment& segment,
                          const storage::PageKey* key, ItemPage& page) {
  const auto stored = table.items.find(request.structure.name);
  if (stored == table.items.end() || !key) return {};
  storage::WalkStart start{start_of(segment), std::nullopt, false};
  if (request.start_key) {
    storage::Position after = position_of(table, request.structure, *key, *request.start_key);
    if (segment_of(after.partition, segment.total) != segment.number) {
      return errors::starting_key_segment(segment.number, segment.total);
    }
    start = {after.partition, std::move(after.sort), true};
  }
  return stored->second.tree.walk(*key, start, storage::Direction::Forward,
                                  [&](const storage::Position& position, Item&& item) {
                                    if (segment_of(position.partition, segment.total) != segment.number) return false;
                                    return page.take(std::move(item));
                                  });
}

}  // namespace

Result<Json> scan(TableStore& tables, service::Context& context, const Json& params) {
  KT_CHECK(check_styles("Scan", params));
  KT_TRY(const Segment segment, read_segment(params));
  KT_TRY(std::optional<Item> start_key, read_start_key(params));
  KT_TRY(Expressions expressions, read_expressions(params));
  KT_CHECK(check_select(params, "Scanning"));
  KT_TRY(Table* const table, find_for_items(tables, text_of(params, "TableName")));
  KT_TRY(const PageRequest request, read_page_request(*table, params, std::move(expressions), std::move(start_key)));

  KT_TRY(const ItemAccess access, ItemAccess::open(context, tables, *table));
  ItemPage page(access, *table, request);
  KT_CHECK(walk_segment(*table, request, segment, access.key(request.structure.name), page));
  KT_CHECK(page.outcome());
  return page.answer(params);
}

}  // namespace keyturn::dynamodb
