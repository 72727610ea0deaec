#include "kms/key_lookup.h"
#include "kms/ops/operations.h"
#include "kms/page.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListResourceTags.html
Result<Json> list_resource_tags(KeyStore& keys, Context& context, const Json& params) {
  std::vector<std::pair<std::string, Json>> entries;
  for (const auto& [name, value] : found_key(keys, context, params).tags) {
    entries.emplace_back(name, Json{{"TagKey", name}, {"TagValue", value}});
  }
  return page(entries, params, "Tags", 50);
}

}  // namespace keyturn::kms::ops
