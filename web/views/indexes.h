// The secondary indexes of a table as the console lists them, and whether one can be made or deleted now.
#pragma once
#include <string>
#include <vector>

#include "dynamodb/table.h"
#include "views/permission.h"
#include "views/status.h"

namespace keyturn::views {

struct IndexRow {
  std::string name;
  std::string type;  // "Global", "Local"
  Status status;     // "ACTIVE", "CREATING"; a local index is what its table is
  std::string keys;  // "Album (String), Year (Number)"
  std::string projection;
  std::string capacity;  // "5 read, 5 write"; of a local index its table's
  std::string items;     // "3 items, 120 bytes", as DescribeTable knows it
};

// Global ones first, in the order of DescribeTable.
std::vector<IndexRow> index_rows(const dynamodb::Table& table, Instant now);

Permission can_create_index(const dynamodb::Table& table);
Permission can_delete_index(const dynamodb::Table& table, const std::string& index);

std::vector<std::string> consequences_of_deleting_index(const std::string& table, const std::string& index);

}  // namespace keyturn::views
