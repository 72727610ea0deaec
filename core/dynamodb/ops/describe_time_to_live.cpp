// DescribeTimeToLive: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTimeToLive.html
#include "dynamodb/errors.h"
#include "dynamodb/members.h"
#include "dynamodb/ops/operations.h"
#include "dynamodb/table_name.h"

namespace keyturn::dynamodb {

Result<Json> describe_time_to_live(TableStore& tables, service::Context&, const Json& params) {
  const std::string name = table_name(text_of(params, "TableName"));
  const Table* const table = tables.find(std::string_view(name));
  if (!table || table->is_being_restored()) return errors::table_not_found(name);
  const bool comes_or_goes = table->status == TableStatus::Creating || table->status == TableStatus::Deleting;
  if (comes_or_goes) return errors::no_ttl_in_state(name_of(table->status));
  Json description = {{"TimeToLiveStatus", table->ttl_attribute ? "ENABLED" : "DISABLED"}};
  if (table->ttl_attribute) description["AttributeName"] = *table->ttl_attribute;
  return Json{{"TimeToLiveDescription", std::move(description)}};
}

}  // namespace keyturn::dynamodb
