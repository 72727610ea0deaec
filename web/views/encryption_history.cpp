#include "views/encryption_history.h"

#include "base/text.h"
#include "dynamodb/limits.h"
#include "views/encryption.h"
#include "views/events.h"
#include "views/keys.h"
#include "views/moments.h"

namespace keyturn::views {
namespace {

// The specification in a request's parameters as the trail has them; null when the request has none.
Json specification_in(const trail::Event& event) {
  for (const char* member : {"sSESpecification", "sSESpecificationOverride"}) {
    if (event.request_parameters.contains(member)) return event.request_parameters[member];
  }
  return nullptr;
}

// A key's id, ARN or alias as the request named it.
std::string name_of_requested(const World& world, const std::string& named) {
  if (named.find("alias/") != std::string::npos) return named.substr(named.find("alias/"));
  const std::string id = key_id_of(named);
  return name_of_key(world, id.empty() ? named : id);
}

std::string key_chosen(const World& world, const Json& specification) {
  if (!specification.is_object()) return words_of(Encryption::AwsOwned).today;
  const std::string named = specification.value("kMSMasterKeyId", std::string());
  if (!named.empty()) return name_of_requested(world, named);
  const bool enabled = specification.value("enabled", specification.contains("sSEType"));
  return words_of(enabled ? Encryption::AwsManaged : Encryption::AwsOwned).today;
}

// How the call came to choose a key; empty when it did not.
std::string_view verb_of(const trail::Event& event, const std::string& table) {
  if (event.source != "dynamodb.amazonaws.com" || !event.request_parameters.is_object()) return {};
  if (event.name == "RestoreTableFromBackup" && event.request_parameters.value("targetTableName", "") == table) {
    return "Restored with ";
  }
  if (!names_table(event, table)) return {};
  if (event.name == "CreateTable") return "Created with ";
  return event.name == "UpdateTable" && !specification_in(event).is_null() ? "Changed to " : "";
}

std::string what_key(const World& world, const trail::Event& event) {
  const Json specification = specification_in(event);
  if (event.name == "RestoreTableFromBackup" && specification.is_null()) return "the key of the backup";
  return key_chosen(world, specification);
}

// From when on another change to a KMS key is taken, to the second. The quota tells by refusing: until then it does,
// and when its window ends at the latest it does not.
Instant next_change(const dynamodb::SseQuota& quota, Instant now) {
  if (quota.check(now).ok()) return now;
  Instant refused = now;
  Instant taken = quota.window_end();
  while (taken - refused > seconds(1)) {
    const Instant between = refused + Duration{(taken - refused).milliseconds / 2};
    (quota.check(between).ok() ? taken : refused) = between;
  }
  return taken;
}

}  // namespace

std::vector<KeyChange> key_changes(const World& world, const std::string& name) {
  std::vector<KeyChange> changes;
  const dynamodb::Table* table = world.tables.find(name);
  const trail::Trail& trail = world.ground.trail;
  for (std::size_t i = trail.size(); table && i > 0; --i) {
    const trail::Event& event = trail.at(i - 1);
    if (event.time < table->created) break;
    const std::string_view verb = verb_of(event, name);
    if (verb.empty()) continue;
    changes.push_back({event.number, joined({verb, what_key(world, event)}), caller_of(event),
                       event.failed() ? Status{Tone::Error, event.error_code} : Status{Tone::Success, "Done"},
                       date_and_time(event.time)});
  }
  return changes;
}

std::string encryption_changes_used(const World& world, std::string_view name) {
  const dynamodb::Table* table = world.tables.find(name);
  if (!table) return {};
  return joined({std::to_string(table->sse_quota.count(world.ground.now)), " of ",
                 std::to_string(dynamodb::kSseChanges), " changes in 24 hours used"});
}

std::string quota_outlook(const World& world, std::string_view name) {
  const dynamodb::Table* table = world.tables.find(name);
  const Instant now = world.ground.now;
  if (!table || table->sse_quota.count(now) == 0) return {};
  const Instant next = next_change(table->sse_quota, now);
  const Instant anew = table->sse_quota.window_end();
  if (next > now) {
    return joined({"The next change to a KMS key is taken ", time_until(now, next), ", on ", date_and_time(next),
                   ". A change to the AWS owned key is taken at any time."});
  }
  return joined({"The count starts anew ", time_until(now, anew), ", on ", date_and_time(anew), "."});
}

}  // namespace keyturn::views
