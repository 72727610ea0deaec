// The ways in which DynamoDB can be told to encrypt a table, in the words of the guide's console and in today's; and
// which one a table has. The guide speaks of customer master keys (CMKs); AWS has said "KMS key" since 2021
// (https://docs.aws.amazon.com/kms/latest/developerguide/dochistory.html). Charges and owners: facts sheet section 5.
#pragma once
#include <string>
#include <vector>

#include "base/json.h"
#include "dynamodb/table.h"
#include "views/status.h"
#include "world/world.h"

namespace keyturn::views {

enum class Encryption { AwsOwned, AwsManaged, CustomerManaged };

enum class GuideTask { Create, Update };

struct EncryptionWords {
  std::string label;        // as in the guide: "Default – AWS owned CMK"
  std::string description;  // as in the guide: "The key is owned by DynamoDB (no additional charge)."
  std::string today;        // "AWS owned key"
};
const EncryptionWords& words_of(Encryption choice);

// The description as the guide's procedure has it: it writes out AWS KMS's name the first time.
const std::string& description_of(Encryption choice, GuideTask task);

// What can be chosen for a table: the guide's two first.
const std::vector<Encryption>& encryption_choices();

// The UpdateTable request that changes a table to this choice, as the guide's command has it. `key_id` is the customer
// managed key; the other choices have none.
Json change_encryption_params(const std::string& table, Encryption choice, const std::string& key_id = {});

// A table's encryption as SSEDescription shows it now.
struct TableEncryption {
  std::string table;
  Encryption choice = Encryption::AwsOwned;  // the key that is in use now
  bool is_changing = false;
  Encryption target = Encryption::AwsOwned;  // while it is changing
  Status status;                             // "ENABLED", "UPDATING"; for the AWS owned key "Encrypted by default"
  std::string key_arn;                       // empty for the AWS owned key
  std::string key_name;                      // "alias/aws/dynamodb"
  std::string in_api;                        // how DescribeTable tells it
};

TableEncryption encryption_of(const World& world, const dynamodb::Table& table);
std::vector<TableEncryption> all_encryption(const World& world);

}  // namespace keyturn::views
