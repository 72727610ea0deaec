#include "views/create_table_form.h"

#include <algorithm>

#include "base/text.h"
#include "dynamodb/limits.h"
#include "views/key_picker.h"

namespace keyturn::views {
namespace {

bool needs_units(const CreateTableForm& form) { return form.capacity.mode == CapacityMode::Provisioned; }

std::string sort_key_error(const CreateTableForm& form) {
  if (form.sort_key.empty()) return {};
  if (form.sort_key == form.partition_key) {
    return "The sort key has the same name as the partition key. Use another name.";
  }
  return key_name_error(form.sort_key, "sort key");
}

// An attribute has one type, whatever keys it is in: `definitions` are those before this key.
std::string conflict(const Json& definitions, const std::string& name, KeyType type) {
  for (const Json& one : definitions) {
    if (one["AttributeName"] != name || one["AttributeType"] == letter_of(type)) continue;
    const KeyType other = key_type_of(one["AttributeType"].get_ref<const std::string&>());
    return joined(
        {name, " is a ", key_type_labels()[static_cast<std::size_t>(other)], " in a key above. Choose that type."});
  }
  return {};
}

Json definitions_of(const CreateTableForm& form) {
  Json definitions = Json::array();
  if (!form.partition_key.empty()) definitions.push_back(attribute_definition(form.partition_key, form.partition_type));
  if (!form.sort_key.empty()) definitions.push_back(attribute_definition(form.sort_key, form.sort_type));
  return definitions;
}

std::vector<IndexErrors> index_errors(const CreateTableForm& form) {
  std::vector<IndexErrors> all;
  Json definitions = definitions_of(form);
  for (const IndexForm& index : form.indexes) {
    IndexErrors errors = errors_of(index, needs_units(form));
    const auto same = [&](const IndexForm& other) { return &other < &index && other.name == index.name; };
    if (errors.name.empty() && std::any_of(form.indexes.begin(), form.indexes.end(), same)) {
      errors.name = "Another index has this name.";
    }
    if (errors.partition_key.empty() && !index.is_local) {
      errors.partition_key = conflict(definitions, index.partition_key, index.partition_type);
    }
    if (errors.sort_key.empty()) errors.sort_key = conflict(definitions, index.sort_key, index.sort_type);
    if (errors.sort_key.empty() && index.is_local && index.sort_key == form.partition_key) {
      errors.sort_key = "This is the table's partition key. Use another attribute.";
    }
    add_definitions(index, definitions);
    all.push_back(std::move(errors));
  }
  return all;
}

std::vector<std::string> tag_errors(const CreateTableForm& form) {
  std::vector<std::string> errors;
  for (const TagForm& tag : form.tags) {
    std::string error = tag_error(tag);
    const auto same = [&](const TagForm& other) { return &other < &tag && other.key == tag.key; };
    if (error.empty() && std::any_of(form.tags.begin(), form.tags.end(), same)) error = "Another tag has this key.";
    errors.push_back(std::move(error));
  }
  return errors;
}

void add_capacity(const CreateTableForm& form, Json& params) {
  if (form.use_default_settings) {
    params["ProvisionedThroughput"] = throughput("5", "5");  // what the console of the guide's time provisioned
  } else if (!needs_units(form)) {
    params["BillingMode"] = "PAY_PER_REQUEST";
    if (Json limits = on_demand_limits(form.capacity); !limits.is_null()) params["OnDemandThroughput"] = limits;
  } else if (errors_of(form.capacity).empty()) {
    params["ProvisionedThroughput"] = throughput(form.capacity.reads, form.capacity.writes);
  }
}

void add_indexes(const CreateTableForm& form, Json& params) {
  const std::vector<IndexErrors> errors = index_errors(form);
  for (std::size_t i = 0; i < errors.size(); ++i) {
    const IndexForm& index = form.indexes[i];
    if (!errors[i].empty()) continue;
    add_definitions(index, params["AttributeDefinitions"]);
    params[index.is_local ? "LocalSecondaryIndexes" : "GlobalSecondaryIndexes"].push_back(
        index_definition(index, form.partition_key, needs_units(form)));
  }
}

void add_encryption(const CreateTableForm& form, Json& params) {
  if (form.encryption == Encryption::AwsOwned || !key_error(form.encryption, form.key_id).empty()) return;
  params["SSESpecification"] = {{"Enabled", true}, {"SSEType", "KMS"}};
  if (form.encryption == Encryption::CustomerManaged) params["SSESpecification"]["KMSMasterKeyId"] = form.key_id;
}

void add_rest(const CreateTableForm& form, Json& params) {
  if (!form.stream_view.empty()) {
    params["StreamSpecification"] = {{"StreamEnabled", true}, {"StreamViewType", form.stream_view}};
  }
  if (form.table_class != 0) params["TableClass"] = table_class_code(form.table_class);
  if (form.deletion_protection) params["DeletionProtectionEnabled"] = true;
  const std::vector<std::string> errors = tag_errors(form);
  for (std::size_t i = 0; i < errors.size(); ++i) {
    if (errors[i].empty()) params["Tags"].push_back({{"Key", form.tags[i].key}, {"Value", form.tags[i].value}});
  }
}

}  // namespace

bool CreateTableErrors::empty() const {
  return table_name.empty() && partition_key.empty() && sort_key.empty() && capacity.empty() && key.empty() &&
         std::all_of(indexes.begin(), indexes.end(), [](const IndexErrors& one) { return one.empty(); }) &&
         std::all_of(tags.begin(), tags.end(), [](const std::string& one) { return one.empty(); });
}

CreateTableErrors errors_of(const CreateTableForm& form) {
  CreateTableErrors errors;
  errors.table_name = table_name_error(form.table_name);
  errors.partition_key = key_name_error(form.partition_key, "partition key");
  errors.sort_key = sort_key_error(form);
  if (form.use_default_settings) return errors;
  errors.capacity = errors_of(form.capacity);
  errors.indexes = index_errors(form);
  errors.key = key_error(form.encryption, form.key_id);
  errors.tags = tag_errors(form);
  return errors;
}

const std::vector<std::string>& default_settings() {
  static const std::vector<std::string> lines = {
      "Provisioned capacity: 5 read and 5 write units",
      "No secondary indexes",
      "Encryption at rest with the AWS owned customer master key (CMK) at no additional cost (now: AWS owned key)",
  };
  return lines;
}

Permission can_add_index(const CreateTableForm& form, bool local) {
  const auto count = static_cast<std::size_t>(std::count_if(
      form.indexes.begin(), form.indexes.end(), [&](const IndexForm& one) { return one.is_local == local; }));
  if (local && form.sort_key.empty()) return {false, "The table needs a sort key for it"};
  if (local && count >= dynamodb::kLocalIndexes) return {false, "A table has 5 local secondary indexes at most"};
  if (!local && count >= dynamodb::kGlobalIndexes) return {false, "A table has 20 global secondary indexes at most"};
  return {};
}

Json create_table_params(const CreateTableForm& form) {
  Json params = Json::object();
  if (!form.table_name.empty()) params["TableName"] = form.table_name;
  if (!form.partition_key.empty()) {
    params["AttributeDefinitions"] = definitions_of(form);
    params["KeySchema"] = Json::array({key_element(form.partition_key, "HASH")});
    if (!form.sort_key.empty()) params["KeySchema"].push_back(key_element(form.sort_key, "RANGE"));
  }
  add_capacity(form, params);
  if (form.use_default_settings) return params;
  if (!form.partition_key.empty()) add_indexes(form, params);
  add_encryption(form, params);
  add_rest(form, params);
  return params;
}

}  // namespace keyturn::views
