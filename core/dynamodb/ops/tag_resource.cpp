// TagResource: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TagResource.html (facts
// sheet 2.6, 4.4)
#include <algorithm>

#include "dynamodb/definition_rules.h"
#include "dynamodb/errors.h"
#include "dynamodb/limits.h"
#include "dynamodb/members.h"
#include "dynamodb/ops/operations.h"
#include "dynamodb/resource_arn.h"
#include "dynamodb/tags.h"

namespace keyturn::dynamodb {

namespace {

void put(std::vector<Tag>& tags, Tag tag) {
  const auto known = std::find_if(tags.begin(), tags.end(), [&](const Tag& one) { return one.key == tag.key; });
  if (known == tags.end()) {
    tags.push_back(std::move(tag));
  } else {
    known->value = std::move(tag.value);
  }
}

}  // namespace

Result<Json> tag_resource(TableStore& tables, service::Context& context, const Json& params) {
  const Json& given = member(params, "Tags");
  if (given.empty()) return errors::no_tag_given();
  KT_CHECK(check_tags(given));
  KT_TRY(Table* const table, find_resource(tables, context, text_of(params, "ResourceArn"), Creating::Found));
  KT_CHECK(check_tags_can_change(*table, context.now()));
  std::vector<Tag> tags = table->definition.tags;
  for (const Json& tag : given) put(tags, {text_of(tag, "Key"), text_of(tag, "Value")});
  if (tags.size() > kTags) return errors::too_many_tags();
  table->definition.tags = std::move(tags);
  table->tags_changed = context.now();
  return Json::object();
}

}  // namespace keyturn::dynamodb
