// What UpdateTable asks of "table IOPS": throughput and billing mode together, and the throughput of indexes (facts
// sheet 4.2, 4.4, 4.5). Planning looks at everything and changes nothing.
#pragma once
#include <optional>

#include "base/result.h"
#include "dynamodb/index_updates.h"
#include "dynamodb/table_store.h"
#include "service/context.h"

namespace keyturn::dynamodb {

// Nothing when the request asks for nothing that changes them: PAY_PER_REQUEST on a table that is on demand, or a
// switch back while the switch goes on, which is accepted and lost.
Result<std::optional<IopsChange>> plan_iops(const TableStore& tables, service::Context& context, Table& table,
                                            const IndexUpdates& indexes, const Json& params);

// The dates are shown at once, the units and the number of decreases when it is done (4.4).
void begin(Table& table, IopsChange change, Instant now);

}  // namespace keyturn::dynamodb
