#include "server/credentials.h"

#include <optional>

#include "base/text.h"
#include "cli/configuration.h"

namespace keyturn::server {

Result<Secrets> read_secrets(std::string_view text) {
  const auto wrong = [](std::string message) { return ServiceError{"CredentialsError", std::move(message)}; };
  const cli::ConfigFile file = cli::read_config_file(text);
  if (file.broken) return wrong("A line is no section, no pair and no comment.");
  Secrets secrets;
  for (const auto& [name, section] : file.sections.items()) {
    const std::string key = section.value("aws_access_key_id", "");
    const std::string secret = section.value("aws_secret_access_key", "");
    if (key.empty() || secret.empty()) {
      return wrong(joined({"The section ", name, " needs aws_access_key_id and aws_secret_access_key."}));
    }
    secrets[key] = secret;
  }
  return secrets;
}

}  // namespace keyturn::server
