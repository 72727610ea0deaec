#include "views/table_settings.h"

#include <algorithm>

#include "base/text.h"
#include "dynamodb/limits.h"
#include "dynamodb/tags.h"

namespace keyturn::views {
namespace {

constexpr const char* kClasses[] = {"STANDARD", "STANDARD_INFREQUENT_ACCESS"};

std::string limit_text(const std::optional<std::int64_t>& limit) { return limit ? std::to_string(*limit) : ""; }

std::string limit_error(const std::string& text) { return text.empty() ? std::string() : units_error(text); }

Json of_table(const std::string& name, const char* member, Json value) {
  Json params = {{"TableName", name}};
  params[member] = std::move(value);
  return params;
}

// -1 takes a limit away that the table had.
void add_limit(Json& limits, const char* member, const std::string& text, const std::string& before) {
  if (text != before) limits[member] = text.empty() ? dynamodb::kNoLimit : units_in(text);
}

Json index_units(const dynamodb::Table& table, const CapacityForm& form) {
  Json updates = Json::array();
  for (const dynamodb::GlobalIndex& index : table.definition.global_indexes) {
    updates.push_back(
        {{"Update", {{"IndexName", index.name}, {"ProvisionedThroughput", throughput(form.reads, form.writes)}}}});
  }
  return updates;
}

}  // namespace

CapacityForm capacity_of(const dynamodb::Table& table) {
  CapacityForm form;
  const dynamodb::TableDefinition& definition = table.definition;
  form.mode = table.is_on_demand() ? CapacityMode::OnDemand : CapacityMode::Provisioned;
  if (definition.throughput) {
    form.reads = std::to_string(definition.throughput->reads);
    form.writes = std::to_string(definition.throughput->writes);
  }
  if (definition.on_demand) {
    form.most_reads = limit_text(definition.on_demand->reads);
    form.most_writes = limit_text(definition.on_demand->writes);
  }
  return form;
}

CapacityErrors errors_of(const CapacityForm& form) {
  if (form.mode == CapacityMode::Provisioned) return {units_error(form.reads), units_error(form.writes), "", ""};
  return {"", "", limit_error(form.most_reads), limit_error(form.most_writes)};
}

Json on_demand_limits(const CapacityForm& form) {
  Json limits = Json::object();
  add_limit(limits, "MaxReadRequestUnits", form.most_reads, "");
  add_limit(limits, "MaxWriteRequestUnits", form.most_writes, "");
  return limits.empty() ? Json() : limits;
}

Json update_capacity_params(const dynamodb::Table& table, const CapacityForm& form) {
  const CapacityForm now = capacity_of(table);
  Json params = {{"TableName", table.name}};
  if (form.mode != now.mode) {
    params["BillingMode"] = form.mode == CapacityMode::OnDemand ? "PAY_PER_REQUEST" : "PROVISIONED";
  }
  if (form.mode == CapacityMode::Provisioned) {
    const bool differs = form.mode != now.mode || form.reads != now.reads || form.writes != now.writes;
    if (differs) params["ProvisionedThroughput"] = throughput(form.reads, form.writes);
    if (form.mode != now.mode && !table.definition.global_indexes.empty()) {
      params["GlobalSecondaryIndexUpdates"] = index_units(table, form);
    }
  } else {
    Json limits = Json::object();
    add_limit(limits, "MaxReadRequestUnits", form.most_reads, now.most_reads);
    add_limit(limits, "MaxWriteRequestUnits", form.most_writes, now.most_writes);
    if (!limits.empty()) params["OnDemandThroughput"] = std::move(limits);
  }
  return params.size() > 1 ? params : Json();
}

const std::vector<std::string>& table_class_labels() {
  static const std::vector<std::string> labels = {"DynamoDB Standard", "DynamoDB Standard-IA"};
  return labels;
}

const char* table_class_code(int index) { return kClasses[index]; }

int table_class_of(const dynamodb::Table& table) {
  return table.definition.table_class.value_or(kClasses[0]) == kClasses[1] ? 1 : 0;
}

const std::vector<std::string>& stream_view_types() {
  static const std::vector<std::string> types = {"NEW_AND_OLD_IMAGES", "NEW_IMAGE", "OLD_IMAGE", "KEYS_ONLY"};
  return types;
}

std::string stream_of(const dynamodb::Table& table) { return table.stream ? table.stream->view_type : std::string(); }

Json update_class_params(const std::string& table, int index) {
  return of_table(table, "TableClass", table_class_code(index));
}

Json update_protection_params(const std::string& table, bool on) {
  return of_table(table, "DeletionProtectionEnabled", on);
}

Json update_stream_params(const std::string& table, const std::string& view_type) {
  Json stream = {{"StreamEnabled", !view_type.empty()}};
  if (!view_type.empty()) stream["StreamViewType"] = view_type;
  return of_table(table, "StreamSpecification", std::move(stream));
}

Json update_time_to_live_params(const dynamodb::Table& table, const std::string& attribute) {
  const std::string named = attribute.empty() ? table.ttl_attribute.value_or("") : attribute;
  return of_table(table.name, "TimeToLiveSpecification", {{"Enabled", !attribute.empty()}, {"AttributeName", named}});
}

std::string tag_error(const TagForm& form) {
  if (form.key.empty()) return "Enter a key.";
  if (form.key.starts_with("aws:")) return "Keys that begin with aws: belong to AWS. Use another one.";
  if (!dynamodb::is_tag_key(form.key)) {
    return "At most 128 letters, digits, blanks and + - = . _ : / @ make a key.";
  }
  return {};
}

Json tag_params(const dynamodb::Table& table, const TagForm& form) {
  Json params = {{"ResourceArn", table.arn}};
  params["Tags"] = Json::array({{{"Key", form.key}, {"Value", form.value}}});
  return params;
}

Json untag_params(const dynamodb::Table& table, const std::string& key) {
  Json params = {{"ResourceArn", table.arn}};
  params["TagKeys"] = Json::array({key});
  return params;
}

Permission can_update(const dynamodb::Table& table) {
  switch (table.status) {
    case dynamodb::TableStatus::Creating: return {false, "The table is being created"};
    case dynamodb::TableStatus::Deleting: return {false, "The table is being deleted"};
    case dynamodb::TableStatus::Archiving: return {false, "The table is being archived"};
    case dynamodb::TableStatus::Archived: return {false, "The table is archived"};
    default: return {};
  }
}

}  // namespace keyturn::views
