// The tags of definition_rules.h and tags.h: facts sheet 2.6, 4.4.
#include <algorithm>
#include <cctype>
#include <set>

#include "base/text.h"
#include "dynamodb/definition_rules.h"
#include "dynamodb/errors.h"
#include "dynamodb/limits.h"
#include "dynamodb/lost_key.h"
#include "dynamodb/members.h"
#include "dynamodb/tags.h"
#include "dynamodb/timings.h"

namespace keyturn::dynamodb {

namespace {

// Letters, digits and blanks of any script, and + - = . _ : / @.
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Tagging.html#TaggingRestrictions
bool is_tag_text(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalnum(byte) || std::string_view(" +-=._:/@").find(c) != std::string_view::npos;
  });
}

Result<void> check_tag(const Json& tag) {
  const Json& key = member(tag, "Key");
  const Json& value = member(tag, "Value");
  if (key.is_null()) return errors::invalid_tag_key("null");
  const std::string name = key.get<std::string>();
  if (name.starts_with("aws:")) return errors::reserved_tag_key(name);
  if (!is_tag_key(name)) return errors::invalid_tag_key(name);
  if (value.is_null()) return errors::invalid_tag_value("null");
  const std::string text = value.get<std::string>();
  if (count_code_points(text) > kTagValueLength || !is_tag_text(text)) return errors::invalid_tag_value(text);
  return {};
}

}  // namespace

bool is_tag_key(std::string_view text) {
  return !text.empty() && count_code_points(text) <= kTagKeyLength && is_tag_text(text);
}

Result<void> check_tags_can_change(const Table& table, Instant now) {
  if (table.status == TableStatus::Creating) return errors::being_created(table.name);
  if (table.status == TableStatus::Deleting) return errors::being_deleted(table.name);
  KT_CHECK(check_not_archived(table));
  if (table.tags_changed && now < *table.tags_changed + kTagLock) return errors::tags_being_updated(table.name);
  return {};
}

Result<void> check_tags(const Json& tags) {
  for (const Json& tag : tags) KT_CHECK(check_tag(tag));
  std::set<std::string> keys;
  for (const Json& tag : tags) {
    const std::string key = text_of(tag, "Key");
    if (!keys.insert(key).second) return errors::duplicate_tag_key(key);
  }
  if (tags.size() > kTags) return errors::too_many_tags();
  return {};
}

}  // namespace keyturn::dynamodb
