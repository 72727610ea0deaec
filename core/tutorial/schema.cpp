#include "tutorial/schema.h"

#include <string_view>

#include "base/text.h"
#include "cli/did_you_mean.h"
#include "model/pattern.h"

namespace keyturn::tutorial {
namespace {

std::string_view type_of(const Json& value) {
  if (value.is_object()) return "object";
  if (value.is_array()) return "array";
  if (value.is_string()) return "string";
  if (value.is_boolean()) return "boolean";
  if (value.is_number_integer()) return "integer";
  return value.is_number() ? "number" : "null";
}

std::string_view in_words(std::string_view type) {
  if (type == "object") return "an object { … }";
  if (type == "array") return "a list [ … ]";
  if (type == "string") return "a text in quotes";
  if (type == "integer") return "a whole number";
  return type == "boolean" ? "true or false" : type;
}

std::string number_text(const Json& number) { return number.dump(); }

class Walk {
 public:
  explicit Walk(const Json& schema) : schema_(schema) {}

  void look(const Json& rule, const Json& value, const std::string& where) {
    if (rule.contains("$ref")) {
      const std::string target = rule["$ref"].get<std::string>().substr(1);  // "#/$defs/fact"
      return look(schema_.at(Json::json_pointer(target)), value, where);
    }
    const std::string type = rule.value("type", std::string());
    if (!type.empty() && type_of(value) != type) {
      return add(where, joined({"this is ", in_words(type_of(value)), "; write ", in_words(type), meaning(rule)}));
    }
    if (value.is_object()) look_at_members(rule, value, where);
    if (value.is_array()) look_at_items(rule, value, where);
    if (value.is_string()) look_at_text(rule, value.get_ref<const std::string&>(), where);
    if (value.is_number()) look_at_number(rule, value, where);
  }

  Problems take() { return std::move(problems_); }

 private:
  void add(const std::string& where, std::string says) { problems_.push_back({where, std::move(says)}); }

  static std::string meaning(const Json& rule) {
    const std::string text = rule.value("description", std::string());
    return text.empty() ? text : joined({" (", text, ")"});
  }

  void look_at_members(const Json& rule, const Json& value, const std::string& where) {
    const Json none = Json::object();
    const Json& properties = rule.contains("properties") ? rule["properties"] : none;
    for (const Json& name : rule.value("required", Json::array())) {
      const std::string& member = name.get_ref<const std::string&>();
      if (!value.contains(member)) {
        add(where, joined({"\"", member, "\" is missing; add it", meaning(properties.value(member, none))}));
      }
    }
    std::vector<std::string> known;
    for (const auto& [name, unused] : properties.items()) known.push_back(name);
    for (const auto& [name, member] : value.items()) {
      const std::string below = joined({where, "/", name});
      if (properties.contains(name)) {
        look(properties[name], member, below);
      } else if (rule.contains("additionalProperties") && rule["additionalProperties"].is_object()) {
        look(rule["additionalProperties"], member, below);
      } else {
        const std::vector<std::string> close = cli::close_matches(name, known);
        add(below, joined({"\"", name, "\" means nothing here; ",
                           close.empty() ? joined({"there are ", join(known, ", ")})
                                         : joined({"did you mean \"", close.front(), "\"?"})}));
      }
    }
  }

  void look_at_items(const Json& rule, const Json& value, const std::string& where) {
    if (rule.contains("minItems") && value.size() < rule["minItems"].get<std::size_t>()) {
      add(where,
          joined({"this list has to have at least ", number_text(rule["minItems"]), "; add to it", meaning(rule)}));
    }
    if (rule.contains("maxItems") && value.size() > rule["maxItems"].get<std::size_t>()) {
      add(where,
          joined({"this list has more than ", number_text(rule["maxItems"]), "; take some away", meaning(rule)}));
    }
    if (!rule.contains("items")) return;
    for (std::size_t i = 0; i < value.size(); ++i)
      look(rule["items"], value[i], joined({where, "/", std::to_string(i)}));
  }

  void look_at_text(const Json& rule, const std::string& text, const std::string& where) {
    const std::size_t length = count_code_points(text);
    if (rule.contains("minLength") && length < rule["minLength"].get<std::size_t>()) {
      add(where, joined({"this text is empty; write it", meaning(rule)}));
    }
    if (rule.contains("maxLength") && length > rule["maxLength"].get<std::size_t>()) {
      add(where, joined({"this text has ", std::to_string(length), " characters; shorten it to ",
                         number_text(rule["maxLength"])}));
    }
    if (rule.contains("pattern") && !model::matches_pattern(rule["pattern"].get<std::string>(), text)) {
      add(where, joined({"\"", text, "\" does not fit", meaning(rule)}));
    }
    if (!rule.contains("enum")) return;
    std::vector<std::string> choices;
    for (const Json& choice : rule["enum"]) choices.push_back(choice.get<std::string>());
    for (const std::string& choice : choices) {
      if (choice == text) return;
    }
    add(where, joined({"\"", text, "\" is none of ", join(choices, ", "), "; write one of these"}));
  }

  void look_at_number(const Json& rule, const Json& value, const std::string& where) {
    if (rule.contains("minimum") && value < rule["minimum"]) {
      add(where, joined({number_text(value), " is too small; the least is ", number_text(rule["minimum"])}));
    }
    if (rule.contains("maximum") && value > rule["maximum"]) {
      add(where, joined({number_text(value), " is too large; the most is ", number_text(rule["maximum"])}));
    }
  }

  const Json& schema_;
  Problems problems_;
};

}  // namespace

Problems schema_problems(const Json& schema, const Json& document) {
  Walk walk(schema);
  walk.look(schema, document, "");
  return walk.take();
}

}  // namespace keyturn::tutorial
