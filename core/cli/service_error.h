// What a service answered instead of a success, and how AWS CLI 2.38 prints it (facts sheet aws-cli.md, section 4).
#pragma once
#include <string>
#include <string_view>

#include "base/json.h"
#include "cli/endpoint.h"
#include "model/service_model.h"

namespace keyturn::cli {

struct ServiceFault {
  std::string code;               // what follows the "#" of `__type`, else the HTTP status
  std::string message;            // empty when the service gave none
  Json members = Json::object();  // what the exception's shape knows of the body, `message` included
  int retries = 0;                // more than 0: given up after so many
};

ServiceFault read_fault(const Answer& answer, const model::ServiceModel& service);

// Worth another attempt: the service is in trouble or asks to slow down.
bool is_retryable(const Answer& answer, const ServiceFault& fault);

// Standard error's text. `format` is --cli-error-format, empty for the usual one.
std::string fault_text(const ServiceFault& fault, std::string_view operation, std::string_view format);

}  // namespace keyturn::cli
