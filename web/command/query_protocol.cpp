#include "command/query_protocol.h"

#include <utility>
#include <vector>

#include "base/text.h"

namespace keyturn::command {

namespace {

using model::Shape;
using model::ShapeType;

struct Element {
  std::string name;
  std::string text;
  std::vector<Element> children;

  const Element* child(std::string_view child_name) const {
    for (const Element& element : children) {
      if (element.name == child_name) return &element;
    }
    return nullptr;
  }
};

std::string unescaped(std::string_view text) {
  struct Entity {
    std::string_view name;
    char meaning;
  };
  constexpr Entity kEntities[] = {{"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}, {"&amp;", '&'}};
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    bool found = false;
    for (const Entity& entity : kEntities) {
      if (text.substr(i, entity.name.size()) != entity.name) continue;
      result += entity.meaning;
      i += entity.name.size();
      found = true;
      break;
    }
    if (!found) result += text[i++];
  }
  return result;
}

// Elements and their text; attributes are passed over. Recorded answers are well-formed.
class XmlReader {
 public:
  explicit XmlReader(std::string_view text) : text_(text) {}

  Element read() {
    Element root;
    children_of(root);
    return root;
  }

 private:
  void children_of(Element& parent) {
    while (at_ < text_.size()) {
      const std::size_t open = text_.find('<', at_);
      if (open == std::string_view::npos) return;
      parent.text += unescaped(text_.substr(at_, open - at_));
      const std::size_t close = text_.find('>', open);
      if (close == std::string_view::npos) return;
      const std::string_view tag = text_.substr(open + 1, close - open - 1);
      at_ = close + 1;
      if (tag.empty() || tag[0] == '?' || tag[0] == '!') continue;
      if (tag[0] == '/') return;
      Element element;
      element.name = tag.substr(0, tag.find_first_of(" /"));
      if (tag.back() != '/') children_of(element);
      parent.children.push_back(std::move(element));
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

Json value_of(const Element& element, const Shape& shape) {
  if (shape.type == ShapeType::Structure) {
    Json result = Json::object();
    for (const model::Member& member : shape.members) {
      if (const Element* child = element.child(member.name)) result[member.name] = value_of(*child, *member.shape);
    }
    return result;
  }
  if (shape.type == ShapeType::List) {
    Json result = Json::array();
    for (const Element& child : element.children) result.push_back(value_of(child, *shape.element));
    return result;
  }
  if (shape.type == ShapeType::Boolean) return element.text == "true";
  if (shape.type == ShapeType::Integer || shape.type == ShapeType::Long) {
    return Json::parse(element.text, nullptr, false);
  }
  return element.text;
}

void add_fields(Json& fields, const std::string& prefix, const Json& value) {
  if (value.is_object()) {
    for (const auto& [key, part] : value.items()) add_fields(fields, prefix.empty() ? key : prefix + "." + key, part);
  } else if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i)
      add_fields(fields, joined({prefix, ".member.", std::to_string(i + 1)}), value[i]);
  } else {
    fields[prefix] = value.is_string() ? value.get<std::string>() : value.dump();
  }
}

}  // namespace

Json form_fields(const model::ServiceModel& service, const cli::Call& call) {
  Json fields = {{"Action", call.operation}, {"Version", service.metadata().value("apiVersion", "")}};
  add_fields(fields, "", call.params);
  return fields;
}

Json read_result(const model::ServiceModel& service, std::string_view operation, std::string_view xml) {
  const Element document = XmlReader(xml).read();
  const model::Operation* known = service.operation(operation);
  if (!known || !known->output || document.children.empty()) return Json::object();
  const Element* result = document.children.front().child(joined({operation, "Result"}));
  return result ? value_of(*result, *known->output) : Json::object();
}

}  // namespace keyturn::command
