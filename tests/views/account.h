// An account for the tests of the views: the default scenario, called as its administrator.
#pragma once
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "views/create_table_form.h"
#include "views/encryption.h"
#include "world/world.h"

namespace keyturn::tests {

inline Result<Json> call(World& world, const std::string& service, const std::string& operation, Json params) {
  const std::string key = world.ground.users.users().front().access_key_id;
  return keyturn::call(world, {service, operation, std::move(params), caller_by_access_key(world, key), 0}).outcome;
}

inline views::CreateTableForm music_form() {
  views::CreateTableForm form;
  form.table_name = "Music";
  form.partition_key = "Artist";
  form.sort_key = "SongTitle";
  return form;
}

inline void create(World& world, const std::string& name, views::Encryption encryption) {
  views::CreateTableForm form = music_form();
  form.table_name = name;
  form.use_default_settings = false;
  form.encryption = encryption;
  REQUIRE(call(world, "dynamodb", "CreateTable", views::create_table_params(form)).ok());
}

// A customer managed key with this alias; its id.
inline std::string create_key(World& world, const std::string& alias, Json params = Json::object()) {
  const std::string id = call(world, "kms", "CreateKey", std::move(params)).value()["KeyMetadata"]["KeyId"];
  REQUIRE(call(world, "kms", "CreateAlias", {{"AliasName", alias}, {"TargetKeyId", id}}).ok());
  return id;
}

// A table under a customer managed key, ACTIVE already.
inline void create_under_key(World& world, const std::string& name, const std::string& key_id) {
  views::CreateTableForm form = music_form();
  form.table_name = name;
  form.use_default_settings = false;
  form.encryption = views::Encryption::CustomerManaged;
  form.key_id = key_id;
  REQUIRE(call(world, "dynamodb", "CreateTable", views::create_table_params(form)).ok());
  advance_by(world, minutes(1));
}

// A table that is ACTIVE already.
inline void create_active(World& world, const std::string& name, views::Encryption encryption) {
  create(world, name, encryption);
  advance_by(world, minutes(1));
}

inline void change_key(World& world, const std::string& name, views::Encryption encryption) {
  REQUIRE(call(world, "dynamodb", "UpdateTable", views::change_encryption_params(name, encryption)).ok());
}

// For fixtures: an account whose table Music is looked at, once they have made it.
struct MusicAccount {
  World world = default_world();

  const dynamodb::Table& table() const { return *world.tables.find("Music"); }
  Result<Json> call(const char* operation, Json params) {
    return tests::call(world, "dynamodb", operation, std::move(params));
  }
};

}  // namespace keyturn::tests
