#include "app/settings.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include "app/clock.h"
#include "platform/store.h"

namespace keyturn::app {
namespace {

constexpr std::string_view kThemeNames[] = {"system", "light", "dark"};  // in the order of enum Theme

std::optional<int> stored_number(std::string_view key) {
  const std::optional<std::string> text = platform::read_stored(key);
  if (!text) return std::nullopt;
  int number = 0;
  const char* end = text->data() + text->size();
  const auto [rest, problem] = std::from_chars(text->data(), end, number);
  if (problem != std::errc() || rest != end) return std::nullopt;
  return number;
}

}  // namespace

Settings load_settings() {
  Settings settings;
  const std::string theme = platform::read_stored("theme").value_or("");
  const auto* found = std::find(std::begin(kThemeNames), std::end(kThemeNames), theme);
  if (found != std::end(kThemeNames)) settings.theme = static_cast<Theme>(found - std::begin(kThemeNames));
  if (platform::read_stored("density") == "compact") settings.density = Density::Compact;
  if (platform::read_stored("motion") == "reduced") settings.motion = Motion::Reduced;
  if (const auto height = stored_number("cli-height"); height && *height < 10000) {
    settings.cli_height = std::max(Settings::kSmallestCliHeight, static_cast<float>(*height));
  }
  settings.cli_folded = platform::read_stored("cli-folded") == "yes";
  const std::optional<int> speed = stored_number("speed");
  if (speed && std::find(std::begin(Clock::kSpeeds), std::end(Clock::kSpeeds), *speed) != std::end(Clock::kSpeeds)) {
    settings.speed = *speed;
  }
  return settings;
}

// A browser that refuses to remember is no reason to stop: the settings hold for this visit.
void save_settings(const Settings& settings) {
  (void)platform::write_stored("theme", kThemeNames[static_cast<std::size_t>(settings.theme)]);
  (void)platform::write_stored("density", settings.density == Density::Compact ? "compact" : "comfortable");
  (void)platform::write_stored("motion", settings.motion == Motion::Reduced ? "reduced" : "system");
  (void)platform::write_stored("cli-height", std::to_string(static_cast<int>(settings.cli_height)));
  (void)platform::write_stored("cli-folded", settings.cli_folded ? "yes" : "no");
  (void)platform::write_stored("speed", std::to_string(settings.speed));
}

}  // namespace keyturn::app
