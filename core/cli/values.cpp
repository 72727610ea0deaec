#include "cli/values.h"

#include <string_view>

#include "base/text.h"
#include "cli/fit_to_model.h"
#include "cli/json_text.h"
#include "cli/paramfile.h"
#include "cli/python_text.h"
#include "cli/shorthand.h"

namespace keyturn::cli {

namespace {

using model::Shape;
using model::ShapeType;

bool is_complex(const Shape& shape) {
  if (shape.type == ShapeType::List) return is_complex(*shape.element);
  return shape.type == ShapeType::Structure || shape.type == ShapeType::Map;
}

char first_character(std::string_view text) {
  const std::string_view rest = trimmed(text);
  return rest.empty() ? '\0' : rest[0];
}

bool looks_like_json(std::string_view text) { return first_character(text) == '{' || first_character(text) == '['; }

class ValueReader {
 public:
  ValueReader(const Option& option, const Surroundings& around) : option_(option), around_(around) {}

  Attempt<Json> read(const std::vector<std::string>& words) const {
    const Shape& shape = *option_.shape;
    const bool is_list = shape.type == ShapeType::List;
    Json given = words;
    if (!is_list) given = words.front();
    if (words.size() == 1) {
      Attempt<std::optional<Json>> file = load_paramfile(words.front(), around_);
      if (!file) return bad_parameter(option_.name, file.error().message);
      if (file.value()) given = std::move(*file.value());
    }
    const Json* first = given.is_array() ? (given.empty() ? nullptr : &given.front()) : &given;
    const bool is_json = first && first->is_string() && looks_like_json(first->get_ref<const std::string&>());
    if (is_complex(shape) && !is_json && !given.is_binary()) return shorthand(given);
    return plain(shape, given);
  }

 private:
  Attempt<Json> shorthand(const Json& given) const {
    std::optional<Failure> not_loaded;  // the real CLI foresees that of a whole value alone
    const ShorthandLoader load = [&](const std::string& text) -> Attempt<Json> {
      Attempt<std::optional<Json>> file = load_paramfile(text, around_);
      if (!file) return *(not_loaded = unexpected(file.error().message));
      return file.value() ? std::move(*file.value()) : Json(text);
    };
    const auto read_one = [&](const Json& text) -> Attempt<Json> {
      ShorthandReading reading = read_shorthand(text.get_ref<const std::string&>(), load);
      if (not_loaded) return *not_loaded;
      if (!reading.ok()) return bad_parameter(option_.name, reading.error);
      return std::move(reading.value);
    };
    Json value = Json::array();
    if (given.is_array()) {
      for (const Json& word : given) {
        KT_TRY(Json element, read_one(word));
        value.push_back(std::move(element));
      }
    } else {
      KT_TRY(value, read_one(given));
    }
    KT_CHECK(fit_to_model(value, *option_.shape));
    return value;
  }

  Attempt<Json> json(const std::string& text) const {
    JsonReading reading = read_json(text);
    if (!reading.ok()) {
      return bad_parameter(option_.name, joined({"Invalid JSON: ", reading.error, "\nJSON received: ", text}));
    }
    return std::move(reading.value);
  }

  Attempt<Json> list(const Shape& shape, const Json& given) const {
    const Json* whole = given.is_array() ? (given.size() == 1 ? &given.front() : nullptr) : &given;
    if (whole && whole->is_string() && first_character(whole->get_ref<const std::string&>()) == '[') {
      return json(whole->get_ref<const std::string&>());
    }
    Json value = Json::array();
    if (given.is_string()) {
      // A file's text that is no JSON list is taken apart into characters, as Python iterates over a text.
      const auto& text = given.get_ref<const std::string&>();
      for (std::size_t i = 0; i < text.size();) {
        std::size_t length = 1;
        while (i + length < text.size() && (static_cast<unsigned char>(text[i + length]) & 0xC0) == 0x80) ++length;
        value.push_back(text.substr(i, length));
        i += length;
      }
      return value;
    }
    if (!given.is_array()) return given;
    for (const Json& word : given) {
      KT_TRY(Json element, plain(*shape.element, word));
      value.push_back(std::move(element));
    }
    return value;
  }

  Attempt<Json> plain(const Shape& shape, const Json& given) const {
    if (shape.type == ShapeType::List) return list(shape, given);
    if (!given.is_string()) return given;
    const auto& text = given.get_ref<const std::string&>();
    switch (shape.type) {
      case ShapeType::Structure:
      case ShapeType::Map:
        if (first_character(text) == '\0') return unexpected("string index out of range");
        if (first_character(text) == '{') return json(text);
        return bad_parameter(option_.name, "Invalid JSON:\n" + text);
      case ShapeType::Boolean: return Json(to_lower(text) == "true");
      case ShapeType::Integer:
      case ShapeType::Long: {
        const auto number = python_int(text);
        if (!number) return unexpected("invalid literal for int() with base 10: " + python_repr_text(text));
        return Json(*number);
      }
      case ShapeType::Float:
      case ShapeType::Double: {
        const auto number = python_float_value(text);
        if (!number) return unexpected("could not convert string to float: " + python_repr_text(text));
        return Json(*number);
      }
      default: return given;
    }
  }

  const Option& option_;
  const Surroundings& around_;
};

}  // namespace

Attempt<Json> option_value(const Option& option, const std::vector<std::string>& words, const Surroundings& around) {
  return ValueReader(option, around).read(words);
}

}  // namespace keyturn::cli
