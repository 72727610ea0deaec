#include "views/pictures/trail_reading.h"

#include <algorithm>

#include "base/text.h"
#include "views/keys.h"
#include "views/moments.h"

namespace keyturn::views {

bool concerns_key(const trail::Event& event, std::string_view key_id) {
  return std::any_of(event.resources.begin(), event.resources.end(),
                     [&](const trail::Resource& resource) { return key_id_of(resource.arn) == key_id; });
}

std::string table_in_context(const trail::Event& event) {
  if (!event.request_parameters.is_object()) return {};
  const auto context = event.request_parameters.find("encryptionContext");
  if (context == event.request_parameters.end() || !context->is_object()) return {};
  return context->value("aws:dynamodb:tableName", std::string());
}

bool is_by_service(const trail::Event& event) { return !event.user_identity.contains("userName"); }

bool uses_key(const trail::Event& event) {
  constexpr std::string_view kUses[] = {"Decrypt", "Encrypt", "GenerateDataKey", "GenerateDataKeyWithoutPlaintext",
                                        "ReEncrypt"};
  return event.source == "kms.amazonaws.com" &&
         std::find(std::begin(kUses), std::end(kUses), event.name) != std::end(kUses);
}

const trail::Event* last_use(const World& world, std::string_view key_id, std::string_view table) {
  const trail::Trail& trail = world.ground.trail;
  for (std::size_t i = trail.size(); i > 0; --i) {
    const trail::Event& event = trail.at(i - 1);
    if (event.failed() || !uses_key(event) || !concerns_key(event, key_id)) continue;
    if (table.empty() || table_in_context(event) == table) return &event;
  }
  return nullptr;
}

std::string use_in_words(const World& world, const trail::Event* event) {
  if (!event) return "Never";
  return joined({event->name, ", ", time_since(world.ground.now, event->time), ", ", date_and_time(event->time)});
}

}  // namespace keyturn::views
