#include "cli/defaults.h"

#include <optional>
#include <set>

#include "cli/configuration.h"

namespace keyturn::cli {

Defaults defaults_of(Session& session) {
  Outcome nothing;
  std::string input;
  std::set<std::string> private_files;
  const HelpTexts texts;
  const Surroundings around{session.endpoint(),
                            session.environment(),
                            session.files(),
                            private_files,
                            input,
                            session.history(),
                            texts,
                            session.terminal(),
                            nothing};
  Defaults defaults;
  const Attempt<std::optional<Credentials>> found = Configuration(around, {}).credentials();
  if (found.ok() && found.value()) defaults.access_key_id = found.value()->access_key_id;
  defaults.output_format = default_output_format(around, {});
  return defaults;
}

std::string default_output_format(const Surroundings& around, std::string_view profile) {
  const std::string format = around.variable("AWS_DEFAULT_OUTPUT");
  return format.empty() ? Configuration(around, profile).value("output").value_or("json") : format;
}

}  // namespace keyturn::cli
