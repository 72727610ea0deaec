#include "cli/cli_input.h"

#include <optional>
#include <string>
#include <utility>

#include "base/text.h"
#include "cli/json_text.h"
#include "cli/paramfile.h"
#include "cli/python_text.h"
#include "cli/yaml_text.h"

namespace keyturn::cli {

Attempt<Json> read_cli_input(const ParsedArguments& parsed, const Surroundings& around) {
  const bool has_json = parsed.has("cli-input-json");
  const bool has_yaml = parsed.has("cli-input-yaml");
  if (!has_json && !has_yaml) return Json(Json::object());
  if (has_json && has_yaml) return parameter_error("Only one --cli-input- parameter may be specified.");
  const std::string name = has_json ? "cli-input-json" : "cli-input-yaml";
  std::string text = parsed.first(name);
  Attempt<std::optional<Json>> file = load_paramfile(text, around);
  if (!file) return bad_parameter("--" + name, file.error().message);
  if (file.value()) {
    const Json& content = *file.value();
    text = content.is_binary() ? to_text(content.get_binary()) : content.get<std::string>();
  }
  Json document;
  if (has_json) {
    JsonReading reading = read_json(text);
    if (!reading.ok()) return bad_parameter(name, "Invalid JSON received.");
    document = std::move(reading.value);
  } else {
    YamlReading reading = read_yaml(text);
    if (!reading.ok()) return bad_parameter(name, "Invalid YAML received.");
    document = std::move(reading.value);
  }
  if (!document.is_object()) {
    return bad_parameter("--" + name, "Invalid type: expecting map, received " + python_class(document));
  }
  return document;
}

}  // namespace keyturn::cli
