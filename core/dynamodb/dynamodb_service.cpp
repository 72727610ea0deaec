#include "dynamodb/dynamodb_service.h"

#include "base/text.h"
#include "dynamodb/errors.h"
#include "dynamodb/item_operations.h"
#include "dynamodb/members.h"
#include "dynamodb/ops/operations.h"
#include "dynamodb/table_name.h"
#include "dynamodb/validation.h"
#include "service/errors.h"
#include "time/format.h"

namespace keyturn::dynamodb {

namespace {

using Entry = service::OperationEntry<TableStore>;

constexpr Entry kOperations[] = {
    {"CreateBackup", create_backup, false},
    {"CreateTable", create_table, false},
    {"DeleteBackup", delete_backup, false},
    {"DeleteTable", delete_table, false},
    {"DescribeBackup", describe_backup, true},
    {"DescribeLimits", describe_limits, true},
    {"DescribeTable", describe_table, true},
    {"DescribeTimeToLive", describe_time_to_live, true},
    {"ListBackups", list_backups, true},
    {"ListTables", list_tables, true},
    {"ListTagsOfResource", list_tags_of_resource, true},
    {"RestoreTableFromBackup", restore_table_from_backup, false},
    {"TagResource", tag_resource, false},
    {"UntagResource", untag_resource, false},
    {"UpdateTable", update_table, false},
    {"UpdateTimeToLive", update_time_to_live, false},
};

const Entry* find(std::string_view operation) {
  const Entry* const entry = service::find_operation(std::span<const Entry>(kOperations), operation);
  return entry ? entry : service::find_operation(item_operations(), operation);
}

// What a request is about: the table that it names, or the resource whose ARN it gives.
std::string resource_of(const Json& params) {
  for (const char* name : {"TableName", "TargetTableName", "ResourceArn", "BackupArn"}) {
    if (has(params, name)) return text_of(params, name);
  }
  return "";
}

// An ARN of another Region or account reaches no table here (facts sheet 2.2). Backups and tags have words of their own
// for another Region.
Result<void> check_table_arn(const service::Context& context, std::string_view action, const Json& params) {
  const std::string name = resource_of(params);
  const std::optional<Arn> arn = parse_table_arn(name);
  if (!arn) return {};
  const service::Account& account = context.ground.account;
  if (arn->region != account.region && has(params, "TableName")) return errors::wrong_region(name);
  if (arn->account != account.id) return errors::other_account(context.caller.user_arn, action, name);
  return {};
}

Result<void> check_permission(const service::Context& context, const ItemPermission& needed) {
  const service::Account& account = context.ground.account;
  const std::string arn = account.arn("dynamodb", "table/" + table_name(needed.table));
  const iam::Access access{needed.action, arn, context.caller.user_arn, account.id, {}};
  if (context.ground.users.identity_verdict(access) == iam::Verdict::Allowed) return {};
  return service::identity_denied(context.caller.user_arn, needed.action, arn);
}

}  // namespace

const model::ServiceModel& DynamoDbService::model() const { return *model::find_model("dynamodb"); }

bool DynamoDbService::has(std::string_view operation) const { return find(operation) != nullptr; }

Result<void> DynamoDbService::validate(const model::Operation& operation, const Json& params) const {
  if (is_item_operation(operation.name)) return validate_item_request(model(), operation, params);
  return validate_request(model(), operation, params);
}

Result<void> DynamoDbService::authorise(service::Context& context, const model::Operation& operation,
                                        const Json& params) {
  if (is_item_operation(operation.name)) {
    for (const ItemPermission& needed : permissions_of(operation.name, params)) {
      KT_CHECK(check_table_arn(context, needed.action, needed.table));
      KT_CHECK(check_permission(context, needed));
    }
    return {};
  }
  const std::string action = "dynamodb:" + operation.name;
  const std::string name = resource_of(params);
  std::string arn = context.ground.account.arn("dynamodb", "table/*");  // what ListTables is about
  if (!name.empty()) {
    KT_CHECK(check_table_arn(context, action, params));
    arn = context.ground.account.arn("dynamodb", "table/" + table_name(name));
    context.resources.push_back({arn, context.ground.account.id, "AWS::DynamoDB::Table"});
  }
  const iam::Access access{action, arn, context.caller.user_arn, context.ground.account.id, {}};
  if (context.ground.users.identity_verdict(access) == iam::Verdict::Allowed) return {};
  return service::identity_denied(context.caller.user_arn, action, arn);
}

Result<Json> DynamoDbService::handle(service::Context& context, std::string_view operation, const Json& params) {
  const Entry* const entry = find(operation);
  KT_ASSERT(entry != nullptr);
  return entry->handle(tables_, context, params);
}

bool DynamoDbService::is_read_only(std::string_view operation) const {
  const Entry* const entry = find(operation);
  KT_ASSERT(entry != nullptr);
  return entry->read_only;
}

bool DynamoDbService::is_data_event(std::string_view operation) const { return is_item_operation(operation); }

std::string DynamoDbService::trail_date(Instant t) const { return trail_date_dynamodb(t); }

}  // namespace keyturn::dynamodb
