// The console's Create table form as a value: what is filled in, what is wrong with it, and the CreateTable request
// that it stands for. The rules are those of the service (facts sheet 2.2 to 2.6), which has the last word.
#pragma once
#include <string>
#include <vector>

#include "base/json.h"
#include "views/encryption.h"
#include "views/form_rules.h"
#include "views/index_form.h"
#include "views/table_settings.h"

namespace keyturn::views {

struct CreateTableForm {
  std::string table_name;
  std::string partition_key;
  KeyType partition_type = KeyType::String;
  std::string sort_key;  // empty: the table has none
  KeyType sort_type = KeyType::String;
  bool use_default_settings = true;

  // What holds when the default settings are not used.
  int table_class = 0;  // of table_class_labels()
  CapacityForm capacity;
  std::vector<IndexForm> indexes;
  Encryption encryption = Encryption::AwsOwned;
  std::string key_id;       // of the customer managed key
  std::string stream_view;  // empty: no stream
  bool deletion_protection = false;
  std::vector<TagForm> tags;

  friend bool operator==(const CreateTableForm&, const CreateTableForm&) = default;
};

// Everything that is wrong; empty texts where nothing is.
struct CreateTableErrors {
  std::string table_name, partition_key, sort_key;
  CapacityErrors capacity;
  std::vector<IndexErrors> indexes;  // one for each index of the form
  std::string key;                   // of the choice of the KMS key
  std::vector<std::string> tags;     // one for each tag of the form

  bool empty() const;
};
CreateTableErrors errors_of(const CreateTableForm& form);

// What the settings come to when "Use default settings" is ticked, a line each.
const std::vector<std::string>& default_settings();

// Why no further index of this kind can be added, where there is a reason.
Permission can_add_index(const CreateTableForm& form, bool local);

// The request, members in the order in which the guide's command has them. Of a form that is not complete, what can be
// said of it so far.
Json create_table_params(const CreateTableForm& form);

}  // namespace keyturn::views
