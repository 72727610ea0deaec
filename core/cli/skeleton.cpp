#include "cli/skeleton.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "cli/json_text.h"
#include "cli/output/yaml_scalar.h"
#include "cli/param_validation.h"

namespace keyturn::cli {

namespace {

using model::Shape;
using model::ShapeType;

// A shape that is already being written ends the recursion.
class Skeleton {
 public:
  explicit Skeleton(bool texts_are_names) : texts_are_names_(texts_are_names) {}

  Json of(const Shape& shape, const std::string& name) {
    switch (shape.type) {
      case ShapeType::Structure: return structure(shape);
      case ShapeType::List: {
        open_.push_back(&shape);
        Json element = of(*shape.element, shape.element->name);
        open_.pop_back();
        return Json::array({std::move(element)});
      }
      case ShapeType::Map: {
        const std::string key = shape.key->enum_values.empty() ? "KeyName" : shape.key->enum_values.front();
        open_.push_back(&shape);
        Json value = Json::object({{key, of(*shape.value, "")}});
        open_.pop_back();
        return value;
      }
      case ShapeType::String:
        if (texts_are_names_) return name;
        return shape.enum_values.empty() ? "" : shape.enum_values.front();
      case ShapeType::Integer:
      case ShapeType::Long: return 0;
      case ShapeType::Float:
      case ShapeType::Double: return 0.0;
      case ShapeType::Boolean: return true;
      case ShapeType::Timestamp: return "1970-01-01T00:00:00";
      case ShapeType::Blob: return nullptr;
    }
    return nullptr;
  }

 private:
  Json structure(const Shape& shape) {
    Json value = Json::object();
    if (std::find(open_.begin(), open_.end(), &shape) != open_.end()) return value;
    open_.push_back(&shape);
    for (const model::Member& member : shape.members) value[member.name] = of(*member.shape, member.name);
    open_.pop_back();
    return value;
  }

  bool texts_are_names_;
  std::vector<const Shape*> open_;
};

class YamlSkeleton {
 public:
  YamlSkeleton(std::string_view service, const HelpTexts& texts) : service_(service), texts_(texts) {}

  std::string text;

  void members(const Shape& shape, std::size_t indent, bool first_is_begun) {
    open_.push_back(&shape);
    bool is_first = true;
    for (const model::Member& member : shape.members) {
      if (!(is_first && first_is_begun)) text += std::string(indent, ' ');
      // The emitter of the real CLI sets the comment of a map's first key one blank further off.
      const std::string comment = comment_on(shape, member, is_first ? "  # " : " # ");
      entry(member.name, *member.shape, comment, indent);
      is_first = false;
    }
    open_.pop_back();
  }

 private:
  std::string comment_on(const Shape& parent, const model::Member& member, std::string_view sign) const {
    std::vector<std::string> parts;
    if (parent.is_required(member.name)) parts.push_back("[REQUIRED]");
    const std::string overview = overview_of(parent, member);
    if (!overview.empty()) parts.push_back(overview);
    if (!member.shape->enum_values.empty()) {
      parts.push_back(joined({"Valid values are: ", join(member.shape->enum_values, ", "), "."}));
    }
    return parts.empty() ? std::string() : joined({sign, join(parts, " ")});
  }

  // scripts/make-models keeps it beside the text: it is cut off the model's HTML, with all blanks of that.
  std::string overview_of(const Shape& parent, const model::Member& member) const {
    const std::string_view own = texts_.shape(service_, parent.name, member.name + " overview");
    return std::string(own.empty() ? texts_.shape(service_, member.shape->name, " overview") : own);
  }

  bool is_open(const Shape& shape) const {
    return shape.type == ShapeType::Structure && std::find(open_.begin(), open_.end(), &shape) != open_.end();
  }

  static std::string scalar(const Shape& shape) {
    switch (shape.type) {
      case ShapeType::String: return shape.enum_values.empty() ? "''" : shape.enum_values.front();
      case ShapeType::Integer:
      case ShapeType::Long: return "0";
      case ShapeType::Float:
      case ShapeType::Double: return "0.0";
      case ShapeType::Boolean: return "true";
      case ShapeType::Timestamp: return "1970-01-01 00:00:00";
      case ShapeType::Blob: return "!!binary ''";
      default: return "{}";
    }
  }

  static std::string quoted(const std::string& key) {
    return yaml_quotes(key, true) == YamlQuotes::None ? key : joined({"'", key, "'"});
  }

  void entry(const std::string& key, const Shape& shape, const std::string& comment, std::size_t indent) {
    const bool nested = !is_open(shape) && (shape.type == ShapeType::Structure || shape.type == ShapeType::Map ||
                                            shape.type == ShapeType::List);
    if (!nested) {
      text += joined({quoted(key), ": ", scalar(shape), comment, "\n"});
      return;
    }
    text += joined({quoted(key), ":", comment, "\n"});
    if (shape.type == ShapeType::Structure) return members(shape, indent + 2, false);
    if (shape.type == ShapeType::List) return element(*shape.element, indent);
    text += std::string(indent + 2, ' ');
    entry(shape.key->enum_values.empty() ? "KeyName" : shape.key->enum_values.front(), *shape.value, "", indent + 2);
  }

  void element(const Shape& shape, std::size_t indent) {
    text += std::string(indent, ' ') + "- ";
    if (shape.type == ShapeType::Structure && !is_open(shape) && !shape.members.empty()) {
      return members(shape, indent + 2, true);
    }
    if (shape.type == ShapeType::List) {
      text += "\n";
      return element(*shape.element, indent + 2);
    }
    if (shape.type == ShapeType::Map) {
      return entry(shape.key->enum_values.empty() ? "KeyName" : shape.key->enum_values.front(), *shape.value, "",
                   indent + 2);
    }
    text += scalar(shape) + "\n";
  }

  std::string_view service_;
  const HelpTexts& texts_;
  std::vector<const Shape*> open_;
};

bool has_input(const model::Operation& operation) { return operation.input && !operation.input->members.empty(); }

}  // namespace

std::string json_skeleton(const model::Operation& operation) {
  if (!has_input(operation)) return "{}\n";
  return json_document(Skeleton(false).of(*operation.input, ""), 4) + "\n";
}

std::string yaml_skeleton(const model::ServiceModel& service, const model::Operation& operation,
                          const HelpTexts& texts) {
  if (!has_input(operation)) return "{}\n";
  YamlSkeleton skeleton(service.name(), texts);
  skeleton.members(*operation.input, 0, false);
  return skeleton.text;
}

Attempt<Json> made_up_answer(const model::Operation& operation) {
  if (!operation.output) return Json(Json::object());
  Json answer = Skeleton(true).of(*operation.output, "");
  std::string errors = param_validation_errors(answer, operation.output);
  if (!errors.empty()) return parameter_error(std::move(errors));
  return answer;
}

}  // namespace keyturn::cli
