// The console's Create table form as a value: what is filled in, what is wrong with it, and the CreateTable request
// that it stands for. The rules are those of the service (facts sheet 2.2 to 2.4), which has the last word.
#pragma once
#include <string>
#include <vector>

#include "base/json.h"
#include "views/encryption.h"

namespace keyturn::views {

enum class KeyType { String, Number, Binary };
const std::vector<std::string>& key_type_labels();  // in the order of KeyType

enum class CapacityMode { Provisioned, OnDemand };

struct CreateTableForm {
  std::string table_name;
  std::string partition_key;
  KeyType partition_type = KeyType::String;
  std::string sort_key;  // empty: the table has none
  KeyType sort_type = KeyType::String;
  bool use_default_settings = true;

  // What holds when the default settings are not used.
  CapacityMode capacity_mode = CapacityMode::Provisioned;
  std::string read_capacity = "5";
  std::string write_capacity = "5";
  Encryption encryption = Encryption::AwsOwned;
  std::string key_id;  // of the customer managed key

  friend bool operator==(const CreateTableForm&, const CreateTableForm&) = default;
};

enum class CreateTableField { TableName, PartitionKey, SortKey, ReadCapacity, WriteCapacity, KmsKey };

struct FieldError {
  CreateTableField field;
  std::string text;
};

// Everything that is wrong, in the order of the form; nothing when it can be sent.
std::vector<FieldError> errors_of(const CreateTableForm& form);

// The error of one field, or an empty text.
std::string error_of(const std::vector<FieldError>& errors, CreateTableField field);

// The rule of a field in words, for below it: "3 to 255 characters: letters, digits and _ - .".
std::string constraint_of(CreateTableField field);

// What the settings come to when "Use default settings" is ticked, a line each.
const std::vector<std::string>& default_settings();

// The request, members in the order in which the guide's command has them.
Json create_table_params(const CreateTableForm& form);

}  // namespace keyturn::views
