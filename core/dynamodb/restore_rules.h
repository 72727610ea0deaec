// The overrides of RestoreTableFromBackup: what the restored table is to be, other than its source (facts sheet
// 3, 8.6). https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_RestoreTableFromBackup.html
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "dynamodb/table.h"

namespace keyturn::dynamodb {

struct RestorePlan {
  TableDefinition definition;
  std::vector<std::pair<std::string, std::string>> indexes;  // name in the source and in the restored table
};

// `source` is the backed up table. Streams, TTL, tags, table class and protection are not restored.
Result<RestorePlan> plan_restore(const Table& source, const Json& params);

}  // namespace keyturn::dynamodb
