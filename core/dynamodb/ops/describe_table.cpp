// DescribeTable: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTable.html (facts sheet 3)
#include "dynamodb/describe.h"
#include "dynamodb/errors.h"
#include "dynamodb/members.h"
#include "dynamodb/ops/operations.h"
#include "dynamodb/table_name.h"

namespace keyturn::dynamodb {

Result<Json> describe_table(TableStore& tables, service::Context& context, const Json& params) {
  const std::string name = table_name(text_of(params, "TableName"));
  const Table* const table = tables.find(std::string_view(name));
  if (!table) return errors::table_not_found(name);
  return Json{{"Table", describe(*table, context.now())}};
}

}  // namespace keyturn::dynamodb
