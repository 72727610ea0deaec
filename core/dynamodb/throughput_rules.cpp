#include "dynamodb/throughput_rules.h"

#include "dynamodb/errors.h"
#include "dynamodb/limits.h"

namespace keyturn::dynamodb {

namespace {

bool is_in_range(const std::optional<std::int64_t>& limit, Clearing clearing) {
  if (!limit) return true;
  return *limit > 0 || (*limit == kNoLimit && clearing == Clearing::Allowed);
}

}  // namespace

Result<void> check_on_demand_limits(const OnDemandLimits& limits, std::string_view of, Clearing clearing) {
  if (!is_in_range(limits.reads, clearing)) return errors::on_demand_limit_out_of_range("MaxReadRequestUnits", of);
  if (!is_in_range(limits.writes, clearing)) return errors::on_demand_limit_out_of_range("MaxWriteRequestUnits", of);
  return {};
}

Result<void> check_warm_increase(const WarmThroughput& wanted, const Throughput& current, std::string_view of) {
  if (wanted.reads && *wanted.reads < current.reads) {
    return errors::warm_throughput_decreased("ReadUnitsPerSecond", of);
  }
  if (wanted.writes && *wanted.writes < current.writes) {
    return errors::warm_throughput_decreased("WriteUnitsPerSecond", of);
  }
  return {};
}

Result<void> check_warm_at_creation(const TableDefinition& definition) {
  if (!definition.warm || !definition.throughput) return {};
  if (definition.warm->reads && *definition.warm->reads < definition.throughput->reads) {
    return errors::warm_throughput_below_units("ReadUnitsPerSecond", "ReadCapacityUnits");
  }
  if (definition.warm->writes && *definition.warm->writes < definition.throughput->writes) {
    return errors::warm_throughput_below_units("WriteUnitsPerSecond", "WriteCapacityUnits");
  }
  return {};
}

}  // namespace keyturn::dynamodb
