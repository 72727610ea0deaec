#include "views/pictures/key_states.h"

#include "views/pictures/trail_reading.h"

namespace keyturn::views {
namespace {

constexpr const char* kDeleted = "Deleted";

// What a successful call, or KMS itself, makes of the key; empty when nothing.
std::string state_after(const std::string& event) {
  if (event == "CreateKey" || event == "EnableKey") return "Enabled";
  if (event == "DisableKey" || event == "CancelKeyDeletion") return "Disabled";
  if (event == "ScheduleKeyDeletion") return "PendingDeletion";
  if (event == "DeleteKey") return kDeleted;
  return {};
}

Tone tone_of(const std::string& state) {
  if (state == "Enabled") return Tone::Success;
  if (state == "Disabled") return Tone::Stopped;
  return state == "PendingDeletion" ? Tone::Warning : Tone::Error;
}

}  // namespace

std::vector<LifeBar> states_of_key(const World& world, const std::string& key_id, const KeyTag& tag) {
  std::vector<LifeBar> bars;
  const auto begin = [&](Instant at, const std::string& state) {
    if (!bars.empty() && bars.back().label == state) return;
    if (!bars.empty()) bars.back().to = at;
    bars.push_back({.from = at, .to = at, .label = state, .tone = tone_of(state), .tag = tag});
  };
  // A key that AWS made for the account has no CreateKey.
  const kms::Key* const key = world.keys.find(key_id);
  if (key) begin(key->created, "Enabled");
  const trail::Trail& trail = world.ground.trail;
  for (std::size_t i = 0; i < trail.size(); ++i) {
    const trail::Event& event = trail.at(i);
    if (event.failed() || event.source != "kms.amazonaws.com") continue;
    const std::string state = state_after(event.name);
    if (!state.empty() && concerns_key(event, key_id)) begin(event.time, state);
  }
  if (!bars.empty()) {
    bars.back().to = world.ground.now;
    bars.back().goes_on = true;
  }
  return bars;
}

bool is_usable_at(const std::vector<LifeBar>& states, Instant t) {
  for (const LifeBar& bar : states) {
    if (bar.from <= t && (t < bar.to || bar.goes_on)) return bar.label == "Enabled";
  }
  return false;
}

}  // namespace keyturn::views
