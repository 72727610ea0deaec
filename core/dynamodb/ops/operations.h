// The operations of DynamoDB that Keyturn simulates, a file each.
#pragma once
#include "base/result.h"
#include "dynamodb/table_store.h"
#include "service/context.h"

namespace keyturn::dynamodb {

Result<Json> create_table(TableStore& tables, service::Context& context, const Json& params);
Result<Json> delete_table(TableStore& tables, service::Context& context, const Json& params);
Result<Json> describe_table(TableStore& tables, service::Context& context, const Json& params);
Result<Json> list_tables(TableStore& tables, service::Context& context, const Json& params);
Result<Json> update_table(TableStore& tables, service::Context& context, const Json& params);

}  // namespace keyturn::dynamodb
