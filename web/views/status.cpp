#include "views/status.h"

#include <map>
#include <string_view>

namespace keyturn::views {
namespace {

using Tones = std::map<std::string, Tone, std::less<>>;

Status looked_up(const Tones& tones, const std::string& word) {
  const auto found = tones.find(word);
  return {found == tones.end() ? Tone::Info : found->second, word};
}

}  // namespace

Status table_status(const std::string& word) {
  static const Tones tones = {
      {"ACTIVE", Tone::Success},
      {"CREATING", Tone::InProgress},
      {"UPDATING", Tone::InProgress},
      {"DELETING", Tone::InProgress},
      {"ARCHIVING", Tone::InProgress},
      {"ARCHIVED", Tone::Stopped},
      {"INACCESSIBLE_ENCRYPTION_CREDENTIALS", Tone::Error},
  };
  return looked_up(tones, word);
}

Status encryption_status(const std::string& word) {
  static const Tones tones = {{"ENABLED", Tone::Success}, {"UPDATING", Tone::InProgress}};
  return looked_up(tones, word);
}

Status key_status(kms::KeyState state) {
  static const Tones tones = {{"Enabled", Tone::Success},
                              {"Disabled", Tone::Stopped},
                              {"PendingDeletion", Tone::Warning},
                              {"PendingImport", Tone::Pending}};
  return looked_up(tones, std::string(kms::name_of(state)));
}

}  // namespace keyturn::views
