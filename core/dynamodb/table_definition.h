// What the maker of a table asked for: the members of CreateTable as values.
// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "dynamodb/throughput_history.h"

namespace keyturn::dynamodb {

struct AttributeDefinition {
  std::string name;
  std::string type;  // "S", "N", "B"
};

struct KeyElement {
  std::string name;
  std::string type;  // "HASH", "RANGE"
};
using KeySchema = std::vector<KeyElement>;

struct Projection {
  std::string type;  // "ALL", "KEYS_ONLY", "INCLUDE"; empty when it was not given
  std::vector<std::string> non_key_attributes;
};

struct Throughput {
  std::int64_t reads = 0;
  std::int64_t writes = 0;

  friend bool operator==(const Throughput&, const Throughput&) = default;
};

// OnDemandThroughput: the most that an on-demand table takes; -1 lifts a limit.
struct OnDemandLimits {
  std::optional<std::int64_t> reads;
  std::optional<std::int64_t> writes;
};

// WarmThroughput as requested; a unit that was not given keeps the default.
struct WarmThroughput {
  std::optional<std::int64_t> reads;
  std::optional<std::int64_t> writes;
};

struct LocalIndex {
  std::string name;
  KeySchema keys;
  Projection projection;
};

struct GlobalIndex {
  std::string name;
  KeySchema keys;
  Projection projection;
  std::optional<Throughput> throughput;  // nothing on an on-demand table
  std::optional<OnDemandLimits> on_demand;
  std::optional<WarmThroughput> warm;
  ThroughputHistory history{};
};

struct Tag {
  std::string key;
  std::string value;
};

enum class BillingMode { Provisioned, PayPerRequest };
std::string_view name_of(BillingMode mode);
std::optional<BillingMode> billing_mode_of(const Json& params);  // nothing when the member is absent

struct TableDefinition {
  std::vector<AttributeDefinition> attributes;
  KeySchema keys;
  std::vector<LocalIndex> local_indexes;
  std::vector<GlobalIndex> global_indexes;
  BillingMode billing_mode = BillingMode::Provisioned;
  std::optional<Throughput> throughput;
  std::optional<OnDemandLimits> on_demand;
  std::optional<WarmThroughput> warm;
  std::optional<std::string> stream_view_type;  // nothing: no stream
  std::optional<std::string> table_class;       // nothing: never set, which means STANDARD
  bool deletion_protection = false;
  std::vector<Tag> tags;
};

GlobalIndex read_global_index(const Json& index);

std::optional<OnDemandLimits> read_on_demand(const Json& structure);  // of its member OnDemandThroughput
std::optional<WarmThroughput> read_warm(const Json& structure);       // of its member WarmThroughput

std::vector<AttributeDefinition> read_attributes(const Json& params);  // of its member AttributeDefinitions

// `params` are CreateTable's, valid by the shapes of the model.
TableDefinition read_definition(const Json& params);

std::optional<Throughput> read_throughput(const Json& structure);  // of its member ProvisionedThroughput

std::vector<std::string> names_of(const KeySchema& keys);
std::vector<std::string> names_of(const std::vector<AttributeDefinition>& attributes);

}  // namespace keyturn::dynamodb
