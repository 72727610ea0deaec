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

void ShapeWriter::documentation(const Shape& owner, std::string_view member, const Shape& shape) {
  help_.prose(texts_.member(service_, owner.name, member, shape.name));
}

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
  if (std::find(open_.begin(), open_.end(), &shape) != open_.end()) {
    help_.paragraph("( ... recursive ... )");
    return;
  }
  open_.push_back(&shape);
  if (shape.type == ShapeType::List) one(shape, "member", *shape.element);
  if (shape.type == ShapeType::Map) {
    one(shape, "key", *shape.key);
    one(shape, "value", *shape.value);
  }
  for (const model::Member& member : shape.members) one(shape, member.name, *member.shape);
  open_.pop_back();
}

void ShapeWriter::one(const Shape& owner, std::string_view member, const Shape& shape) {
  std::string title;
  if (owner.type != ShapeType::List) title = std::string(member) + " -> ";
  title += "(" + type_name(shape) + ")";
  if (owner.is_required(member)) title += " [required]";
  help_.paragraph(title);
  help_.open();
  documentation(owner, member, shape);
  constraints(shape);
  members(shape);
  help_.close();
}

}  // namespace keyturn::cli
