#include "views/index_form.h"

#include <algorithm>

#include "base/text.h"

namespace keyturn::views {
namespace {

std::vector<std::string> names_in(const std::string& text) {
  std::vector<std::string> names;
  for (const std::string& part : split(text, ',')) {
    if (const std::string_view name = trimmed(part); !name.empty()) names.emplace_back(name);
  }
  return names;
}

const char* code_of(IndexProjection projection) {
  switch (projection) {
    case IndexProjection::KeysOnly: return "KEYS_ONLY";
    case IndexProjection::Include: return "INCLUDE";
    case IndexProjection::All: break;
  }
  return "ALL";
}

void add_definition(const std::string& name, KeyType type, Json& definitions) {
  if (name.empty()) return;
  for (const Json& one : definitions) {
    if (one["AttributeName"] == name) return;
  }
  definitions.push_back(attribute_definition(name, type));
}

}  // namespace

const std::vector<std::string>& projection_labels() {
  static const std::vector<std::string> labels = {"All attributes", "Keys only", "Keys and some attributes"};
  return labels;
}

bool IndexErrors::empty() const {
  return name.empty() && partition_key.empty() && sort_key.empty() && included.empty() && read_capacity.empty() &&
         write_capacity.empty();
}

IndexErrors errors_of(const IndexForm& form, bool units) {
  IndexErrors errors;
  errors.name = table_name_error(form.name, "index");
  if (!form.is_local) errors.partition_key = key_name_error(form.partition_key, "partition key");
  if (form.is_local || !form.sort_key.empty()) errors.sort_key = key_name_error(form.sort_key, "sort key");
  if (!form.is_local && !form.sort_key.empty() && form.sort_key == form.partition_key) {
    errors.sort_key = "The sort key has the same name as the partition key. Use another name.";
  }
  if (form.projection == IndexProjection::Include && names_in(form.included).empty()) {
    errors.included = "Enter the attributes, with commas between them.";
  }
  if (form.is_local || !units) return errors;
  errors.read_capacity = units_error(form.read_capacity);
  errors.write_capacity = units_error(form.write_capacity);
  return errors;
}

Json index_definition(const IndexForm& form, const std::string& partition_key, bool units) {
  Json index = {{"IndexName", form.name}};
  index["KeySchema"] = Json::array({key_element(form.is_local ? partition_key : form.partition_key, "HASH")});
  if (!form.sort_key.empty()) index["KeySchema"].push_back(key_element(form.sort_key, "RANGE"));
  index["Projection"] = {{"ProjectionType", code_of(form.projection)}};
  if (form.projection == IndexProjection::Include) index["Projection"]["NonKeyAttributes"] = names_in(form.included);
  if (!form.is_local && units) index["ProvisionedThroughput"] = throughput(form.read_capacity, form.write_capacity);
  return index;
}

void add_definitions(const IndexForm& form, Json& definitions) {
  if (!form.is_local) add_definition(form.partition_key, form.partition_type, definitions);
  add_definition(form.sort_key, form.sort_type, definitions);
}

Json create_index_params(const dynamodb::Table& table, const IndexForm& form) {
  Json params = {{"TableName", table.name}, {"AttributeDefinitions", Json::array()}};
  add_definitions(form, params["AttributeDefinitions"]);
  Json update = {{"Create", index_definition(form, "", !table.is_on_demand())}};
  params["GlobalSecondaryIndexUpdates"] = Json::array({std::move(update)});
  return params;
}

Json delete_index_params(const std::string& table, const std::string& index) {
  Json update = {{"Delete", {{"IndexName", index}}}};
  Json params = {{"TableName", table}};
  params["GlobalSecondaryIndexUpdates"] = Json::array({std::move(update)});
  return params;
}

std::string type_conflict(const dynamodb::Table& table, const std::string& name, KeyType type) {
  const auto& attributes = table.definition.attributes;
  const auto known =
      std::find_if(attributes.begin(), attributes.end(), [&](const auto& one) { return one.name == name; });
  if (known == attributes.end() || known->type == letter_of(type)) return {};
  return joined({"The table defines ", name, " as ",
                 key_type_labels()[static_cast<std::size_t>(key_type_of(known->type))], ". Choose that type."});
}

}  // namespace keyturn::views
