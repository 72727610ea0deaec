#include "cli/configure.h"

#include <algorithm>
#include <cstdio>
#include <optional>

#include "base/text.h"
#include "cli/config_edit.h"
#include "cli/configuration.h"
#include "cli/json_text.h"
#include "cli/paramfile.h"

namespace keyturn::cli {

namespace {

std::string masked(std::string_view secret) {
  return std::string(16, '*') + std::string(secret.substr(secret.size() > 4 ? secret.size() - 4 : 0));
}

bool is_credential(std::string_view key) {
  return key == "aws_access_key_id" || key == "aws_secret_access_key" || key == "aws_session_token";
}

bool is_predefined_section(std::string_view name) { return name == "preview" || name == "plugins"; }

// A profile's keys: the credentials file's win over the config file's.
std::optional<Json> profile_values(const Configuration& configuration, std::string_view profile) {
  const Json* config = configuration.config_section(profile);
  const Json* credentials = configuration.credentials_section(profile);
  if (!config && !credentials) return std::nullopt;
  Json values = config ? *config : Json::object();
  if (credentials) {
    for (const auto& [key, value] : credentials->items()) values[key] = value;
  }
  return values;
}

Json member_or_null(const Json& values, const std::string& key) {
  if (!values.is_object()) return nullptr;
  const auto found = values.find(key);
  return found == values.end() ? Json() : *found;
}

Attempt<Json> dotted_value(const Configuration& configuration, const std::string& name) {
  std::vector<std::string> parts = split(name, '.');
  if (parts.size() == 2 && is_predefined_section(parts[0])) {
    const Json value = member_or_null(member_or_null(configuration.config_sections(), parts[0]), parts[1]);
    if (!value.is_null()) return value;
    return member_or_null(profile_values(configuration, parts[0]).value_or(Json::object()), parts[1]);
  }
  std::string profile = configuration.profile();
  if (parts[0] == "profile") {
    if (parts.size() < 3) return unexpected("list index out of range");
    profile = parts[1];
    parts.erase(parts.begin(), parts.begin() + 2);
  } else if (parts[0] == "default" || profile_values(configuration, parts[0])) {
    profile = parts[0];
    parts.erase(parts.begin());
  }
  Json value = member_or_null(profile_values(configuration, profile).value_or(Json::object()), parts[0]);
  if (parts.size() == 2) value = member_or_null(value, parts[1]);
  return value;
}

void write(Surroundings& around, std::string_view file, const ConfigChange& change) {
  const bool is_new = !find_file(around.files, file);
  around.files[std::string(file)] = to_bytes(config_with(file_text(around.files, file), change));
  if (is_new) around.private_files.insert(std::string(file));
}

void warn_of_readers(Surroundings& around) {
  if (!find_file(around.files, kCredentialsFile) || around.private_files.count(std::string(kCredentialsFile)) > 0)
    return;
  const std::string path = joined({kHome, "/.aws/credentials"});
  around.print_error(
      joined({"\naws: [WARNING]: The file '", path, "' is accessible by other users. Consider running 'chmod 600 ",
              path, "' to restrict access to only your user.\n"}));
}

void print_row(Surroundings& around, const std::string& name, const std::string& value, const std::string& type,
               const std::string& location) {
  char text[512];
  std::snprintf(text, sizeof text, "%-10s : %-24s : %-16s : %s\n", name.c_str(), value.c_str(), type.c_str(),
                location.c_str());
  around.print(text);
}

void print_unset(Surroundings& around, const std::string& name) {
  print_row(around, name, "<not set>", "None", "None");
}

// A line that is typed; nothing at the end of the input.
std::optional<std::string> typed_line(Surroundings& around) {
  if (around.input.empty()) return std::nullopt;
  const std::size_t end = around.input.find('\n');
  std::string line = around.input.substr(0, end);
  around.input.erase(0, end == std::string::npos ? end : end + 1);
  return line;
}

}  // namespace

Attempt<int> configure_list(Surroundings& around, const GlobalOptions& global, const ParsedArguments&) {
  const Configuration configuration(around, global.profile);
  print_row(around, "NAME", "VALUE", "TYPE", "LOCATION");
  if (configuration.profile_was_given())
    print_row(around, "profile", configuration.profile(), "manual", "--profile");
  else if (configuration.profile_was_chosen())
    print_row(around, "profile", configuration.profile(), "env", "['AWS_PROFILE', 'AWS_DEFAULT_PROFILE']");
  else
    print_unset(around, "profile");
  KT_CHECK(configuration.check());
  KT_TRY(const std::optional<Credentials> credentials, configuration.credentials());
  if (credentials) {
    print_row(around, "access_key", masked(credentials->access_key_id), credentials->source, "");
    print_row(around, "secret_key", masked(credentials->secret_access_key), credentials->source, "");
  } else {
    print_unset(around, "access_key");
    print_unset(around, "secret_key");
  }
  const std::optional<std::string> region = configuration.region();
  const bool from_environment =
      !around.variable("AWS_REGION").empty() || !around.variable("AWS_DEFAULT_REGION").empty();
  if (!region)
    print_unset(around, "region");
  else if (from_environment)
    print_row(around, "region", *region, "env", "['AWS_REGION', 'AWS_DEFAULT_REGION']");
  else
    print_row(around, "region", *region, "config-file", std::string(kConfigFile));
  return 0;
}

Attempt<int> configure_get(Surroundings& around, const GlobalOptions& global, const ParsedArguments& arguments) {
  const std::string name = arguments.first("varname");
  const Configuration configuration(around, global.profile);
  KT_CHECK(configuration.check());
  Json value;
  if (name.find('.') == std::string::npos) {
    value = member_or_null(profile_values(configuration, configuration.profile()).value_or(Json::object()), name);
  } else {
    KT_TRY(value, dotted_value(configuration, name));
  }
  if (value.is_string()) {
    around.print(value.get<std::string>() + "\n");
    return 0;
  }
  if (value.is_object()) {
    around.print_error(joined({"varname (", name, ") must reference a value, not a section or sub-section."}));
  }
  return 1;
}

Attempt<int> configure_set(Surroundings& around, const GlobalOptions& global, const ParsedArguments& arguments) {
  std::string value = arguments.first("value");
  Attempt<std::optional<Json>> file = load_paramfile(value, around);
  if (!file) return bad_parameter("value", file.error().message);
  if (file.value() && file.value()->is_string()) value = file.value()->get<std::string>();
  std::vector<std::string> parts = split(arguments.first("varname"), '.');
  std::string profile = Configuration(around, global.profile).profile();
  std::string section;
  if (parts.size() == 2 && is_predefined_section(parts[0])) {
    section = parts[0];
    parts.erase(parts.begin());
  } else if (parts.size() > 1 && parts[0] == "default") {
    profile = "default";
    parts.erase(parts.begin());
  } else if (parts.size() > 1 && parts[0] == "profile") {
    if (parts.size() < 3) return unexpected("list index out of range");
    profile = parts[1];
    parts.erase(parts.begin(), parts.begin() + 2);
  }
  ConfigChange change{section, parts[0], parts.size() == 2 ? parts[1] : std::string(), value};
  const bool credential = section.empty() && is_credential(parts[0]);
  if (section.empty()) change.section = credential ? profile : section_of_profile(profile);
  if (credential) warn_of_readers(around);
  write(around, credential ? kCredentialsFile : kConfigFile, change);
  return 0;
}

Attempt<int> configure_list_profiles(Surroundings& around, const GlobalOptions& global, const ParsedArguments&) {
  for (const std::string& name : Configuration(around, global.profile).profiles()) around.print(name + "\n");
  return 0;
}

Attempt<int> configure_export_credentials(Surroundings& around, const GlobalOptions& global, const ParsedArguments&) {
  const Configuration configuration(around, global.profile);
  KT_CHECK(configuration.check());
  KT_TRY(const std::optional<Credentials> credentials, configuration.credentials());
  if (!credentials) return unexpected("Unable to retrieve credentials: no credentials found");
  Json document = {
      {"Version", 1}, {"AccessKeyId", credentials->access_key_id}, {"SecretAccessKey", credentials->secret_access_key}};
  if (!credentials->session_token.empty()) document["SessionToken"] = credentials->session_token;
  around.print(json_document(document, 2) + "\n");
  return 0;
}

Attempt<int> configure_by_asking(Surroundings& around, const GlobalOptions& global) {
  struct Question {
    std::string_view key;
    std::string_view text;
  };
  constexpr Question kQuestions[] = {{"aws_access_key_id", "AWS Access Key ID"},
                                     {"aws_secret_access_key", "AWS Secret Access Key"},
                                     {"region", "Default region name"},
                                     {"output", "Default output format"}};
  const Configuration configuration(around, global.profile);
  const Json values = profile_values(configuration, configuration.profile()).value_or(Json::object());
  if (!values.contains("aws_access_key_id")) {
    around.print(
        "\nTip: You can deliver temporary credentials to the AWS CLI using your AWS Console session by running "
        "the command 'aws login'.\n\n");
  }
  std::vector<ConfigChange> changes;
  for (const Question& question : kQuestions) {
    const Json value = member_or_null(values, std::string(question.key));
    const std::string known = value.is_string() ? value.get<std::string>() : std::string();
    const std::string shown = known.empty() ? "None" : is_credential(question.key) ? masked(known) : known;
    around.print(joined({question.text, " [", shown, "]: "}));
    const std::optional<std::string> answer = typed_line(around);
    if (!answer) return unexpected("EOF when reading a line");
    const std::string& profile = configuration.profile();
    const std::string section = is_credential(question.key) ? profile : section_of_profile(profile);
    if (!answer->empty()) changes.push_back({section, std::string(question.key), "", *answer});
  }
  const bool has_credentials =
      std::any_of(changes.begin(), changes.end(), [](const ConfigChange& c) { return is_credential(c.key); });
  if (has_credentials) warn_of_readers(around);
  for (const ConfigChange& change : changes) {
    write(around, is_credential(change.key) ? kCredentialsFile : kConfigFile, change);
  }
  return 0;
}

}  // namespace keyturn::cli
