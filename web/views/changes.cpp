#include "views/changes.h"

#include <cctype>

#include "base/arn.h"
#include "base/text.h"
#include "views/keys.h"

namespace keyturn::views {
namespace {

// CloudTrail marks calls of services with type AWSService or, on someone's behalf, with invokedBy (facts sheet 11.2).
bool is_persons_call(const trail::Event& event) {
  return event.parent == 0 && event.type == "AwsApiCall" && !event.user_identity.contains("invokedBy");
}

// Requests name a table, or by its ARN the table, its backup or what else belongs to it.
std::string table_of(const trail::Event& event) {
  if (event.source != "dynamodb.amazonaws.com" || !event.request_parameters.is_object()) return {};
  for (const char* member : {"targetTableName", "tableName", "resourceArn", "backupArn"}) {
    const auto named = event.request_parameters.find(member);
    if (named == event.request_parameters.end() || !named->is_string()) continue;
    const std::string& name = named->get_ref<const std::string&>();
    constexpr std::string_view kPrefix = "table/";
    const std::optional<Arn> arn = Arn::parse(name);
    if (!arn || !arn->resource.starts_with(kPrefix)) return name;
    const std::string resource = arn->resource.substr(kPrefix.size());
    return resource.substr(0, resource.find('/'));
  }
  return {};
}

std::string key_of(const trail::Event& event) {
  if (event.source != "kms.amazonaws.com") return {};
  for (const trail::Resource& resource : event.resources) {
    if (const std::string id = key_id_of(resource.arn); !id.empty()) return id;
  }
  return {};
}

// "CreateAlias" -> "create alias".
std::string in_words(const std::string& operation) {
  std::string words;
  for (const char c : operation) {
    const auto letter = static_cast<unsigned char>(c);
    if (std::isupper(letter) != 0 && !words.empty()) words += ' ';
    words += static_cast<char>(std::tolower(letter));
  }
  return words;
}

}  // namespace

std::vector<Change> changes_since(const World& world, std::size_t trail_size) {
  std::vector<Change> changes;
  const trail::Trail& trail = world.ground.trail;
  for (std::size_t i = trail_size; i < trail.size(); ++i) {
    const trail::Event& event = trail.at(i);
    if (event.read_only || event.failed() || !is_persons_call(event)) continue;
    Change change{event.name, Json::object(), table_of(event), key_of(event)};
    if (!change.table.empty()) change.params["TableName"] = change.table;
    if (event.request_parameters.is_object() && event.request_parameters.contains("sSESpecification")) {
      change.params["SSESpecification"] = Json::object();
    }
    changes.push_back(std::move(change));
  }
  return changes;
}

std::vector<Change> writes_since(const World& before, const World& after) {
  std::vector<Change> changes;
  for (const auto& [name, table] : after.tables.tables) {
    const dynamodb::Table* old = before.tables.find(name);
    if (!old || old->id != table.id) continue;
    for (const auto& [structure, stored] : table.items) {
      const auto found = old->items.find(structure);
      const auto& root = stored.tree.root();
      if (found == old->items.end() ? !root : found->second.tree.root() == root) continue;
      changes.push_back({"WriteItems", {{"TableName", name}}, name, {}});
      break;
    }
  }
  return changes;
}

std::string name_of_change(const std::string& operation, const Json& params) {
  const std::string table = params.value("TableName", std::string());
  if (table.empty()) return in_words(operation);
  if (operation == "UpdateTable" && params.contains("SSESpecification")) {
    return joined({"change the encryption of ", table});
  }
  const std::string words = in_words(operation);
  if (operation == "WriteItems") return joined({"write items of ", table});
  const bool ends_in_table = words.ends_with("table");
  return joined({words, ends_in_table ? " " : " of table ", table});
}

std::string name_of_changes(const std::vector<Change>& changes) {
  if (changes.empty()) return {};
  if (changes.size() > 1) return joined({std::to_string(changes.size()), " changes"});
  return name_of_change(changes.front().operation, changes.front().params);
}

}  // namespace keyturn::views
