#include "views/tables_by_key.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "views/keys.h"

namespace keyturn::views {
namespace {

void name_key(const World& world, const std::string& key_arn, KeyGroup& group) {
  if (key_arn.empty()) {
    group.name = "AWS owned key";
    group.kind = "AWS owned";
    group.status = {Tone::Info, "Seen by AWS alone"};
    return;
  }
  group.key_id = key_id_of(key_arn);
  group.name = name_of_key(world, group.key_id);
  const kms::Key* const key = world.keys.find(group.key_id);
  group.kind = key && key->manager == kms::KeyManager::Aws ? "AWS managed" : "Customer managed";
  group.status = key ? key_status(key->state) : Status{Tone::Error, "Deleted"};
}

}  // namespace

std::vector<KeyGroup> tables_by_key(const World& world) {
  std::map<std::string_view, KeyGroup> by_arn;
  for (const auto& [name, table] : world.tables.tables) {
    KeyGroup& group = by_arn[table.sse.key().kms_key_arn];
    ++group.tables;
    if (group.tables <= kNamed) group.first.push_back(name);
  }
  const KeyTags tags(world);
  std::vector<KeyGroup> groups;
  for (auto& [arn, group] : by_arn) {
    name_key(world, std::string(arn), group);
    group.tag = tags.of(group.key_id);
    groups.push_back(std::move(group));
  }
  std::sort(groups.begin(), groups.end(), [](const KeyGroup& a, const KeyGroup& b) {
    const std::size_t one = a.tag.letter.size();
    const std::size_t other = b.tag.letter.size();
    return one != other ? one < other : a.tag.letter < b.tag.letter;
  });
  return groups;
}

}  // namespace keyturn::views
