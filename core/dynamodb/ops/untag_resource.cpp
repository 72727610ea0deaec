// UntagResource: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UntagResource.html (facts
// sheet 2.6)
#include <algorithm>

#include "dynamodb/errors.h"
#include "dynamodb/members.h"
#include "dynamodb/ops/operations.h"
#include "dynamodb/resource_arn.h"
#include "dynamodb/tags.h"

namespace keyturn::dynamodb {

Result<Json> untag_resource(TableStore& tables, service::Context& context, const Json& params) {
  const std::vector<std::string> keys = texts_of(params, "TagKeys");
  if (keys.empty()) return errors::no_tag_key_given();
  for (const std::string& key : keys) {
    if (!is_tag_key(key)) return errors::invalid_tag_key(key);
  }
  KT_TRY(Table* const table, find_resource(tables, context, text_of(params, "ResourceArn"), Creating::Found));
  KT_CHECK(check_tags_can_change(*table, context.now()));
  // A key that the table does not have is none to take away.
  std::erase_if(table->definition.tags,
                [&](const Tag& tag) { return std::find(keys.begin(), keys.end(), tag.key) != keys.end(); });
  table->tags_changed = context.now();
  return Json::object();
}

}  // namespace keyturn::dynamodb
