// The quotas of a DynamoDB account and table.
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html (facts sheet 2.3, 2.5, 4.7, 7)
#pragma once
#include <cstddef>
#include <cstdint>

namespace keyturn::dynamodb {

constexpr std::int64_t kTableUnits = 40'000;             // read or write capacity units of one table, indexes included
constexpr std::int64_t kAccountUnits = 80'000;           // of all provisioned tables of the account in the Region
constexpr std::int64_t kUnitsBound = 1'000'000'000'000;  // beyond it "Given value N … is out of bounds" (2.3)
constexpr std::size_t kKeyElements = 2;
constexpr std::size_t kLocalIndexes = 5;
constexpr std::size_t kGlobalIndexes = 20;
constexpr std::size_t kTags = 50;
constexpr std::size_t kTagKeyLength = 128;
constexpr std::size_t kTagValueLength = 256;
constexpr std::size_t kTables = 2'500;
constexpr std::size_t kTablesAtWork = 500;   // in CREATING, UPDATING or DELETING at one time
constexpr std::size_t kListedBackups = 100;  // ListBackups' default and largest page
constexpr std::size_t kListedTables = 100;   // ListTables' default and largest page
constexpr int kDecreasesADay = 4;            // afterwards one an hour (4.4)
constexpr int kClassChanges = 2;             // in 30 days (4.4)
constexpr int kSseChanges = 4;               // in 24 hours, afterwards one in 6 hours (7)

constexpr std::int64_t kNoLimit = -1;  // of OnDemandThroughput: takes a limit away

constexpr std::size_t kBatchReads = 100;             // items of a BatchGetItem
constexpr std::size_t kBatchReadBytes = 16'777'216;  // … and their size
constexpr std::size_t kBatchWrites = 25;             // of a BatchWriteItem
constexpr std::size_t kTransactionBytes = 4'194'304;

// Warm throughput of an on-demand table that never had more (2.8).
constexpr std::int64_t kOnDemandWarmReads = 12'000;
constexpr std::int64_t kOnDemandWarmWrites = 4'000;

}  // namespace keyturn::dynamodb
