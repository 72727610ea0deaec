// The operations of STS that Keyturn simulates, a file each.
#pragma once
#include "base/result.h"
#include "service/context.h"

namespace keyturn::sts {

Result<Json> get_caller_identity(service::Context& context, const Json& params);

}  // namespace keyturn::sts
