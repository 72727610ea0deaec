#include "world/rehearsal.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "dynamodb/describe.h"
#include "kms/key_metadata.h"

namespace keyturn {

namespace {

constexpr std::int64_t kFurthestDays = 31;

void put(Json& entry, std::string_view name, Json value) { entry.emplace(std::string(name), std::move(value)); }

// What can be seen of the account, by name.
Json portrait(const World& world) {
  Json seen = Json::object();
  for (const auto& [name, table] : world.tables.tables) {
    Json entry = dynamodb::describe(table, world.ground.now);
    for (const auto& [structure, stored] : table->items) put(entry, "items of " + structure, stored.now.items);
    for (const dynamodb::Tag& tag : table->definition.tags) put(entry, "tag " + tag.key, tag.value);
    if (table->ttl_attribute) put(entry, "TimeToLive", *table->ttl_attribute);
    put(seen, "table " + name, std::move(entry));
  }
  for (const auto& [arn, backup] : world.tables.backups) put(seen, "backup " + arn, backup.name);
  for (const auto& [id, key] : world.keys.keys) {
    Json entry = kms::key_metadata(key, world.ground.account);
    for (const auto& [tag, value] : key.tags) put(entry, "tag " + tag, value);
    put(entry, "Policy", key.policy.text());
    put(entry, "Grants", world.keys.grants_of(id).size());
    put(entry, "KeyMaterials", key.materials.size());
    put(entry, "AutomaticRotation", key.automatic_rotation.has_value());
    put(seen, "key " + id, std::move(entry));
  }
  for (const auto& [name, alias] : world.keys.aliases) put(seen, name, alias.target_key_id);
  return seen;
}

// "/SSEDescription/Status" -> "SSEDescription.Status"
std::string dotted(std::string pointer) {
  pointer.erase(0, 1);
  std::replace(pointer.begin(), pointer.end(), '/', '.');
  return pointer;
}

std::string shown(const Json& value) { return value.is_string() ? value.get<std::string>() : value.dump(); }

// Of what is new these tell what it is; the rest was asked for.
bool is_telling(std::string_view member) {
  return member.starts_with("SSEDescription") || member == "TableStatus" || member == "KeyState";
}

using Lines = std::vector<std::string>;

void tell(Lines& lines, std::string_view label, const std::string& pointer, std::string_view value) {
  lines.push_back(joined({"  ", dotted(pointer), ": ", value, label}));
}

// How the members of one thing differ. The order is that of `after`, then what is gone.
void tell_members(Lines& lines, const Json& before, const Json& after) {
  const bool is_new = before.is_null();
  const Json old = is_new ? Json::object() : before.flatten();
  const Json now = after.flatten();
  for (const auto& [pointer, value] : now.items()) {
    const auto known = old.find(pointer);
    if (is_new) {
      if (is_telling(dotted(pointer))) tell(lines, "", pointer, shown(value));
    } else if (known == old.end()) {
      tell(lines, " (new)", pointer, shown(value));
    } else if (*known != value) {
      tell(lines, "", pointer, shown(*known) + " -> " + shown(value));
    }
  }
  for (const auto& [pointer, value] : old.items()) {
    if (!now.contains(pointer)) tell(lines, " (gone)", pointer, shown(value));
  }
}

Lines differences(const Json& before, const Json& after) {
  Lines lines;
  for (const auto& [name, now] : after.items()) {
    const auto known = before.find(name);
    const bool is_new = known == before.end();
    if (!is_new && *known == now) continue;
    lines.push_back((is_new ? "New: " : "Changed: ") + name);
    if (now.is_object())
      tell_members(lines, is_new ? Json() : *known, now);
    else
      lines.back() += joined({" (", shown(now), ")"});
  }
  for (const auto& [name, old] : before.items()) {
    if (!after.contains(name)) lines.push_back("Gone: " + name);
  }
  return lines;
}

bool is_planned(const Scheduler& scheduler, const Task& task) {
  const auto& tasks = scheduler.tasks();
  return std::any_of(tasks.begin(), tasks.end(), [&](const Task& other) { return other.sequence == task.sequence; });
}

}  // namespace

WorldRehearsal::WorldRehearsal(const World& world, std::string user_agent)
    : world_(world),
      endpoint_(world_, std::move(user_agent)),
      before_(portrait(world_)),
      events_before_(world_.ground.trail.size()),
      planned_before_(world_.ground.scheduler) {}

std::vector<std::string> WorldRehearsal::changes() {
  Json after = portrait(world_);
  std::vector<std::string> lines = differences(before_, after);
  before_ = std::move(after);
  return lines;
}

std::string WorldRehearsal::events() const {
  const trail::Trail& trail = world_.ground.trail;
  std::vector<std::string> names;
  for (std::size_t index = events_before_; index < trail.size();) {
    const trail::Event& event = trail.at(index);
    std::size_t end = index + 1;
    while (end < trail.size() && trail.at(end).name == event.name) ++end;
    std::string name = event.name;
    if (end > index + 1) name += joined({" (", std::to_string(end - index), " times)"});
    if (!event.error_code.empty()) name += joined({" (", event.error_code, ")"});
    names.push_back(std::move(name));
    index = end;
  }
  return join(names, ", ");
}

Duration WorldRehearsal::let_pass() {
  const Instant start = world_.ground.now;
  Instant last = start;
  for (const Task& task : world_.ground.scheduler.tasks()) {
    const bool is_near = task.due <= start + days(kFurthestDays);
    if (is_near && !is_planned(planned_before_, task)) last = std::max(last, task.due);
  }
  advance_to(world_, last);
  return last - start;
}

}  // namespace keyturn
