// The operations of CloudTrail that Keyturn simulates, a file each.
#pragma once
#include "base/result.h"
#include "service/context.h"

namespace keyturn::cloudtrail {

using service::Context;

namespace ops {

Result<Json> lookup_events(const trail::Trail& trail, Context& context, const Json& params);

}  // namespace ops
}  // namespace keyturn::cloudtrail
