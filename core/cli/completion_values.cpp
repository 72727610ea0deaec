#include "cli/completion_values.h"

#include <array>

#include "base/text.h"
#include "cli/help/plain_text.h"
#include "cli/help/syntax.h"
#include "cli/regions.h"

namespace keyturn::cli {

namespace {

using model::Shape;
using model::ShapeType;

constexpr std::size_t kLongestSummary = 90;

// Which members hold names of things that exist: the API's own words for them.
struct NamedMember {
  std::string_view member;
  Named kind;
};
constexpr std::array<NamedMember, 7> kNamedMembers = {{{"TableName", Named::Table},
                                                       {"KeyId", Named::Key},
                                                       {"KeyId", Named::Alias},
                                                       {"TargetKeyId", Named::Key},
                                                       {"AliasName", Named::Alias},
                                                       {"KMSMasterKeyId", Named::Key},
                                                       {"KMSMasterKeyId", Named::Alias}}};

std::string with_documentation(std::string_view type, std::string_view documentation) {
  return documentation.empty() ? std::string(type) : joined({type, ": ", documentation});
}

void add_existing(std::vector<Suggestion>& found, const Endpoint& endpoint, std::string_view member,
                  std::string_view before) {
  for (const NamedMember& named : kNamedMembers) {
    if (named.member != member) continue;
    const std::string_view what = named.kind == Named::Table ? "table" : named.kind == Named::Key ? "key" : "alias";
    for (const std::string& name : endpoint.names(named.kind)) {
      found.push_back({joined({before, name}), std::string(what), true});
    }
  }
}

void add_values(std::vector<Suggestion>& found, const Endpoint& endpoint, std::string_view member, const Shape& shape,
                std::string_view before) {
  for (const std::string& value : shape.enum_values) found.push_back({joined({before, value}), "", true});
  if (shape.type == ShapeType::Boolean) {
    found.push_back({joined({before, "true"}), "", true});
    found.push_back({joined({before, "false"}), "", true});
  }
  add_existing(found, endpoint, member, before);
}

// Inside `Key=value,Key=` of one structure: the members that are not there yet, or the values of the last one.
void add_shorthand(std::vector<Suggestion>& found, const ValueSources& sources, const Shape& structure,
                   std::string_view fragment) {
  const std::size_t comma = fragment.rfind(',');
  const std::size_t begin = comma == std::string_view::npos ? 0 : comma + 1;
  const std::string_view part = fragment.substr(begin);
  const std::size_t equals = part.find('=');
  const std::string_view before = fragment.substr(0, begin);
  if (equals != std::string_view::npos) {
    const model::Member* member = structure.member(part.substr(0, equals));
    const std::string_view up_to_value = fragment.substr(0, begin + equals + 1);
    if (member) add_values(found, sources.endpoint, member->name, *member->shape, up_to_value);
    return;
  }
  for (const model::Member& member : structure.members) {
    const std::string assignment = member.name + "=";
    const bool is_there = begin > 0 && joined({",", before}).find("," + assignment) != std::string::npos;
    if (is_there) continue;
    const std::string documented =
        first_sentence(sources.texts.member(sources.service, structure.name, member.name, member.shape->name));
    found.push_back({joined({before, assignment}), with_documentation(type_name(*member.shape), documented), true});
  }
}

}  // namespace

std::vector<Suggestion> value_suggestions(const ValueSources& sources, const OptionRule& rule, const Option* option,
                                          std::string_view fragment) {
  std::vector<Suggestion> found;
  if (rule.name == "--region") {
    for (const std::string_view region : kRegions) found.push_back({std::string(region), "", false});
  }
  for (const std::string& choice : rule.choices) found.push_back({choice, "", true});
  if (!option || !option->shape) return found;
  const Shape& shape = *option->shape;
  const Shape& element = shape.type == ShapeType::List ? *shape.element : shape;
  if (element.type == ShapeType::Structure)
    add_shorthand(found, sources, element, fragment);
  else
    add_values(found, sources.endpoint, option->destination, element, "");
  return found;
}

std::string value_form(const OptionRule& rule, const Option* option) {
  if (!rule.choices.empty()) return join(rule.choices, "|");
  if (!option || !option->shape) return "value";
  if (!option->shape->enum_values.empty()) return join(option->shape->enum_values, "|");
  std::string syntax = shorthand_syntax(*option->shape);
  return syntax.empty() ? type_name(*option->shape) : syntax;
}

std::string option_summary(const Option& option, std::string_view documentation) {
  if (!option.shape) return std::string(documentation);
  std::string summary = type_name(*option.shape);
  if (documentation.empty()) {
    const std::string syntax = shorthand_syntax(*option.shape);
    if (!option.shape->enum_values.empty()) summary += ": " + join(option.shape->enum_values, ", ");
    if (!syntax.empty()) summary += ": " + syntax;
    if (summary.size() > kLongestSummary) summary = summary.substr(0, kLongestSummary) + "…";
  } else {
    summary = with_documentation(summary, documentation);
  }
  return option.required ? "required, " + summary : summary;
}

}  // namespace keyturn::cli
