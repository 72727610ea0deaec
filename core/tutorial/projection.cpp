#include "tutorial/projection.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/arn.h"
#include "time/format.h"

namespace keyturn::tutorial {
namespace {

constexpr std::string_view kContextTable = "aws:dynamodb:tableName";

// "arn:aws:kms:…:key/<id>" -> "<id>"; null for the AWS owned key, which is none of the account's.
Json key_id_of(std::string_view arn) {
  const std::size_t slash = arn.rfind('/');
  return slash == std::string_view::npos ? Json() : Json(std::string(arn.substr(slash + 1)));
}

const kms::Key* key_of(const World& world, const Json& id) {
  return id.is_string() ? world.keys.find(id.get_ref<const std::string&>()) : nullptr;
}

// The members that tell of a table's key: of the table itself, or of the copy in a backup.
void put_key(Json& entry, const World& world, const dynamodb::SseKey& used) {
  const Json id = key_id_of(used.kms_key_arn);
  const kms::Key* key = key_of(world, id);
  const bool is_aws_managed = key != nullptr && key->manager == kms::KeyManager::Aws;
  entry["encryption"] = used.is_aws_owned() ? "AWS_OWNED" : is_aws_managed ? "AWS_MANAGED" : "CUSTOMER_MANAGED";
  entry["key"] = id;
  const kms::Alias* alias = key != nullptr ? world.keys.alias_of(key->id) : nullptr;
  entry["alias"] = alias != nullptr ? Json(alias->name) : Json();
  entry["key_state"] = key != nullptr ? Json(std::string(name_of(key->state))) : Json();
}

Json table_entry(const World& world, const dynamodb::Table& table) {
  Json entry{{"name", table.name}, {"status", std::string(name_of(table.status))}};
  put_key(entry, world, table.sse.key());
  for (const dynamodb::KeyElement& element : table.definition.keys)
    entry[element.type == "HASH" ? "partition_key" : "sort_key"] = element.name;
  entry["changing"] = table.sse.change().has_value();
  entry["key_changes"] = table.sse_quota.count(world.ground.now);
  const auto stored = table.items.find("table/" + table.name);
  entry["items"] = stored == table.items.end() ? 0 : stored->second.now.items;
  using Status = dynamodb::TableStatus;
  const bool is_archived = table.status == Status::Archiving || table.status == Status::Archived;
  entry["accessible"] = table.status != Status::Inaccessible && !is_archived;
  entry["archived"] = is_archived;
  entry["deletion_protection"] = table.definition.deletion_protection;
  entry["billing_mode"] = std::string(name_of(table.definition.billing_mode));
  entry["created"] = iso_seconds(table.created);
  return entry;
}

Json key_entry(const World& world, const kms::Key& key) {
  Json aliases = Json::array();
  for (const auto& [name, alias] : world.keys.aliases) {
    if (alias.target_key_id == key.id) aliases.push_back(name);
  }
  Json tables = Json::array();
  Json backups = Json::array();
  for (const auto& [name, table] : world.tables.tables) {
    if (key_id_of(table.sse.key().kms_key_arn) == key.id) tables.push_back(name);
  }
  for (const auto& [arn, backup] : world.tables.backups) {
    if (key_id_of(backup.table.sse.key().kms_key_arn) == key.id) backups.push_back(backup.name);
  }
  return {{"id", key.id},
          {"arn", world.ground.account.arn("kms", "key/" + key.id)},
          {"manager", key.manager == kms::KeyManager::Aws ? "AWS" : "CUSTOMER"},
          {"state", std::string(name_of(key.state))},
          {"description", key.description},
          {"aliases", std::move(aliases)},
          {"spec", key.spec},
          {"rotation", key.automatic_rotation.has_value()},
          {"rotations", key.materials.empty() ? 0 : key.materials.size() - 1},
          {"deletion_date", key.deletion_date ? Json(iso_seconds(*key.deletion_date)) : Json()},
          {"grants", world.keys.grants_of(key.id).size()},
          {"policy", Json::parse(key.policy.text(), nullptr, false)},
          {"tables", std::move(tables)},
          {"backups", std::move(backups)}};
}

Json grant_entry(const kms::Grant& grant) {
  const auto table = grant.context_subset.find(std::string(kContextTable));
  return {{"key", grant.key_id},
          {"grantee", grant.grantee_principal},
          {"operations", grant.operations},
          {"table", table == grant.context_subset.end() ? Json() : Json(table->second)}};
}

Json table_of(const Json& parameters) {
  if (!parameters.is_object()) return {};
  if (const auto name = parameters.find("tableName"); name != parameters.end()) return *name;
  const auto context = parameters.find("encryptionContext");
  const bool has_context = context != parameters.end() && context->is_object();
  return has_context ? context->value(std::string(kContextTable), Json()) : Json();
}

Json event_entry(const trail::Event& event, bool is_of_step) {
  Json key;
  for (const trail::Resource& resource : event.resources) {
    if (resource.type == "AWS::KMS::Key") key = key_id_of(resource.arn);
  }
  const Json via = event.user_identity.value("invokedBy", Json());
  return {{"name", event.name},
          {"service", event.source.substr(0, event.source.find('.'))},
          {"by", event.user_identity.value("userName", Json())},
          {"via", via},
          {"error", event.failed() ? Json(event.error_code) : Json()},
          {"message", event.error_message},
          {"table", table_of(event.request_parameters)},
          {"key", std::move(key)},
          {"read_only", event.read_only},
          {"own", event.parent == 0 && via.is_null() && event.type == "AwsApiCall"},
          {"step", is_of_step}};
}

}  // namespace

Mark mark_of(const World& world) { return {world.ground.trail.size(), world.ground.trail.last_number()}; }

void follow_back(Mark& mark, const World& world) {
  const Mark now = mark_of(world);
  mark.events = std::min(mark.events, now.events);
  mark.calls = std::min(mark.calls, now.calls);
}

Json project(const World& world, const Mark& lesson, const Mark& step) {
  Json tables = Json::array();
  for (const auto& [name, table] : world.tables.tables) tables.push_back(table_entry(world, table));
  Json keys = Json::array();
  for (const auto& [id, key] : world.keys.keys) keys.push_back(key_entry(world, key));
  Json backups = Json::array();
  for (const auto& [arn, backup] : world.tables.backups) {
    Json entry{{"name", backup.name}, {"table", backup.table.name}};
    put_key(entry, world, backup.table.sse.key());
    backups.push_back(std::move(entry));
  }
  Json grants = Json::array();
  for (const kms::Grant& grant : world.keys.grants) grants.push_back(grant_entry(grant));
  const trail::Trail& trail = world.ground.trail;
  Json events = Json::array();
  std::uint64_t filed = 0;
  for (std::size_t i = lesson.events; i < trail.size(); ++i) {
    events.push_back(event_entry(trail.at(i), i >= step.events));
    // What AWS does by itself has a number as well.
    if (i >= step.events && trail.at(i).number > step.calls) ++filed;
  }
  const std::uint64_t calls = trail.last_number() - step.calls;
  return {{"now", iso_seconds(world.ground.now)},
          {"tables", std::move(tables)},
          {"keys", std::move(keys)},
          {"backups", std::move(backups)},
          {"grants", std::move(grants)},
          {"events", std::move(events)},
          {"item_calls", calls - std::min(calls, filed)}};
}

}  // namespace keyturn::tutorial
