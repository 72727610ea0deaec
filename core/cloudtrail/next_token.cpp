#include "cloudtrail/next_token.h"

#include "base/bytes.h"
#include "cloudtrail/errors.h"

namespace keyturn::cloudtrail {

namespace {

Json what_is_sought(const Json& params) {
  Json sought = Json::object();
  for (const char* member : {"LookupAttributes", "StartTime", "EndTime", "EventCategory"}) {
    if (params.contains(member)) sought[member] = params[member];
  }
  return sought;
}

}  // namespace

std::string next_token(std::size_t position, const Json& params) {
  const Json token{{"position", position}, {"sought", what_is_sought(params)}};
  return to_base64(to_bytes(token.dump()));
}

Result<std::size_t> position_of(std::string_view token, const Json& params, std::size_t size) {
  const auto bytes = from_base64(token);
  if (!bytes) return errors::invalid_next_token();
  const Json read = Json::parse(to_text(*bytes), nullptr, false);
  if (!read.is_object() || !read.contains("position") || !read["position"].is_number_unsigned())
    return errors::invalid_next_token();
  const auto position = read["position"].get<std::size_t>();
  if (position > size || read.value("sought", Json()) != what_is_sought(params)) return errors::invalid_next_token();
  return position;
}

}  // namespace keyturn::cloudtrail
