// ~/.aws/config, ~/.aws/credentials and the AWS_* environment: which profile, Region, output format and credentials a
// command runs with. https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "cli/attempt.h"
#include "cli/surroundings.h"

namespace keyturn::cli {

constexpr std::string_view kConfigFile = "~/.aws/config";
constexpr std::string_view kCredentialsFile = "~/.aws/credentials";

struct ConfigFile {
  Json sections = Json::object();  // header -> key -> text, or an object for a nested section such as s3
  bool broken = false;
};

ConfigFile read_config_file(std::string_view text);

struct Credentials {
  std::string access_key_id;
  std::string secret_access_key;
  std::string session_token;
  std::string source;  // "env", "shared-credentials-file", "config-file": as `aws configure list` names it
};

class Configuration {
 public:
  // `profile` is the value of --profile, empty when not given.
  Configuration(const Surroundings& around, std::string_view profile);

  const std::string& profile() const { return profile_; }      // "default" when nobody chose one
  bool profile_was_given() const { return profile_given_; }    // by --profile
  bool profile_was_chosen() const { return profile_chosen_; }  // by --profile or the environment

  // A broken file, or a chosen profile that is in neither file.
  Attempt<void> check() const;

  // The text of a key in the profile's section of the config file, or nothing.
  std::optional<std::string> value(std::string_view key) const;

  // AWS_REGION, AWS_DEFAULT_REGION, then the profile.
  std::optional<std::string> region() const;

  // Nothing when there are none; a failure when there is only half a pair.
  Attempt<std::optional<Credentials>> credentials() const;

  // In the order of the files, without doubles.
  std::vector<std::string> profiles() const;

  // The profile's section: of the config file, and of the credentials file; null when there is none.
  const Json* config_section(std::string_view profile) const;
  const Json* credentials_section(std::string_view profile) const;
  const Json& config_sections() const { return config_.sections; }

 private:
  const Surroundings& around_;
  ConfigFile config_;
  ConfigFile credentials_;
  std::string profile_ = "default";
  bool profile_given_ = false;
  bool profile_chosen_ = false;
};

// "profile dev" -> "dev", "profile 'two words'" -> "two words", "default" -> "default"; nothing for other sections.
std::optional<std::string> profile_of_section(std::string_view header);

// The header for a profile: "default", "profile dev", "profile 'two words'".
std::string section_of_profile(std::string_view profile);

}  // namespace keyturn::cli
