#include "cli/configuration.h"

#include <algorithm>

#include "base/text.h"

namespace keyturn::cli {

namespace {

constexpr std::string_view kProfilePrefix = "profile";

bool is_comment(std::string_view line) { return !line.empty() && (line[0] == '#' || line[0] == ';'); }

// "key = value" at the first "=" or ":".
std::optional<std::pair<std::string, std::string>> assignment(std::string_view line) {
  const std::size_t sign = line.find_first_of("=:");
  if (sign == std::string_view::npos) return std::nullopt;
  return std::pair{to_lower(trimmed(line.substr(0, sign))), std::string(trimmed(line.substr(sign + 1)))};
}

std::optional<std::string> text_member(const Json* section, std::string_view key) {
  if (!section) return std::nullopt;
  const auto found = section->find(std::string(key));
  if (found == section->end() || !found->is_string()) return std::nullopt;
  return found->get<std::string>();
}

}  // namespace

ConfigFile read_config_file(std::string_view text) {
  ConfigFile file;
  Json* section = nullptr;
  std::string last_key;
  for (const std::string& line : split(text, '\n')) {
    const std::string_view content = trimmed(line);
    if (content.empty() || is_comment(content)) continue;
    if (line[0] == ' ' || line[0] == '\t') {
      // Lines further in continue the value before; below an empty value they are a nested section.
      if (!section || last_key.empty()) {
        file.broken = true;
        continue;
      }
      Json& value = (*section)[last_key];
      const auto nested = assignment(content);
      if (value == "" && nested) value = Json::object();
      if (value.is_object() && nested)
        value[nested->first] = nested->second;
      else if (value.is_string())
        value = value.get<std::string>() + "\n" + std::string(content);
      continue;
    }
    if (content.front() == '[') {
      const std::size_t end = content.find(']');
      file.broken = file.broken || end == std::string_view::npos;
      const std::string header(content.substr(1, end == std::string_view::npos ? end : end - 1));
      if (!file.sections.contains(header)) file.sections[header] = Json::object();
      section = &file.sections[header];
      last_key.clear();
      continue;
    }
    const auto pair = assignment(content);
    if (!section || !pair) {
      file.broken = true;
      continue;
    }
    last_key = pair->first;
    (*section)[last_key] = pair->second;
  }
  return file;
}

std::optional<std::string> profile_of_section(std::string_view header) {
  if (header == "default") return "default";
  if (header.substr(0, kProfilePrefix.size()) != kProfilePrefix) return std::nullopt;
  std::string_view name = header.substr(kProfilePrefix.size());
  if (name.empty() || (name[0] != ' ' && name[0] != '\t')) return std::nullopt;
  name = trimmed(name);
  if (name.size() >= 2 && (name.front() == '\'' || name.front() == '"') && name.back() == name.front()) {
    name = name.substr(1, name.size() - 2);
  }
  return std::string(name);
}

std::string section_of_profile(std::string_view profile) {
  if (profile == "default") return "default";
  const bool quoted = profile.find_first_of(" \t") != std::string_view::npos;
  return joined({"profile ", quoted ? "'" : "", profile, quoted ? "'" : ""});
}

Configuration::Configuration(const Surroundings& around, std::string_view profile)
    : around_(around),
      config_(read_config_file(file_text(around.files, kConfigFile))),
      credentials_(read_config_file(file_text(around.files, kCredentialsFile))),
      profile_given_(!profile.empty()) {
  std::string chosen(profile);
  if (chosen.empty()) chosen = around.variable("AWS_PROFILE");
  if (chosen.empty()) chosen = around.variable("AWS_DEFAULT_PROFILE");
  profile_chosen_ = !chosen.empty();
  if (profile_chosen_) profile_ = chosen;
}

Attempt<void> Configuration::check() const {
  if (config_.broken) return unexpected(joined({"Unable to parse config file: ", kHome, "/.aws/config"}));
  if (credentials_.broken) return unexpected(joined({"Unable to parse config file: ", kHome, "/.aws/credentials"}));
  if (profile_chosen_ && !config_section(profile_) && !credentials_section(profile_)) {
    return unexpected(joined({"The config profile (", profile_, ") could not be found"}));
  }
  return {};
}

const Json* Configuration::config_section(std::string_view profile) const {
  for (const auto& [header, section] : config_.sections.items()) {
    if (profile_of_section(header) == profile) return &section;
  }
  return nullptr;
}

const Json* Configuration::credentials_section(std::string_view profile) const {
  const auto found = credentials_.sections.find(std::string(profile));
  return found == credentials_.sections.end() ? nullptr : &*found;
}

std::optional<std::string> Configuration::value(std::string_view key) const {
  return text_member(config_section(profile_), key);
}

std::optional<std::string> Configuration::region() const {
  for (const std::string_view name : {"AWS_REGION", "AWS_DEFAULT_REGION"}) {
    std::string region = around_.variable(name);
    if (!region.empty()) return region;
  }
  return value("region");
}

Attempt<std::optional<Credentials>> Configuration::credentials() const {
  // An explicit --profile passes over the environment's credentials.
  const std::string key = profile_given_ ? std::string() : around_.variable("AWS_ACCESS_KEY_ID");
  if (!key.empty()) {
    const std::string secret = around_.variable("AWS_SECRET_ACCESS_KEY");
    if (secret.empty()) return unexpected("Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY");
    return std::optional<Credentials>({key, secret, around_.variable("AWS_SESSION_TOKEN"), "env"});
  }
  struct Source {
    const Json* section;
    std::string_view name;
  };
  const Source sources[] = {{credentials_section(profile_), "shared-credentials-file"},
                            {config_section(profile_), "config-file"}};
  for (const Source& source : sources) {
    const auto id = text_member(source.section, "aws_access_key_id");
    if (!id) continue;
    const auto secret = text_member(source.section, "aws_secret_access_key");
    if (!secret) {
      return unexpected(joined({"Partial credentials found in ", source.name, ", missing: aws_secret_access_key"}));
    }
    return std::optional<Credentials>(
        {*id, *secret, text_member(source.section, "aws_session_token").value_or(""), std::string(source.name)});
  }
  return std::optional<Credentials>();
}

std::vector<std::string> Configuration::profiles() const {
  std::vector<std::string> names;
  const auto add = [&](const std::string& name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  };
  for (const auto& [header, unused] : config_.sections.items()) {
    if (const auto profile = profile_of_section(header)) add(*profile);
  }
  for (const auto& [header, unused] : credentials_.sections.items()) add(header);
  return names;
}

}  // namespace keyturn::cli
