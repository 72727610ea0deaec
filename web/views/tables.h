// The tables of the account as the console lists and shows them.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dynamodb/table.h"
#include "views/encryption.h"
#include "views/lost_key.h"
#include "views/pair.h"
#include "views/permission.h"
#include "views/status.h"
#include "world/world.h"

namespace keyturn::views {

enum class TableOrder { Name, Status, Encryption, Key, PartitionKey, SortKey, Capacity, Created };

struct TableQuery {
  std::string filter;  // part of a name, upper and lower case alike
  TableOrder order = TableOrder::Name;
  bool descending = false;
};

// The names that match, in order. Costs little, so that a list of a thousand tables builds only the rows that are seen.
std::vector<std::string_view> table_names(const World& world, const TableQuery& query);

// Whether a list that is filtered like this has the table.
bool is_listed(std::string_view name, std::string_view filter);

struct TableRow {
  std::string name;
  Status status;
  Status encryption;          // "Default – AWS owned CMK", in progress while it changes
  std::string key;            // "alias/app"; of the AWS owned key empty
  std::string key_id;         // of the KMS key
  std::string partition_key;  // "Artist (String)"
  std::string sort_key;       // empty when there is none
  std::string capacity;       // "10 read, 5 write", "On-demand"
  std::string created;
};
TableRow table_row(const World& world, std::string_view name);

struct TableOverview {
  Status status;
  std::vector<Pair> facts;
  TableEncryption encryption;
  std::vector<Pair> encryption_facts;
  std::optional<LostKey> lost_key;
};

// Nothing when the account has no such table.
std::optional<TableOverview> table_overview(const World& world, std::string_view name);

Permission can_manage_encryption(const World& world, std::string_view name);
Permission can_delete(const World& world, std::string_view name);

// What deleting the table means, a sentence each.
std::vector<std::string> consequences_of_delete(const World& world, std::string_view name);

// The words of the dialog that asks before one table, or several, are deleted.
struct DeletionWords {
  std::string title;
  std::vector<std::string> consequences;
  std::string confirmation;  // what has to be typed: the table's name, "confirm" for several
  std::string button;
  std::string step;  // of undo
  std::string done;
};
DeletionWords words_of_deletion(const World& world, const std::vector<std::string>& names);

// Whether all of them can be deleted, or why the first one cannot.
Permission can_delete_all(const World& world, const std::vector<std::string>& names);

}  // namespace keyturn::views
