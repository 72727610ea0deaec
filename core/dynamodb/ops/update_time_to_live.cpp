// UpdateTimeToLive: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTimeToLive.html (facts
// sheet 9.4). It takes effect at once, and then rests for half an hour.
#include "dynamodb/errors.h"
#include "dynamodb/lost_key.h"
#include "dynamodb/members.h"
#include "dynamodb/ops/operations.h"
#include "dynamodb/table_name.h"
#include "dynamodb/timings.h"

namespace keyturn::dynamodb {

namespace {

// What is asked for comes before how soon it is asked.
Result<void> check_is_change(const Table& table, bool enables, const std::string& attribute) {
  if (!enables && !table.ttl_attribute) return errors::ttl_already_disabled();
  if (table.ttl_attribute && *table.ttl_attribute != attribute) {
    return errors::ttl_of_other_attribute(*table.ttl_attribute);
  }
  if (enables && table.ttl_attribute) return errors::ttl_already_enabled();
  return {};
}

}  // namespace

Result<Json> update_time_to_live(TableStore& tables, service::Context& context, const Json& params) {
  const std::string name = table_name(text_of(params, "TableName"));
  Table* const table = tables.find(std::string_view(name));
  // A table that is being made is not there yet for this operation.
  if (!table || table->status == TableStatus::Creating) return errors::table_not_found(name);
  if (table->status == TableStatus::Deleting) return errors::no_ttl_while_deleting(name);
  KT_CHECK(check_accessible(context, tables, *table));

  const Json& specification = member(params, "TimeToLiveSpecification");
  const bool enables = member(specification, "Enabled") == true;
  const std::string attribute = text_of(specification, "AttributeName");
  KT_CHECK(check_is_change(*table, enables, attribute));
  const Instant now = context.now();
  if (table->ttl_changed && now < *table->ttl_changed + kTimeToLivePause) return errors::ttl_just_changed();

  table->ttl_attribute = enables ? std::optional<std::string>(attribute) : std::nullopt;
  table->ttl_changed = now;
  return Json{{"TimeToLiveSpecification", specification}};
}

}  // namespace keyturn::dynamodb
