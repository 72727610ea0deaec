// A table whose KMS key DynamoDB cannot use any more (facts sheet 9): found out some time after it happened, shown as
// INACCESSIBLE_ENCRYPTION_CREDENTIALS, and archived when the key does not come back within seven days.
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html#dynamodb-kms-usage-notes
#pragma once
#include <optional>
#include <string>

#include "time/instant.h"

namespace keyturn::dynamodb {

// DescribeTable's ArchivalSummary. Its reason is always INACCESSIBLE_ENCRYPTION_CREDENTIALS.
struct Archival {
  Instant time;
  std::string backup_arn;
};

struct KeyLoss {
  bool usable = true;           // what KMS would answer DynamoDB; DynamoDB itself learns it when it next asks
  bool creation_waits = false;  // the table stays CREATING for want of its key (9.2)
  std::optional<Instant> inaccessible_since;  // InaccessibleEncryptionDateTime: when DynamoDB found out
  std::optional<Archival> archival;
  bool change_heals = false;  // a change of key was begun with the key enabled and DynamoDB's grants gone (9.2)
};

}  // namespace keyturn::dynamodb
