#include "views/create_table_form.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <string_view>

#include "base/text.h"
#include "views/key_picker.h"

namespace keyturn::views {
namespace {

constexpr std::size_t kShortestName = 3;
constexpr std::size_t kLongestName = 255;
constexpr std::size_t kLongestKey = 255;  // shape KeySchemaAttributeName

// What the console of the guide's time provisioned by default.
constexpr std::string_view kDefaultCapacity = "5";

bool is_name_character(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-' || c == '.';
}

// 0 when `text` is not a whole number from 1 on that the API's Long can hold.
std::int64_t capacity_units(std::string_view text) {
  std::int64_t units = 0;
  const auto [rest, problem] = std::from_chars(text.data(), text.data() + text.size(), units);
  return problem == std::errc() && rest == text.data() + text.size() && units >= 1 ? units : 0;
}

std::string table_name_error(std::string_view name) {
  if (name.empty()) return "Enter a table name.";
  if (!std::all_of(name.begin(), name.end(), is_name_character)) {
    return "The table name has characters that are not allowed. Use letters, digits and _ - .";
  }
  if (name.size() < kShortestName) return "The table name is too short. Use at least 3 characters.";
  if (name.size() > kLongestName) return "The table name is too long. Use at most 255 characters.";
  return {};
}

std::string_view letter_of(KeyType type) {
  switch (type) {
    case KeyType::String: return "S";
    case KeyType::Number: return "N";
    case KeyType::Binary: return "B";
  }
  return {};
}

Json definition(std::string_view name, KeyType type) {
  return {{"AttributeName", std::string(name)}, {"AttributeType", std::string(letter_of(type))}};
}

Json schema_element(std::string_view name, const char* kind) {
  return {{"AttributeName", std::string(name)}, {"KeyType", kind}};
}

Json throughput(std::string_view read, std::string_view write) {
  return {{"ReadCapacityUnits", capacity_units(read)}, {"WriteCapacityUnits", capacity_units(write)}};
}

}  // namespace

const std::vector<std::string>& key_type_labels() {
  static const std::vector<std::string> labels = {"String", "Number", "Binary"};
  return labels;
}

std::vector<FieldError> errors_of(const CreateTableForm& form) {
  std::vector<FieldError> errors;
  const auto add = [&](CreateTableField field, std::string text) {
    if (!text.empty()) errors.push_back({field, std::move(text)});
  };
  add(CreateTableField::TableName, table_name_error(form.table_name));
  if (form.partition_key.empty()) add(CreateTableField::PartitionKey, "Enter a partition key.");
  if (form.partition_key.size() > kLongestKey) {
    add(CreateTableField::PartitionKey, "The partition key is too long. Use at most 255 characters.");
  }
  if (form.sort_key.size() > kLongestKey) {
    add(CreateTableField::SortKey, "The sort key is too long. Use at most 255 characters.");
  }
  if (!form.sort_key.empty() && form.sort_key == form.partition_key) {
    add(CreateTableField::SortKey, "The sort key has the same name as the partition key. Use another name.");
  }
  if (!form.use_default_settings && form.capacity_mode == CapacityMode::Provisioned) {
    constexpr const char* kNotANumber = "Enter a whole number, 1 or more.";
    if (capacity_units(form.read_capacity) == 0) add(CreateTableField::ReadCapacity, kNotANumber);
    if (capacity_units(form.write_capacity) == 0) add(CreateTableField::WriteCapacity, kNotANumber);
  }
  if (!form.use_default_settings) add(CreateTableField::KmsKey, key_error(form.encryption, form.key_id));
  return errors;
}

std::string error_of(const std::vector<FieldError>& errors, CreateTableField field) {
  const auto found = std::find_if(errors.begin(), errors.end(), [&](const FieldError& e) { return e.field == field; });
  return found == errors.end() ? std::string() : found->text;
}

std::string constraint_of(CreateTableField field) {
  switch (field) {
    case CreateTableField::TableName: return "3 to 255 characters: letters, digits and _ - .";
    case CreateTableField::PartitionKey:
    case CreateTableField::SortKey: return "1 to 255 characters, upper and lower case differ";
    case CreateTableField::ReadCapacity:
    case CreateTableField::WriteCapacity: return "1 to 40,000 units";
    case CreateTableField::KmsKey: break;
  }
  return {};
}

const std::vector<std::string>& default_settings() {
  static const std::vector<std::string> lines = {
      "Provisioned capacity: 5 read and 5 write units",
      "No secondary indexes",
      "Encryption at rest with the AWS owned customer master key (CMK) at no additional cost (now: AWS owned key)",
  };
  return lines;
}

Json create_table_params(const CreateTableForm& form) {
  Json params = {{"TableName", form.table_name}};
  params["AttributeDefinitions"] = Json::array({definition(form.partition_key, form.partition_type)});
  params["KeySchema"] = Json::array({schema_element(form.partition_key, "HASH")});
  if (!form.sort_key.empty()) {
    params["AttributeDefinitions"].push_back(definition(form.sort_key, form.sort_type));
    params["KeySchema"].push_back(schema_element(form.sort_key, "RANGE"));
  }
  if (form.use_default_settings) {
    params["ProvisionedThroughput"] = throughput(kDefaultCapacity, kDefaultCapacity);
    return params;
  }
  if (form.capacity_mode == CapacityMode::OnDemand) {
    params["BillingMode"] = "PAY_PER_REQUEST";
  } else {
    params["ProvisionedThroughput"] = throughput(form.read_capacity, form.write_capacity);
  }
  if (form.encryption != Encryption::AwsOwned) {
    params["SSESpecification"] = {{"Enabled", true}, {"SSEType", "KMS"}};
    if (form.encryption == Encryption::CustomerManaged) params["SSESpecification"]["KMSMasterKeyId"] = form.key_id;
  }
  return params;
}

}  // namespace keyturn::views
