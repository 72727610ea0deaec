// One page of a Query or Scan: what both ask for, and the answer as it fills up with the items that a walk meets.
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.Pagination.html
#pragma once
#include <optional>
#include <string>

#include "dynamodb/consumed_capacity.h"
#include "dynamodb/item_access.h"
#include "dynamodb/item_expressions.h"

namespace keyturn::dynamodb {

constexpr std::size_t kPageBytes = 1'048'576;  // of items, before the filter

// The part of the checks of Select that the parameters alone decide. `verb`: "Querying", "Scanning".
Result<void> check_select(const Json& params, std::string_view verb);

struct PageRequest {
  Structure structure;
  std::string select;  // what was asked for or follows from the rest
  std::optional<std::int64_t> limit;
  Consistency consistency = Consistency::Eventual;
  Expressions expressions;
  std::optional<items::Item> start_key;  // ExclusiveStartKey
};

// ExclusiveStartKey's values.
Result<std::optional<items::Item>> read_start_key(const Json& params);

// The structure that IndexName names, what may be read of it, and whether `start_key` has the attributes of the keys of
// table and index.
Result<PageRequest> read_page_request(const Table& table, const Json& params, Expressions expressions,
                                      std::optional<items::Item> start_key);

class ItemPage {
 public:
  ItemPage(const ItemAccess& access, const Table& table, const PageRequest& request)
      : access_(access), table_(table), request_(request) {}

  // The next item; false when the page is full, and this item belongs to the next one.
  bool take(items::Item&& item);

  // An error that stood in the way of the whole item behind an index entry.
  const Result<void>& outcome() const { return outcome_; }

  // Limit is reached: nothing more is to be taken.
  bool is_full() const { return full_; }

  Json answer(const Json& params) const;

 private:
  Result<items::Item> shown(items::Item&& item);
  bool needs_whole_item() const;

  const ItemAccess& access_;
  const Table& table_;
  const PageRequest& request_;
  Json items_ = Json::array();
  std::int64_t count_ = 0;
  std::int64_t scanned_ = 0;
  std::size_t bytes_ = 0;
  std::size_t whole_items_ = 0;
  std::size_t whole_bytes_ = 0;
  items::Item last_key_;
  bool full_ = false;
  Result<void> outcome_;
};

}  // namespace keyturn::dynamodb
