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
constexpr Range kIndexThroughputChange{seconds(2), seconds(4)};  // 4.4, of indexes alone: measured 2.0-4.0 s

// An index that is made for a table in use: the table is UPDATING while it gets its resources (measured 24-56 s), then
// the index is filled; of an empty table it is ACTIVE after 506-539 s from the request on. It is dropped in 2.6-5.1 s.
constexpr Range kIndexAllocation{seconds(25), seconds(55)};
constexpr Range kIndexCreation{seconds(506), seconds(539)};
constexpr Range kIndexDeletion{seconds(3), seconds(5)};
constexpr Range kWarmThroughputChange{seconds(272), seconds(500)};  // measured 271.6-500.9 s

constexpr Duration kTagLock = seconds(2);                     // 4.4, 4.5: after tags were written
constexpr Duration kTimeToLivePause = minutes(31);            // measured between 1811 and 1872 s; documented is an hour
constexpr Range kTableKeyCache{seconds(300), seconds(332)};   // 8.1, 16: how long a connection keeps a table key
constexpr Duration kStuckCreating = minutes(59);              // 9.2, 16: a table whose key was lost while it was made
constexpr Range kKeyLossDetection{minutes(12), minutes(75)};  // 9.2, 9.5
constexpr Range kKeyRecovery{minutes(18), minutes(57)};       // 9.2, 9.5
constexpr Duration kRecoversWithNewKey = seconds(30);         // 9.2: from the request for another key on
constexpr Duration kArchivedAfter = days(7);                  // 9.1: from the detection on
constexpr Range kArchiving{minutes(3), minutes(6)};           // 9.5: "a few minutes"
constexpr Range kRestoring{seconds(82), seconds(212)};        // of an empty table: measured 81-721 s, most below 212

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
