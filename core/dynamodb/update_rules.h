// The rules of UpdateTable that need no table to be looked at (facts sheet 4.1-4.4): something must be asked for, some
// changes must be asked for alone, and each must be complete.
#pragma once
#include "base/result.h"

namespace keyturn::dynamodb {

Result<void> check_update(const Json& params);

}  // namespace keyturn::dynamodb
