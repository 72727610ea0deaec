#include "views/outcome.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "views/encryption.h"

namespace keyturn::views {
namespace {

using Sentences = std::map<std::string, std::string, std::less<>>;

// What is done to a KMS key.
const Sentences& of_keys() {
  static const Sentences sentences = {
      {"CancelKeyDeletion", "The deletion of the key is cancelled. It is disabled: enable it to use it"},
      {"CreateAlias", "The alias is made"},
      {"CreateKey", "The key is made"},
      {"DisableKey", "The key is disabled"},
      {"DisableKeyRotation", "The key does not rotate by itself any more"},
      {"EnableKey", "The key is enabled"},
      {"EnableKeyRotation", "The key rotates by itself"},
      {"RotateKeyOnDemand", "The key is being rotated"},
      {"ScheduleKeyDeletion", "The key is scheduled for deletion"},
  };
  return sentences;
}

std::string table_in(const Json& params) { return params.value("TableName", std::string()); }

}  // namespace

std::string what_is_done(const std::string& operation, const Json& params) {
  const std::string name = table_in(params);
  if (operation == "CreateTable") return joined({"Creating table ", name});
  if (operation == "DeleteTable") return joined({"Deleting table ", name});
  if (operation == "UpdateTable" && params.contains("SSESpecification"))
    return joined({"Changing the encryption of ", name});
  if (operation == "UpdateTable") return joined({"Updating table ", name});
  if (operation == "WriteItems") return joined({"Items of ", name, " are written"});
  const auto found = of_keys().find(operation);
  return found == of_keys().end() ? joined({operation, " is done"}) : found->second;
}

std::string what_was_refused(const std::string& operation, const ServiceError& error) {
  return joined({operation, " was refused: ", error.code});
}

TableRef table_in_motion(const World& world, const Json& params) {
  const dynamodb::Table* table = world.tables.find(table_in(params));
  return table && is_in_motion(world, table->ref()) ? table->ref() : TableRef{};
}

bool is_in_motion(const World& world, const TableRef& table) {
  const std::vector<Task>& tasks = world.ground.scheduler.tasks();
  return std::any_of(tasks.begin(), tasks.end(), [&](const Task& task) { return table_of(task.kind) == table; });
}

std::string how_it_settled(const World& world, const TableRef& ref) {
  const dynamodb::Table* table = world.tables.find(ref.name);
  if (!table || table->id != ref.id) return joined({"Table ", ref.name, " is deleted"});
  return joined({"Table ", ref.name, " is ", dynamodb::name_of(table->status),
                 ". Encryption type: ", words_of(encryption_of(world, *table).choice).label});
}

}  // namespace keyturn::views
