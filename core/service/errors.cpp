#include "service/errors.h"

#include <utility>

#include "base/text.h"

namespace keyturn::service {

ServiceError unknown_operation(std::string_view service, std::string_view operation) {
  return {"UnknownOperationException", joined({"Keyturn does not simulate ", service, ":", operation, "."}), 400};
}

ServiceError validation(std::string message) { return {"ValidationException", std::move(message), 400}; }

ServiceError serialization(std::string message) { return {"SerializationException", std::move(message), 400}; }

bool is_serialization(const ServiceError& error) { return error.code == "SerializationException"; }

ServiceError identity_denied(std::string_view caller_arn, std::string_view action, std::string_view resource_arn) {
  return {"AccessDeniedException",
          joined({"User: ", caller_arn, " is not authorized to perform: ", action, " on resource: ", resource_arn,
                  " because no identity-based policy allows the ", action, " action"}),
          400};
}

ServiceError unrecognized_client() {
  return {"UnrecognizedClientException", "The security token included in the request is invalid."};
}

ServiceError region_not_simulated(std::string_view region, std::string_view asked_for) {
  return {"RegionNotSimulated",
          joined({"Keyturn simulates one Region, ", region, ". Nothing exists in ", asked_for, "."})};
}

std::string trail_error_code(const ServiceError& error) {
  return error.code == "AccessDeniedException" ? "AccessDenied" : error.code;
}

}  // namespace keyturn::service
