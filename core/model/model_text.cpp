#include "model/model_text.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/assert.h"

namespace keyturn::model {

namespace {

// By the numbers that stand for them.
constexpr std::array<ShapeType, 11> kTypes = {
    ShapeType::String, ShapeType::Structure, ShapeType::List,    ShapeType::Map,  ShapeType::Integer,  ShapeType::Long,
    ShapeType::Float,  ShapeType::Double,    ShapeType::Boolean, ShapeType::Blob, ShapeType::Timestamp};

// Takes what stands before the next `separator` off the front of `text`.
std::string_view take(std::string_view& text, char separator) {
  const std::size_t end = std::min(text.find(separator), text.size());
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return part;
}

long long whole_number(std::string_view digits) {
  const bool is_negative = !digits.empty() && digits.front() == '-';
  if (is_negative) digits.remove_prefix(1);
  long long value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return is_negative ? -value : value;
}

std::size_t index_of(std::string_view digits) { return static_cast<std::size_t>(whole_number(digits)); }

// Shapes by number and by name.
struct Known {
  std::vector<Shape*> numbered;
  const ModelText::Shapes& named;

  explicit Known(const ModelText::Shapes& shapes) : named(shapes) {
    for (const auto& [name, shape] : shapes) numbered.push_back(shape.get());
  }
  Shape* at(std::string_view digits) const { return numbered.at(index_of(digits)); }
};

void read_members(Shape& shape, std::string_view list, const Known& known) {
  while (!list.empty()) {
    const std::string_view member = take(list, ',');
    const std::size_t sign = member.find('=');
    const bool is_numbered = sign != std::string_view::npos;
    const Shape* of = is_numbered ? known.at(member.substr(sign + 1)) : known.named.find(member)->second.get();
    shape.members.push_back({std::string(member.substr(0, sign)), of});
  }
}

void read_field(Shape& shape, std::string_view field, const Known& known) {
  const char sign = field.front();
  std::string_view value = field.substr(1);
  switch (sign) {
    case 'T': shape.type = kTypes.at(index_of(value)); break;
    case 'm': read_members(shape, value, known); break;
    case 'r':
      while (!value.empty()) shape.required.push_back(shape.members.at(index_of(take(value, ','))).name);
      break;
    case 'e': shape.element = known.at(value); break;
    case 'k': shape.key = known.at(value); break;
    case 'v': shape.value = known.at(value); break;
    case '<': shape.min = static_cast<double>(whole_number(value)); break;
    case '>': shape.max = static_cast<double>(whole_number(value)); break;
    case '/': shape.pattern = value; break;
    case '|':
      while (!value.empty()) shape.enum_values.emplace_back(take(value, ','));
      break;
    case '!': shape.sensitive = true; break;
    case 'u': shape.is_union = true; break;
    case 'x': shape.is_error = true; break;
    case 'c': shape.error_code = value; break;
    case 'h': shape.error_status = static_cast<int>(whole_number(value)); break;
    default: KT_ASSERT(false);
  }
}

}  // namespace

ModelText::ModelText(std::string_view text) {
  metadata = take(text, '\n');
  waiters = take(text, '\n');
  pagination = take(text, '\n');
  for (std::string_view line = take(text, '\n'); !line.empty(); line = take(text, '\n')) shapes.push_back(line);
  while (!text.empty()) operations.push_back(take(text, '\n'));
}

ModelText::Shapes ModelText::read_shapes() const {
  Shapes all;
  for (const std::string_view line : shapes) {
    const auto place = all.emplace_hint(all.end(), line.substr(0, line.find('\t')), std::make_unique<Shape>());
    place->second->name = place->first;
  }
  const Known known(all);
  KT_ASSERT(known.numbered.size() == shapes.size());
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    std::string_view line = shapes[i];
    take(line, '\t');
    while (!line.empty()) read_field(*known.numbered[i], take(line, '\t'), known);
  }
  return all;
}

std::vector<Operation> ModelText::read_operations(const Shapes& all) const {
  const Known known(all);
  std::vector<Operation> read;
  for (std::string_view line : operations) {
    Operation operation;
    operation.name = take(line, '\t');
    for (const Shape** end : {&operation.input, &operation.output}) {
      const std::string_view number = take(line, '\t');
      if (!number.empty()) *end = known.at(number);
    }
    std::string_view errors = take(line, '\t');
    while (!errors.empty()) operation.errors.push_back(known.at(take(errors, ',')));
    operation.deprecated = !line.empty();
    read.push_back(std::move(operation));
  }
  return read;
}

}  // namespace keyturn::model
