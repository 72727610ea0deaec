// TransactWriteItems: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html
// All of it or nothing: the tables' items are kept as they were until every action has succeeded.
#include <algorithm>
#include <iterator>

#include "dynamodb/consumed_capacity.h"
#include "dynamodb/item_errors.h"
#include "dynamodb/item_write.h"
#include "dynamodb/limits.h"
#include "dynamodb/members.h"
#include "dynamodb/ops/operations.h"
#include "dynamodb/timings.h"
#include "items/size.h"

namespace keyturn::dynamodb {

namespace {

using items::Item;
using Action = ItemWrite::Action;

struct ActionName {
  const char* member;
  Action action;
};
constexpr ActionName kActions[] = {
    {"ConditionCheck", Action::Check}, {"Delete", Action::Delete}, {"Put", Action::Put}, {"Update", Action::Update}};

struct TransactWrite {
  ItemWrite write;
  Table* table = nullptr;
};

Result<TransactWrite> read_one(TableStore& tables, const Json& item) {
  const ActionName* found = nullptr;
  for (const ActionName& one : kActions) {
    if (!has(item, one.member)) continue;
    if (found) return errors::transaction_with_two_actions();
    found = &one;
  }
  if (!found) return errors::transaction_without_action();
  const Json& params = member(item, found->member);
  TransactWrite result;
  KT_TRY(result.write, read_write(found->action, params));
  KT_TRY(result.table, find_for_items(tables, text_of(params, "TableName")));
  return result;
}

Result<std::vector<TransactWrite>> read_request(TableStore& tables, const Json& params) {
  std::vector<TransactWrite> result;
  std::size_t bytes = 0;
  for (const Json& item : member(params, "TransactItems")) {
    KT_TRY(TransactWrite one, read_one(tables, item));
    bytes += items::size_of(one.write.item);
    result.push_back(std::move(one));
  }
  for (const TransactWrite& one : result) KT_CHECK(check_no_empty_keys(*one.table, one.write));
  if (bytes > kTransactionBytes) return errors::transaction_too_large();
  return result;
}

// The key alone, as far as it is there: keys that do not fit are told apart later.
Item key_part(const TransactWrite& one) {
  Item key;
  for (const KeyElement& element : one.table->definition.keys) {
    const auto found = one.write.item.find(element.name);
    if (found != one.write.item.end()) key.emplace(element.name, found->second);
  }
  return key;
}

Result<void> check_items_distinct(const std::vector<TransactWrite>& writes) {
  for (std::size_t i = 0; i < writes.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const bool same = writes[i].table == writes[j].table && key_part(writes[i]) == key_part(writes[j]);
      if (same) return errors::transaction_item_repeated();
    }
  }
  return {};
}

Json reason_of(const ServiceError& error) {
  const bool is_condition = error.code == "ConditionalCheckFailedException";
  Json reason = {{"Code", is_condition ? "ConditionalCheckFailed" : "ValidationError"}, {"Message", error.message}};
  reason.update(error.members);
  return reason;
}

// Reasons of a cancellation; it is cancelled when one of them is not "None".
class Reasons {
 public:
  void add(const ServiceError& error) {
    list_.push_back(reason_of(error));
    is_cancelled_ = true;
  }
  void add_none() { list_.push_back({{"Code", "None"}}); }
  Result<void> outcome() const {
    if (is_cancelled_) return errors::transaction_cancelled(list_);
    return {};
  }

 private:
  Json list_ = Json::array();
  bool is_cancelled_ = false;
};

Result<void> check_keys(const std::vector<TransactWrite>& writes) {
  Reasons reasons;
  for (const TransactWrite& one : writes) {
    const Result<void> checked = check_write(*one.table, one.write);
    checked.ok() ? reasons.add_none() : reasons.add(checked.error());
  }
  return reasons.outcome();
}

// Takes back what was written unless it is told to keep it.
class Rollback {
 public:
  explicit Rollback(const std::vector<TransactWrite>& writes) {
    for (const TransactWrite& one : writes) before_.try_emplace(one.table, one.table->items);
  }
  Rollback(const Rollback&) = delete;
  Rollback& operator=(const Rollback&) = delete;
  ~Rollback() {
    for (auto& [table, items] : before_) table->items = std::move(items);
  }
  void keep() { before_.clear(); }

 private:
  std::map<Table*, StoredStructures> before_;
};

using Opened = std::map<const Table*, ItemAccess>;

Result<Opened> open_tables(service::Context& context, TableStore& tables, const std::vector<TransactWrite>& writes) {
  Opened opened;
  for (const TransactWrite& one : writes) {
    if (opened.count(one.table) > 0) continue;
    KT_TRY(ItemAccess access, ItemAccess::open(context, tables, *one.table));
    opened.emplace(one.table, std::move(access));
  }
  return opened;
}

Result<Json> carry_out_all(service::Ground& ground, const Opened& opened, const std::vector<TransactWrite>& writes,
                           const Json& params) {
  Rollback rollback(writes);
  Reasons reasons;
  Json answer = Json::object();
  std::map<std::string, ConsumedCapacity> capacities;
  for (const TransactWrite& one : writes) {
    const Result<WriteOutcome> outcome = carry_out(opened.at(one.table), *one.table, ground, one.write);
    if (!outcome.ok()) {
      if (outcome.error().http_status != 400) return outcome.error();
      reasons.add(outcome.error());
      continue;
    }
    reasons.add_none();
    const std::string& name = one.table->name;
    ConsumedCapacity& capacity =
        capacities.try_emplace(name, name, ConsumedCapacity::Kind::TransactWrite).first->second;
    capacity.add_write(outcome.value().before, outcome.value().after);
    capacity.add_index_writes(outcome.value().indexes);
    Json metrics = item_collection_metrics(*one.table, one.write.item);
    const bool wants_metrics = text_of(params, "ReturnItemCollectionMetrics") == "SIZE";
    if (wants_metrics && !metrics.is_null()) answer["ItemCollectionMetrics"][name].push_back(std::move(metrics));
  }
  KT_CHECK(reasons.outcome());
  rollback.keep();
  add_capacities(answer, params, capacities);
  return answer;
}

enum class Known { No, SameRequest };

// Forgets tokens that are too old.
Result<Known> look_up_token(TransactionTokens& tokens, Instant now, const std::string& token,
                            const crypto::Digest& request) {
  std::erase_if(tokens, [&](const auto& entry) { return now >= entry.second.time + kTransactionToken; });
  const auto found = tokens.find(token);
  if (token.empty() || found == tokens.end()) return Known::No;
  if (found->second.request != request) return errors::token_reused();
  return Known::SameRequest;
}

}  // namespace

Result<Json> transact_write_items(TableStore& tables, service::Context& context, const Json& params) {
  KT_TRY(const std::vector<TransactWrite> writes, read_request(tables, params));
  KT_CHECK(check_items_distinct(writes));
  const std::string token = text_of(params, "ClientRequestToken");
  const crypto::Digest request = crypto::sha256(to_bytes(member(params, "TransactItems").dump()));
  KT_TRY(const Known known, look_up_token(tables.transaction_tokens, context.now(), token, request));
  if (known == Known::SameRequest) return Json(Json::object());
  KT_CHECK(check_keys(writes));
  KT_TRY(const Opened opened, open_tables(context, tables, writes));
  KT_TRY(Json answer, carry_out_all(context.ground, opened, writes, params));
  if (!token.empty()) tables.transaction_tokens[token] = {request, context.now()};
  return answer;
}

}  // namespace keyturn::dynamodb
