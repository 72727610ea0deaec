// The operations of DynamoDB that Keyturn simulates, a file each.
#pragma once
#include "base/result.h"
#include "dynamodb/table_store.h"
#include "service/context.h"

namespace keyturn::dynamodb {

Result<Json> batch_get_item(TableStore& tables, service::Context& context, const Json& params);
Result<Json> batch_write_item(TableStore& tables, service::Context& context, const Json& params);
Result<Json> create_backup(TableStore& tables, service::Context& context, const Json& params);
Result<Json> create_table(TableStore& tables, service::Context& context, const Json& params);
Result<Json> delete_backup(TableStore& tables, service::Context& context, const Json& params);
Result<Json> delete_item(TableStore& tables, service::Context& context, const Json& params);
Result<Json> delete_table(TableStore& tables, service::Context& context, const Json& params);
Result<Json> describe_backup(TableStore& tables, service::Context& context, const Json& params);
Result<Json> describe_limits(TableStore& tables, service::Context& context, const Json& params);
Result<Json> describe_table(TableStore& tables, service::Context& context, const Json& params);
Result<Json> describe_time_to_live(TableStore& tables, service::Context& context, const Json& params);
Result<Json> get_item(TableStore& tables, service::Context& context, const Json& params);
Result<Json> list_backups(TableStore& tables, service::Context& context, const Json& params);
Result<Json> list_tables(TableStore& tables, service::Context& context, const Json& params);
Result<Json> list_tags_of_resource(TableStore& tables, service::Context& context, const Json& params);
Result<Json> put_item(TableStore& tables, service::Context& context, const Json& params);
Result<Json> query(TableStore& tables, service::Context& context, const Json& params);
Result<Json> restore_table_from_backup(TableStore& tables, service::Context& context, const Json& params);
Result<Json> scan(TableStore& tables, service::Context& context, const Json& params);
Result<Json> tag_resource(TableStore& tables, service::Context& context, const Json& params);
Result<Json> transact_get_items(TableStore& tables, service::Context& context, const Json& params);
Result<Json> transact_write_items(TableStore& tables, service::Context& context, const Json& params);
Result<Json> untag_resource(TableStore& tables, service::Context& context, const Json& params);
Result<Json> update_item(TableStore& tables, service::Context& context, const Json& params);
Result<Json> update_table(TableStore& tables, service::Context& context, const Json& params);
Result<Json> update_time_to_live(TableStore& tables, service::Context& context, const Json& params);

}  // namespace keyturn::dynamodb
