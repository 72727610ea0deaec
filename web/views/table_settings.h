// The settings of a table in use besides its encryption: what they are now, what is wrong with what was typed, and the
// requests that change them.
#pragma once
#include <string>
#include <vector>

#include "base/json.h"
#include "dynamodb/table.h"
#include "views/form_rules.h"
#include "views/permission.h"

namespace keyturn::views {

enum class CapacityMode { Provisioned, OnDemand };

struct CapacityForm {
  CapacityMode mode = CapacityMode::Provisioned;
  std::string reads = "5";  // units, of a provisioned table
  std::string writes = "5";
  std::string most_reads;  // OnDemandThroughput, of an on-demand table; empty: no limit
  std::string most_writes;

  friend bool operator==(const CapacityForm&, const CapacityForm&) = default;
};
CapacityForm capacity_of(const dynamodb::Table& table);

// Empty texts where nothing is wrong.
struct CapacityErrors {
  std::string reads, writes, most_reads, most_writes;

  bool empty() const { return reads.empty() && writes.empty() && most_reads.empty() && most_writes.empty(); }
};
CapacityErrors errors_of(const CapacityForm& form);

// UpdateTable with what differs from the table; null when nothing does. Global indexes that need units of their own get
// the table's.
Json update_capacity_params(const dynamodb::Table& table, const CapacityForm& form);

// OnDemandThroughput with the limits that are given; null when there are none.
Json on_demand_limits(const CapacityForm& form);

const std::vector<std::string>& table_class_labels();  // DynamoDB Standard, DynamoDB Standard-IA
const char* table_class_code(int index);               // "STANDARD"
int table_class_of(const dynamodb::Table& table);      // an index of the labels

const std::vector<std::string>& stream_view_types();  // "NEW_AND_OLD_IMAGES" …
std::string stream_of(const dynamodb::Table& table);  // its view type; empty: there is none

// UpdateTable and UpdateTimeToLive. An empty text turns the stream, or time to live, off.
Json update_class_params(const std::string& table, int index);
Json update_protection_params(const std::string& table, bool on);
Json update_stream_params(const std::string& table, const std::string& view_type);
Json update_time_to_live_params(const dynamodb::Table& table, const std::string& attribute);

struct TagForm {
  std::string key;
  std::string value;

  friend bool operator==(const TagForm&, const TagForm&) = default;
};
std::string tag_error(const TagForm& form);  // facts sheet 2.6
Json tag_params(const dynamodb::Table& table, const TagForm& form);
Json untag_params(const dynamodb::Table& table, const std::string& key);

// Whether UpdateTable can be asked for a change at all.
Permission can_update(const dynamodb::Table& table);

}  // namespace keyturn::views
