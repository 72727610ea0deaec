// The KMS keys of the account as the console lists and shows them.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "views/pair.h"
#include "views/status.h"
#include "world/world.h"

namespace keyturn::views {

struct KeyRow {
  std::string id;
  std::string alias;    // "alias/aws/dynamodb"; empty when it has none
  std::string manager;  // "AWS managed", "Customer managed"
  Status status;
  std::string description;
  std::string tables;  // the tables that it encrypts, by name
};

enum class KeyFilter { All, AwsManaged, CustomerManaged };

// In the order of their ids, as ListKeys has them.
std::vector<KeyRow> key_rows(const World& world, KeyFilter filter = KeyFilter::All);

struct GrantRow {
  std::string id;
  std::string name;  // empty when it has none
  std::string grantee;
  std::string operations;  // "DescribeKey, GenerateDataKey …"
  std::string context;     // "aws:dynamodb:tableName = Music"; the constraint, a line a pair
  std::string retiring;    // who may retire it; empty: nobody is named
  std::string created;
};

// The grants of a key, in the order of their creation.
std::vector<GrantRow> grant_rows(const World& world, const std::string& key_id);

struct AliasRow {
  std::string name;
  std::string created;
  std::string updated;  // when it was pointed elsewhere last; "–" when it never was
};

// The aliases of a key, by name.
std::vector<AliasRow> alias_rows(const World& world, const std::string& key_id);

// The tags of a key, by name; none when there is no such key.
std::vector<Pair> key_tags(const World& world, const std::string& key_id);

struct KeyDetails {
  KeyRow row;
  std::vector<Pair> facts;  // what DescribeKey tells
  std::vector<std::string> aliases;
  std::vector<std::string> tables;
  std::string explanation;  // one sentence: who may do what with this key
};

// Nothing when the account has no such key.
std::optional<KeyDetails> key_details(const World& world, const std::string& key_id);

// "alias/aws/dynamodb" for the ARN of a key that has an alias, else the key's id; empty for an ARN of no key.
std::string key_name(const World& world, const std::string& key_arn);

// The same for a key's id.
std::string name_of_key(const World& world, const std::string& key_id);

// "key/<id>" of a key's ARN -> its id; empty for anything else.
std::string key_id_of(const std::string& key_arn);

}  // namespace keyturn::views
