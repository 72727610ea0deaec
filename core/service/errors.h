// The errors that every service answers in the same words.
#pragma once
#include <string>
#include <string_view>

#include "base/service_error.h"

namespace keyturn::service {

// HTTP 400 with this code is what AWS' JSON services answer when X-Amz-Target names nothing.
ServiceError unknown_operation(std::string_view service, std::string_view operation);

// "1 validation error detected: …" and other ValidationExceptions.
ServiceError validation(std::string message);

// A JSON value of the wrong type: SerializationException (facts sheet section 1).
ServiceError serialization(std::string message);
bool is_serialization(const ServiceError& error);

// "… because no identity-based policy allows the dynamodb:CreateTable action" (facts sheet 10.5).
ServiceError identity_denied(std::string_view caller_arn, std::string_view action, std::string_view resource_arn);

// An access key id that is nobody's.
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html
ServiceError unrecognized_client();

// Not an answer of AWS: the account has one Region.
ServiceError region_not_simulated(std::string_view region, std::string_view asked_for);

// CloudTrail shortens the exception's name for access denials only (facts sheet 11.3).
std::string trail_error_code(const ServiceError& error);

}  // namespace keyturn::service
