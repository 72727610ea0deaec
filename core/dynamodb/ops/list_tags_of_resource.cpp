// ListTagsOfResource: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTagsOfResource.html (facts
// sheet 2.6). A table has fifty tags at most, which are one page.
#include "dynamodb/members.h"
#include "dynamodb/ops/operations.h"
#include "dynamodb/resource_arn.h"

namespace keyturn::dynamodb {

Result<Json> list_tags_of_resource(TableStore& tables, service::Context& context, const Json& params) {
  KT_TRY(const Table* const table, find_resource(tables, context, text_of(params, "ResourceArn"), Creating::NotFound));
  Json tags = Json::array();
  for (const Tag& tag : table->definition.tags) tags.push_back({{"Key", tag.key}, {"Value", tag.value}});
  return Json{{"Tags", std::move(tags)}};
}

}  // namespace keyturn::dynamodb
