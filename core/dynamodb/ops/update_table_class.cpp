// UpdateTable with TableClass: facts sheet 4.2, 4.4, 4.5.
#include <algorithm>

#include "dynamodb/describe.h"
#include "dynamodb/errors.h"
#include "dynamodb/limits.h"
#include "dynamodb/members.h"
#include "dynamodb/timings.h"
#include "dynamodb/updates.h"

namespace keyturn::dynamodb {

Result<Json> update_table_class(service::Context& context, Table& table, const Json& params) {
  const Instant now = context.now();
  const std::string wanted = text_of(params, "TableClass");
  if (table.class_change) return errors::class_change_in_progress(table.name, table.class_change->to);
  if (table.stream_change) {
    return errors::no_class_during_stream_change(
        {table.name, table.stream->label, table.stream_change->enables ? "ENABLE" : "DISABLE"});
  }
  // Nothing to do is answered as if there were (4.2).
  if (wanted == table.definition.table_class.value_or("STANDARD")) {
    return describe_as(table, now, TableStatus::Updating);
  }
  const auto recent = std::count_if(table.class_changes.begin(), table.class_changes.end(),
                                    [&](Instant change) { return now < change + kClassWindow; });
  if (recent >= kClassChanges) return errors::too_many_class_changes();

  const Instant settles = now + kTableClassChange.pick(context.ground.random);
  table.class_change = ClassChange{wanted, settles};
  table.become(TableStatus::Updating);
  context.ground.scheduler.plan(settles, TableUpdateSettles{table.ref()});
  return describe(table, now);
}

}  // namespace keyturn::dynamodb
