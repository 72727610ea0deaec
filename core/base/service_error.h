// An answer of a service that is not a success: the code and message of an AWS exception, as a value.
#pragma once
#include <string>
#include <utility>

#include "base/json.h"

namespace keyturn {

struct ServiceError {
  std::string code;     // the exception's short name, e.g. "ResourceNotFoundException"
  std::string message;  // may be empty: some KMS exceptions have none
  int http_status = 400;
  Json members = Json::object();  // further members of the exception's shape

  friend bool operator==(const ServiceError&, const ServiceError&) = default;
};

}  // namespace keyturn
