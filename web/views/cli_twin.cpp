#include "views/cli_twin.h"

#include <cctype>
#include <vector>

#include "base/text.h"
#include "cli/names.h"
#include "model/service_model.h"

namespace keyturn::views {
namespace {

using cli::kebab_case;
using model::Shape;
using model::ShapeType;

bool is_plain_in_shell(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
         std::string_view("_@%+=:,./-").find(c) != std::string_view::npos;
}

std::string shell_quoted(std::string_view word) {
  bool plain = !word.empty();
  for (const char c : word) plain = plain && is_plain_in_shell(c);
  if (plain) return std::string(word);
  std::string out = "'";
  for (const char c : word) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

std::string scalar_text(const Json& value) { return value.is_string() ? value.get<std::string>() : value.dump(); }

// What the shorthand syntax can carry without quotes of its own.
bool fits_shorthand(const Json& value) {
  if (value.is_structured() || value.is_null()) return false;
  const std::string text = scalar_text(value);
  if (text.empty()) return false;
  for (const char c : text) {
    if (std::isalnum(static_cast<unsigned char>(c)) == 0 &&
        std::string_view("_@%+:./-").find(c) == std::string_view::npos) {
      return false;
    }
  }
  return true;
}

// "AttributeName=Artist,AttributeType=S"; empty when `value` needs JSON.
std::string shorthand(const Json& value) {
  if (!value.is_object() || value.empty()) return {};
  std::vector<std::string> pairs;
  for (const auto& [name, member] : value.items()) {
    if (!fits_shorthand(member)) return {};
    pairs.push_back(joined({name, "=", scalar_text(member)}));
  }
  return join(pairs, ",");
}

// The words after "--option"; a list in shorthand is a word an element.
std::vector<std::string> value_words(const Shape& shape, const Json& value) {
  if (shape.type == ShapeType::Structure || shape.type == ShapeType::Map) {
    const std::string short_form = shorthand(value);
    return {short_form.empty() ? value.dump() : short_form};
  }
  if (shape.type != ShapeType::List || !value.is_array() || value.empty()) {
    return {value.is_structured() ? value.dump() : scalar_text(value)};
  }
  std::vector<std::string> words;
  for (const Json& element : value) {
    const std::string word = element.is_object()       ? shorthand(element)
                             : fits_shorthand(element) ? scalar_text(element)
                                                       : "";
    if (word.empty()) return {value.dump()};
    words.push_back(word);
  }
  return words;
}

std::string option(const model::Member& member, const Json& value) {
  const std::string name = kebab_case(member.name);
  if (member.shape->type == ShapeType::Boolean) return joined({value == true ? "--" : "--no-", name});
  std::vector<std::string> words = value_words(*member.shape, value);
  // A value that looks like an option has to be tied to its own.
  if (words.size() == 1 && words[0].starts_with('-')) return joined({"--", name, "=", shell_quoted(words[0])});
  for (std::string& word : words) word = shell_quoted(word);
  return joined({"--", name, " ", join(words, " ")});
}

}  // namespace

std::string aws_command(std::string_view service, std::string_view operation, const Json& params) {
  std::string command = joined({"aws ", service, " ", kebab_case(operation)});
  const model::ServiceModel* service_model = model::find_model(service);
  const model::Operation* found = service_model ? service_model->operation(operation) : nullptr;
  if (!found || !found->input) return command;
  for (const auto& [name, value] : params.items()) {
    if (const model::Member* member = found->input->member(name)) command += joined({" ", option(*member, value)});
  }
  return command;
}

std::string folded(std::string_view command) {
  std::string out;
  bool quoted = false;
  for (std::size_t i = 0; i < command.size(); ++i) {
    if (command[i] == '\'') quoted = !quoted;
    if (!quoted && command.substr(i).starts_with(" --")) {
      out += " \\\n   ";
    }
    out += command[i];
  }
  return out;
}

}  // namespace keyturn::views
