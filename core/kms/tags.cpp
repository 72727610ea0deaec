#include "kms/tags.h"

#include <set>
#include <string>
#include <utility>

#include "kms/errors.h"

namespace keyturn::kms {

Result<void> check_tags(const Json& tags) {
  std::set<std::string> names;
  for (const Json& tag : tags) {
    const auto& name = tag["TagKey"].get_ref<const std::string&>();
    if (name.starts_with("aws:")) return errors::reserved_tag_key();
    if (!names.insert(name).second) return errors::duplicate_tag_keys();
  }
  if (tags.size() > kMostTags) return errors::too_many_tags();
  return {};
}

Result<void> add_tags(Key& key, const Json& tags) {
  auto all = key.tags;
  for (const Json& tag : tags) all[tag["TagKey"].get<std::string>()] = tag["TagValue"].get<std::string>();
  if (all.size() > kMostTags) return errors::too_many_tags();
  key.tags = std::move(all);
  return {};
}

}  // namespace keyturn::kms
