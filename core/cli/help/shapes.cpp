#include "cli/help/shapes.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/text.h"
#include "cli/help/syntax.h"

namespace keyturn::cli {

namespace {

using model::Shape;
using model::ShapeType;

StyledText labelled(std::string_view label, std::string_view value) {
  StyledText text = styled(label);
  append(text, value, LetterStyle::Bold);
  return text;
}

std::string number_text(double number) { return std::to_string(std::llround(number)); }

}  // namespace

void ShapeWriter::documentation(const Shape& owner, std::string_view member, const Shape& shape) {
  std::string text = texts_.shape(service_, owner.name, member);
  if (text.empty()) text = texts_.shape(service_, shape.name, "");
  help_.prose(read_prose(text));
}

void ShapeWriter::constraints(const Shape& shape) {
  if (shape.min || shape.max || !shape.pattern.empty()) {
    help_.paragraph(styled("Constraints:"));
    if (shape.min) help_.bullet(labelled("min: ", number_text(*shape.min)));
    if (shape.max) help_.bullet(labelled("max: ", number_text(*shape.max)));
    if (!shape.pattern.empty()) help_.bullet(labelled("pattern: ", shape.pattern));
  }
  if (!shape.enum_values.empty()) {
    help_.paragraph(styled("Possible values:"));
    for (const std::string& value : shape.enum_values) help_.bullet(styled(value, LetterStyle::Bold));
  }
}

void ShapeWriter::members(const Shape& shape) {
  if (std::find(open_.begin(), open_.end(), &shape) != open_.end()) {
    help_.paragraph(styled("( ... recursive ... )"));
    return;
  }
  open_.push_back(&shape);
  if (shape.type == ShapeType::Structure) {
    for (const model::Member& member : shape.members) {
      one(shape, member.name,
          joined({member.name, " -> (", type_name(*member.shape), ")",
                  shape.is_required(member.name) ? " [required]" : ""}),
          *member.shape);
    }
  } else if (shape.type == ShapeType::List) {
    one(shape, "member", joined({"(", type_name(*shape.element), ")"}), *shape.element);
  } else if (shape.type == ShapeType::Map) {
    one(shape, "key", joined({"key -> (", type_name(*shape.key), ")"}), *shape.key);
    one(shape, "value", joined({"value -> (", type_name(*shape.value), ")"}), *shape.value);
  }
  open_.pop_back();
}

void ShapeWriter::one(const Shape& owner, std::string_view member, std::string_view title, const Shape& shape) {
  help_.paragraph(styled(title));
  help_.open();
  documentation(owner, member, shape);
  constraints(shape);
  members(shape);
  help_.close();
}

}  // namespace keyturn::cli
