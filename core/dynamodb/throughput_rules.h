// OnDemandThroughput and WarmThroughput: the values that they may have (facts sheet 2.3, 4.3, 4.4).
#pragma once
#include <string_view>

#include "base/result.h"
#include "dynamodb/table_definition.h"

namespace keyturn::dynamodb {

enum class Clearing { Allowed, Refused };  // whether -1 takes a limit away, as it does in UpdateTable

// `of` is "table", or "index ByTitle".
Result<void> check_on_demand_limits(const OnDemandLimits& limits, std::string_view of, Clearing clearing);

// Warm throughput never goes down; the value that it has is no decrease.
Result<void> check_warm_increase(const WarmThroughput& wanted, const Throughput& current, std::string_view of);

// CreateTable: at least what is provisioned.
Result<void> check_warm_at_creation(const TableDefinition& definition);

}  // namespace keyturn::dynamodb
