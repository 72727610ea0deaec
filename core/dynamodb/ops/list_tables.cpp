// ListTables: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTables.html (facts sheet 3)
#include "dynamodb/limits.h"
#include "dynamodb/members.h"
#include "dynamodb/ops/operations.h"

namespace keyturn::dynamodb {

Result<Json> list_tables(TableStore& tables, service::Context&, const Json& params) {
  const std::size_t most = has(params, "Limit") ? static_cast<std::size_t>(number_of(params, "Limit")) : kListedTables;
  Json names = Json::array();
  // The start may be any name; it need not be a table's.
  auto next = has(params, "ExclusiveStartTableName")
                  ? tables.tables.upper_bound(text_of(params, "ExclusiveStartTableName"))
                  : tables.tables.begin();
  for (; next != tables.tables.end() && names.size() < most; ++next) names.push_back(next->first);
  Json answer = {{"TableNames", names}};
  const bool has_more = next != tables.tables.end();
  if (has_more) answer["LastEvaluatedTableName"] = names.back();
  return answer;
}

}  // namespace keyturn::dynamodb
