// How long DynamoDB takes for what it does in the background. Measured by third parties or chosen from their ranges;
// each constant names its place in the facts sheet.
#pragma once
#include "random/random_source.h"
#include "time/instant.h"

namespace keyturn::dynamodb {

// A span that DynamoDB varies; the World's random stream picks from it.
struct Range {
  Duration shortest;
  Duration longest;

  Duration pick(RandomSource& random) const {
    return milliseconds(random.between(shortest.milliseconds, longest.milliseconds));
  }
};

constexpr Range kCreating{seconds(6), seconds(8)};               // 16 (observed 2-9 s, 2.8)
constexpr Range kCreatingWithIndexes{seconds(15), seconds(17)};  // ~16 s with global indexes (2.8)
constexpr Range kDeleting{seconds(5), seconds(8)};               // 16
constexpr Range kThroughputChange{seconds(1), seconds(2)};       // 4.4, 16
constexpr Range kToProvisioned{seconds(60), seconds(98)};        // 4.4: the first time
constexpr Range kBackToProvisioned{seconds(2), seconds(2)};      // 4.4: a table that was provisioned before
constexpr Range kToOnDemand{seconds(128), seconds(171)};         // 4.4: the first time
constexpr Range kBackToOnDemand{seconds(2), seconds(5)};         // 4.4: a table that was on demand before
constexpr Range kStreamToggle{seconds(4), seconds(5)};           // 4.4, 16
constexpr Range kTableClassChange{seconds(4), seconds(4)};       // 16 (observed 3.6-6 s)

constexpr Duration kSseKeySwap = seconds(9);                   // 6.6, 16: from then on the new key is shown
constexpr Duration kSseSettles = seconds(22);                  // 6.6, 16
constexpr Duration kSseSettlesSameKey = milliseconds(21'300);  // 6.6, 16

constexpr Duration kSseWindow = hours(24);          // 7
constexpr Duration kSseAfterwards = hours(6);       // 7: 21600 s between changes once the window's four are used
constexpr Duration kDecreaseAfterwards = hours(1);  // 4.4
constexpr Duration kClassWindow = days(30);         // 4.4
constexpr Duration kProtectionPause = seconds(15);  // 4.4

constexpr Duration kStatisticsRefresh = hours(6);    // API_TableDescription: how old ItemCount may be, roughly
constexpr Duration kTransactionToken = minutes(10);  // API_TransactWriteItems, ClientRequestToken

}  // namespace keyturn::dynamodb
