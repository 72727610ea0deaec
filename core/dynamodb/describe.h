// TableDescription, member by member as facts sheet 2.8 records it for each operation.
// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableDescription.html
#pragma once
#include "base/json.h"
#include "dynamodb/table.h"

namespace keyturn::dynamodb {

// As CreateTable and DescribeTable answer. While the table is CREATING, WarmThroughput is shown only if it was asked
// for and BillingModeSummary has no date yet.
Json describe(const Table& table, Instant now);

// As UpdateTable answers: it says another TableStatus than the table has for what it accepts and does not do (4.2), and
// ACTIVE for every SSE change (4.6).
Json describe_as(const Table& table, Instant now, TableStatus shown);

// As DeleteTable answers: without attributes, keys, indexes and dates.
Json describe_deleted(const Table& table, Instant now);

}  // namespace keyturn::dynamodb
