#include "views/output_links.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "views/account.h"

using namespace keyturn;
using namespace keyturn::views;

namespace {

// "Music->table Music", one after the other.
std::string shown(const World& world, const std::string& line) {
  std::string all;
  for (const OutputLink& link : links_in(world, line)) {
    if (!all.empty()) all += ", ";
    all += line.substr(link.begin, link.end - link.begin) + "->" +
           (link.table.empty() ? "key " + link.key_id : "table " + link.table);
  }
  return all;
}

}  // namespace

TEST_CASE("Tables and keys that the account has are found in a line", "[views][links]") {
  World world = default_world();
  tests::create(world, "Music", Encryption::AwsOwned);
  const std::string key = tests::create_key(world, "alias/orders");
  const std::string table_arn = "arn:aws:dynamodb:us-east-1:123456789012:table/Music";
  const std::string key_arn = "arn:aws:kms:us-east-1:123456789012:key/" + key;
  CHECK(shown(world, "        \"TableName\": \"Music\",") == "Music->table Music");
  CHECK(shown(world, "\"TableArn\": \"" + table_arn + "\"") == table_arn + "->table Music");
  CHECK(shown(world, table_arn + "/index/ByYear\tx") == table_arn + "/index/ByYear->table Music");
  CHECK(shown(world, "Table: Music.") == "Music->table Music");
  CHECK(shown(world, key_arn + " is disabled.") == key_arn + "->key " + key);
  CHECK(shown(world, "\"KeyId\": \"" + key + "\", \"AliasName\": \"alias/orders\"") ==
        key + "->key " + key + ", alias/orders->key " + key);
  CHECK(shown(world, "arn:aws:kms:us-east-1:123456789012:alias/orders") ==
        "arn:aws:kms:us-east-1:123456789012:alias/orders->key " + key);
}

TEST_CASE("What the account does not have, and the names of members, are no links", "[views][links]") {
  World world = default_world();
  tests::create(world, "Table", Encryption::AwsOwned);
  CHECK(shown(world, "\"Table\": {") == "");
  CHECK(shown(world, "\"Table\" : {") == "");
  CHECK(shown(world, "arn:aws:dynamodb:us-east-1:123456789012:table/Films") == "");
  CHECK(shown(world, "arn:aws:kms:us-east-1:123456789012:key/1234") == "");
  CHECK(shown(world, "alias/none, Tables and a Tab\tle") == "");
  CHECK(shown(world, "") == "");
}
