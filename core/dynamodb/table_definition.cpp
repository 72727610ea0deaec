#include "dynamodb/table_definition.h"

#include "dynamodb/members.h"

namespace keyturn::dynamodb {

namespace {

KeySchema read_keys(const Json& structure) {
  KeySchema result;
  for (const Json& one : member(structure, "KeySchema")) {
    result.push_back({text_of(one, "AttributeName"), text_of(one, "KeyType")});
  }
  return result;
}

Projection read_projection(const Json& index) {
  const Json& projection = member(index, "Projection");
  return {text_of(projection, "ProjectionType"), texts_of(projection, "NonKeyAttributes")};
}

std::optional<std::int64_t> optional_number(const Json& structure, std::string_view name) {
  if (!has(structure, name)) return std::nullopt;
  return number_of(structure, name);
}

std::optional<std::string> optional_text(const Json& structure, std::string_view name) {
  if (!has(structure, name)) return std::nullopt;
  return text_of(structure, name);
}

template <typename Element>
std::vector<std::string> all_names(const std::vector<Element>& elements) {
  std::vector<std::string> names;
  for (const Element& element : elements) names.push_back(element.name);
  return names;
}

}  // namespace

std::string_view name_of(BillingMode mode) {
  return mode == BillingMode::Provisioned ? "PROVISIONED" : "PAY_PER_REQUEST";
}

std::optional<BillingMode> billing_mode_of(const Json& params) {
  const Json& mode = member(params, "BillingMode");
  if (mode.is_null()) return std::nullopt;
  return mode == "PAY_PER_REQUEST" ? BillingMode::PayPerRequest : BillingMode::Provisioned;
}

std::optional<Throughput> read_throughput(const Json& structure) {
  const Json& units = member(structure, "ProvisionedThroughput");
  if (units.is_null()) return std::nullopt;
  return Throughput{number_of(units, "ReadCapacityUnits"), number_of(units, "WriteCapacityUnits")};
}

std::optional<OnDemandLimits> read_on_demand(const Json& structure) {
  const Json& limits = member(structure, "OnDemandThroughput");
  if (limits.is_null()) return std::nullopt;
  return OnDemandLimits{optional_number(limits, "MaxReadRequestUnits"),
                        optional_number(limits, "MaxWriteRequestUnits")};
}

std::optional<WarmThroughput> read_warm(const Json& structure) {
  const Json& warm = member(structure, "WarmThroughput");
  if (warm.is_null()) return std::nullopt;
  return WarmThroughput{optional_number(warm, "ReadUnitsPerSecond"), optional_number(warm, "WriteUnitsPerSecond")};
}

std::vector<AttributeDefinition> read_attributes(const Json& params) {
  std::vector<AttributeDefinition> result;
  for (const Json& one : member(params, "AttributeDefinitions")) {
    result.push_back({text_of(one, "AttributeName"), text_of(one, "AttributeType")});
  }
  return result;
}

GlobalIndex read_global_index(const Json& index) {
  return {text_of(index, "IndexName"), read_keys(index),      read_projection(index),
          read_throughput(index),      read_on_demand(index), read_warm(index)};
}

TableDefinition read_definition(const Json& params) {
  TableDefinition definition;
  definition.attributes = read_attributes(params);
  definition.keys = read_keys(params);
  for (const Json& index : member(params, "LocalSecondaryIndexes")) {
    definition.local_indexes.push_back({text_of(index, "IndexName"), read_keys(index), read_projection(index)});
  }
  for (const Json& index : member(params, "GlobalSecondaryIndexes")) {
    definition.global_indexes.push_back(read_global_index(index));
  }
  definition.billing_mode = billing_mode_of(params).value_or(BillingMode::Provisioned);
  definition.throughput = read_throughput(params);
  definition.on_demand = read_on_demand(params);
  definition.warm = read_warm(params);
  const Json& stream = member(params, "StreamSpecification");
  if (member(stream, "StreamEnabled") == true) definition.stream_view_type = text_of(stream, "StreamViewType");
  definition.table_class = optional_text(params, "TableClass");
  definition.deletion_protection = member(params, "DeletionProtectionEnabled") == true;
  for (const Json& tag : member(params, "Tags")) {
    definition.tags.push_back({text_of(tag, "Key"), text_of(tag, "Value")});
  }
  return definition;
}

std::vector<std::string> names_of(const KeySchema& keys) { return all_names(keys); }
std::vector<std::string> names_of(const std::vector<AttributeDefinition>& attributes) { return all_names(attributes); }

}  // namespace keyturn::dynamodb
