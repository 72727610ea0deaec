#include "cli/answer.h"

#include "base/text.h"
#include "cli/python_text.h"
#include "cli/timestamps.h"

namespace keyturn::cli {

namespace {

using model::Shape;
using model::ShapeType;

Attempt<Json> part(const Json& value, const Shape& shape, const AnswerStyle& style) {
  if (value.is_null()) return Json();
  switch (shape.type) {
    case ShapeType::Structure: {
      Json result = Json::object();
      if (!value.is_object()) return result;
      for (const model::Member& member : shape.members) {
        const auto found = value.find(member.name);
        if (found == value.end() || found->is_null()) continue;
        KT_TRY(Json read, part(*found, *member.shape, style));
        result[member.name] = std::move(read);
      }
      return result;
    }
    case ShapeType::Map: {
      Json result = Json::object();
      for (const auto& [key, entry] : value.items()) {
        KT_TRY(Json read, part(entry, *shape.value, style));
        result[key] = std::move(read);
      }
      return result;
    }
    case ShapeType::List: {
      Json result = Json::array();
      for (const Json& element : value) {
        KT_TRY(Json read, part(element, *shape.element, style));
        result.push_back(std::move(read));
      }
      return result;
    }
    case ShapeType::Timestamp: {
      if (style.wire_timestamps) return value;
      const auto timestamp = read_timestamp(value);
      if (!timestamp) return unexpected(joined({"Invalid timestamp \"", python_str(value), "\""}));
      return Json(iso_timestamp(*timestamp, style.time_zone));
    }
    default: return value;
  }
}

}  // namespace

Attempt<Json> answer_document(const Json& body, const Shape* shape, const AnswerStyle& style) {
  if (!shape || !body.is_object()) return Json(Json::object());
  return part(body, *shape, style);
}

}  // namespace keyturn::cli
