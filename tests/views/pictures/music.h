// An account with the table Music under a customer managed key, for the tests of the pictures.
#pragma once
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "views/account.h"
#include "views/pictures/stored_page.h"

namespace keyturn::tests {

struct Music {
  World world = default_world();
  std::string key;  // its id; alias/app, with the letter B

  Music() {
    key = create_key(world, "alias/app");
    create_under_key(world, "Music", key);
  }

  void call(const std::string& service, const std::string& operation, Json params) {
    REQUIRE(tests::call(world, service, operation, std::move(params)).ok());
  }
  // With KeyId.
  void call_key(const std::string& operation, Json params = Json::object()) {
    params["KeyId"] = key;
    call("kms", operation, std::move(params));
  }
  void put_sample(int number) { call("dynamodb", "PutItem", views::sample_item_params(world, "Music", number)); }
  void back_up(const char* name) { call("dynamodb", "CreateBackup", {{"TableName", "Music"}, {"BackupName", name}}); }
};

}  // namespace keyturn::tests
