#include "dynamodb/stored_items.h"

#include "dynamodb/timings.h"

namespace keyturn::dynamodb {

namespace {

std::int64_t period(Instant created, Instant at) {
  return (at - created).milliseconds / kStatisticsRefresh.milliseconds;
}

}  // namespace

ItemStatistics StoredItems::shown(Instant created, Instant at) const {
  return period(created, at) > changed_in_period_ ? now : counted_;
}

void StoredItems::note_change(Instant created, Instant at) {
  counted_ = shown(created, at);
  changed_in_period_ = period(created, at);
}

}  // namespace keyturn::dynamodb
