#include "service/service.h"

#include "base/text.h"
#include "model/validator.h"
#include "service/errors.h"
#include "time/format.h"

namespace keyturn::service {

Result<void> Service::validate(const model::Operation& operation, const Json& params) const {
  if (!operation.input) return {};
  if (std::string problem = model::find_type_error(*operation.input, params); !problem.empty()) {
    return serialization(std::move(problem));
  }
  const auto found = model::violations(*operation.input, params);
  if (!found.empty()) return validation(model::violations_message(found));
  return {};
}

Json Service::trail_parameters(const model::Operation& operation, const Json& params) const {
  if (!operation.input || params.empty()) return nullptr;
  return trail_form(*operation.input, params);
}

Json Service::trail_response(const model::Operation& operation, const Json& answer) const {
  if (!operation.output || answer.empty()) return nullptr;
  return trail_form(*operation.output, answer);
}

Json Service::trail_form(const model::Shape& shape, const Json& value) const {
  switch (shape.type) {
    case model::ShapeType::Structure: {
      Json result = Json::object();
      for (const auto& [name, member] : value.items()) {
        const model::Member* const known = shape.member(name);
        if (known) result[lower_first(name)] = trail_form(*known->shape, member);
      }
      return result;
    }
    case model::ShapeType::List: {
      Json result = Json::array();
      for (const Json& element : value) result.push_back(trail_form(*shape.element, element));
      return result;
    }
    case model::ShapeType::Map: {
      Json result = Json::object();
      for (const auto& [key, element] : value.items()) result[key] = trail_form(*shape.value, element);
      return result;
    }
    case model::ShapeType::Timestamp:
      return value.is_number() ? Json(trail_date(from_epoch_seconds(value.get<double>()))) : value;
    default: return value;
  }
}

}  // namespace keyturn::service
