// The forms that DynamoDB's errors share: an exception's code and the words before the detail. For the sources of
// errors.h and backup_errors.h only.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/service_error.h"
#include "base/text.h"

namespace keyturn::dynamodb::errors {

inline ServiceError validation(std::string message) { return {"ValidationException", std::move(message)}; }

// The prefix P of the facts sheet.
inline ServiceError invalid(std::string_view detail) {
  return validation(joined({"One or more parameter values were invalid: ", detail}));
}

// The prefix U.
inline ServiceError in_use(std::string_view detail) {
  return {"ResourceInUseException", joined({"Attempt to change a resource which is still in use: ", detail})};
}

inline ServiceError not_found(std::string_view detail) {
  return {"ResourceNotFoundException", joined({"Requested resource not found: ", detail})};
}

inline ServiceError limit(std::string message) { return {"LimitExceededException", std::move(message)}; }

inline ServiceError subscriber_limit(std::string_view detail) {
  return limit(joined({"Subscriber limit exceeded: ", detail}));
}

inline std::string list(const std::vector<std::string>& names) { return joined({"[", join(names, ", "), "]"}); }

}  // namespace keyturn::dynamodb::errors
