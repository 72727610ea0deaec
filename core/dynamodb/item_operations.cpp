#include "dynamodb/item_operations.h"

#include "dynamodb/members.h"
#include "dynamodb/ops/operations.h"

namespace keyturn::dynamodb {

namespace {

using Entry = service::OperationEntry<TableStore>;

constexpr Entry kOperations[] = {
    {"BatchGetItem", batch_get_item, true},
    {"BatchWriteItem", batch_write_item, false},
    {"DeleteItem", delete_item, false},
    {"GetItem", get_item, true},
    {"PutItem", put_item, false},
    {"Query", query, true},
    {"Scan", scan, true},
    {"TransactGetItems", transact_get_items, true},
    {"TransactWriteItems", transact_write_items, false},
    {"UpdateItem", update_item, false},
};

// A part of a transaction, and the permission that it needs.
struct Part {
  const char* member;
  const char* action;
};
constexpr Part kParts[] = {{"ConditionCheck", "dynamodb:ConditionCheckItem"},
                           {"Delete", "dynamodb:DeleteItem"},
                           {"Get", "dynamodb:GetItem"},
                           {"Put", "dynamodb:PutItem"},
                           {"Update", "dynamodb:UpdateItem"}};

}  // namespace

std::span<const Entry> item_operations() { return kOperations; }

bool is_item_operation(std::string_view operation) {
  return service::find_operation(item_operations(), operation) != nullptr;
}

std::vector<ItemPermission> permissions_of(std::string_view operation, const Json& params) {
  const std::string action = "dynamodb:" + std::string(operation);
  if (has(params, "TableName")) return {{action, text_of(params, "TableName")}};
  std::vector<ItemPermission> result;
  for (const auto& [table, requests] : member(params, "RequestItems").items()) result.push_back({action, table});
  for (const Json& item : member(params, "TransactItems")) {
    for (const Part& part : kParts) {
      const Json& given = member(item, part.member);
      if (!given.is_null()) result.push_back({part.action, text_of(given, "TableName")});
    }
  }
  return result;
}

}  // namespace keyturn::dynamodb
