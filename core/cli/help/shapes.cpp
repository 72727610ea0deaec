#include "cli/help/shapes.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "cli/help/syntax.h"

namespace keyturn::cli {

namespace {

using model::Shape;
using model::ShapeType;

std::string labelled(std::string_view label, std::string_view value) { return std::string(label) + bold(value); }

std::string number_text(double number) { return std::to_string(std::llround(number)); }

}  // namespace

void ShapeWriter::constraints(const Shape& shape) {
  if (shape.min || shape.max || !shape.pattern.empty()) {
    help_.paragraph("Constraints:");
    if (shape.min) help_.bullet(labelled("min: ", number_text(*shape.min)));
    if (shape.max) help_.bullet(labelled("max: ", number_text(*shape.max)));
    if (!shape.pattern.empty()) help_.bullet(labelled("pattern: ", shape.pattern));
  }
  if (!shape.enum_values.empty()) {
    help_.paragraph("Possible values:");
    for (const std::string& value : shape.enum_values) help_.bullet(bold(value));
  }
}

void ShapeWriter::members(const Shape& shape) {
  open_ = {shape.name};
  inside(shape, true);
}

void ShapeWriter::output(const Shape& shape) {
  open_.clear();
  inside(shape, false);
}

void ShapeWriter::inside(const Shape& shape, bool tells_required) {
  if (shape.type == ShapeType::List) one(shape, "member", *shape.element, tells_required);
  if (shape.type == ShapeType::Map) {
    one(shape, "key", *shape.key, tells_required);
    one(shape, "value", *shape.value, tells_required);
  }
  for (const model::Member& member : shape.members) one(shape, member.name, *member.shape, tells_required);
}

// A shape that holds itself is told of twice.
void ShapeWriter::one(const Shape& owner, std::string_view member, const Shape& shape, bool tells_required) {
  if (std::count(open_.begin(), open_.end(), shape.name) > 1) {
    if (shape.type == ShapeType::Structure) help_.paragraph("( ... recursive ... )");
    return;
  }
  std::string title;
  if (owner.type != ShapeType::List) title = std::string(member) + " -> ";
  title += "(" + type_name(shape) + ")";
  if (tells_required && owner.is_required(member)) title += " [required]";
  help_.paragraph(title);
  help_.open();
  help_.prose(text_of(owner, member, shape));
  constraints(shape);
  open_.push_back(shape.name);
  inside(shape, true);
  open_.pop_back();
  help_.close();
}

}  // namespace keyturn::cli
