// What can be wrong with something saved. Never an answer of AWS.
#pragma once
#include <string_view>

#include "base/service_error.h"

namespace keyturn::errors {

constexpr const char* kSandboxDamaged = "SandboxDamaged";
constexpr const char* kSandboxNewer = "SandboxNewer";

ServiceError damaged(std::string_view record);
ServiceError missing(std::string_view record);
ServiceError surplus(std::string_view record);
ServiceError newer();
ServiceError not_a_sandbox_file();
ServiceError damaged_file();

}  // namespace keyturn::errors
