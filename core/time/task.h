// What will happen later in the simulated account, as data: a closed set of named tasks with due times. A new kind of
// task is a struct here, and a `fire` overload in world/advance.cpp; without that it does not compile.
#pragma once
#include <cstdint>
#include <string>
#include <variant>

#include "time/instant.h"

namespace keyturn {

// A table is named by its TableId as well: a table that was deleted and made again is another one.
struct TableRef {
  std::string name;
  std::string id;

  friend bool operator==(const TableRef&, const TableRef&) = default;
};

struct TableBecomesActive {
  TableRef table;
};  // CREATING -> ACTIVE
struct TableIsGone {
  TableRef table;
};  // DELETING -> not found
struct TableUpdateSettles {
  TableRef table;
};  // UPDATING (throughput, billing mode) -> ACTIVE
struct SseKeySwaps {
  TableRef table;
};  // an SSE change starts to show the new key
struct SseChangeSettles {
  TableRef table;
};  // SSEDescription.Status UPDATING -> ENABLED, or absent

struct KeyDeletionDue {
  std::string key_id;
};  // the waiting period of a KMS key in PendingDeletion ends
struct KeyRotationDue {
  std::string key_id;
};  // automatic rotation: the KMS key gets new material
struct OnDemandRotationDue {
  std::string key_id;
};  // RotateKeyOnDemand comes to its end
struct TableKeyCheckDue {
  TableRef table;
};  // DynamoDB asks KMS whether it may still, or again, use the table's key
struct TableArchivingDue {
  TableRef table;
};  // INACCESSIBLE_ENCRYPTION_CREDENTIALS -> ARCHIVING
struct TableIsArchived {
  TableRef table;
};  // ARCHIVING -> ARCHIVED

using TaskKind =
    std::variant<TableBecomesActive, TableIsGone, TableUpdateSettles, SseKeySwaps, SseChangeSettles, KeyDeletionDue,
                 KeyRotationDue, OnDemandRotationDue, TableKeyCheckDue, TableArchivingDue, TableIsArchived>;

struct Task {
  Instant due;
  std::uint64_t sequence = 0;  // tasks of one moment fire in the order in which they were planned
  TaskKind kind;
};

}  // namespace keyturn
