// DescribeLimits: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeLimits.html (facts sheet
// 4.7). The quotas of an account that never asked for more.
#include "dynamodb/limits.h"
#include "dynamodb/ops/operations.h"

namespace keyturn::dynamodb {

Result<Json> describe_limits(TableStore&, service::Context&, const Json&) {
  return Json{{"AccountMaxReadCapacityUnits", kAccountUnits},
              {"AccountMaxWriteCapacityUnits", kAccountUnits},
              {"TableMaxReadCapacityUnits", kTableUnits},
              {"TableMaxWriteCapacityUnits", kTableUnits}};
}

}  // namespace keyturn::dynamodb
