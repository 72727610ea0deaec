// Why a request was refused with AccessDenied, in words: the answer's own text names caller, action and resource, and
// the core's evaluator says which statement is in the way.
#pragma once
#include <string_view>

#include "base/service_error.h"
#include "views/access_reason.h"

namespace keyturn::views {

// What was asked of which service when `error` came back.
struct Asked {
  std::string_view service;  // "kms"
  const Json& params;
};

// Empty for errors that are no denial, or that do not say what was denied.
AccessReason why_denied(const World& world, const Asked& asked, const ServiceError& error);

}  // namespace keyturn::views
