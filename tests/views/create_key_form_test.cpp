#include "views/create_key_form.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "views/account.h"

namespace keyturn {

using namespace views;

// Facts sheet 10.3, 10.5 and 10.6.
TEST_CASE("The form and KMS agree on which aliases are good", "[views][create_key_form][CreateAlias]") {
  World world = default_world();
  const std::string key = tests::create_key(world, "alias/taken");
  for (const std::string& alias :
       {std::string(), std::string("alias/"), std::string("app"), std::string("alias/app"), std::string("a/b_c-1"),
        std::string("a b"), std::string("a:b"), std::string("aws/app"), std::string("awsome"), std::string("taken"),
        std::string(250, 'x'), std::string(251, 'x'), std::string("na\u00efve")}) {
    INFO(alias);
    const CreateKeyForm form = {alias, ""};
    World tried = world;
    const bool accepted = tests::call(tried, "kms", "CreateAlias", create_alias_params(form, key)).ok();
    CHECK(errors_of(world, form).alias.empty() == accepted);
  }
}

TEST_CASE("The form and KMS agree on how long a description can be", "[views][create_key_form][CreateKey]") {
  for (const std::size_t length : {std::size_t(0), std::size_t(8192), std::size_t(8193)}) {
    const CreateKeyForm form = {"app", std::string(length, 'x')};
    World world = default_world();
    const CreateKeyErrors errors = errors_of(world, form);
    CHECK(errors.none() == tests::call(world, "kms", "CreateKey", create_key_params(form)).ok());
  }
}

TEST_CASE("The requests carry what was filled in, and nothing that was not", "[views][create_key_form]") {
  CHECK(create_key_params({"app", ""}) == Json::object());
  CHECK(create_key_params({"app", "For orders"}) == Json({{"Description", "For orders"}}));
  CreateKeyForm full = {"app", "For orders"};
  choose_usage(full, "SIGN_VERIFY");
  full.imports_material = true;
  full.is_multi_region = true;
  full.tags = {{"team", "red"}};
  full.has_own_policy = true;
  full.policy = {"{}", true};
  CHECK(create_key_params(full).dump() ==
        R"({"Policy":"{}","Description":"For orders","KeyUsage":"SIGN_VERIFY","KeySpec":"RSA_2048",)"
        R"("Origin":"EXTERNAL","BypassPolicyLockoutSafetyCheck":true,"Tags":[{"TagKey":"team","TagValue":"red"}],)"
        R"("MultiRegion":true})");
  CHECK(create_alias_params({"app", ""}, "id") == Json({{"AliasName", "alias/app"}, {"TargetKeyId", "id"}}));
}

TEST_CASE("Every usage and spec that can be chosen makes a key", "[views][create_key_form][CreateKey]") {
  World world = default_world();
  CreateKeyForm form = {"app", ""};
  std::size_t made = 0;
  for (const std::string& usage : key_usages()) {
    CHECK_FALSE(description_of_usage(usage).empty());
    choose_usage(form, usage);
    CHECK_FALSE(key_specs(usage).empty());
    for (const std::string& spec : key_specs(usage)) {
      form.spec = spec;
      INFO(usage << " " << spec);
      CHECK(tests::call(world, "kms", "CreateKey", create_key_params(form)).ok());
      ++made;
    }
  }
  CHECK(made == 25);
  CHECK(world.keys.keys.size() == made);
}

TEST_CASE("Another usage keeps a spec that fits and else takes one that does", "[views][create_key_form]") {
  CreateKeyForm form = {"app", ""};
  choose_usage(form, "GENERATE_VERIFY_MAC");
  CHECK(form.spec == "HMAC_224");
  choose_usage(form, "ENCRYPT_DECRYPT");
  CHECK(form.spec == "SYMMETRIC_DEFAULT");
  form.spec = "RSA_4096";
  choose_usage(form, "SIGN_VERIFY");
  CHECK(form.spec == "RSA_4096");
}

TEST_CASE("The form says which keys DynamoDB takes for tables, and it does take them",
          "[views][create_key_form][CreateTable]") {
  CreateKeyForm form = {"app", ""};
  CHECK(use_for_tables(form) == "DynamoDB takes this key for tables.");
  World world = default_world();
  tests::create_under_key(world, "Music", tests::create_key(world, "alias/app", create_key_params(form)));
  form.spec = "RSA_2048";
  CHECK(use_for_tables(form).find("does not take this key") != std::string::npos);
  form = {"app", ""};
  form.imports_material = true;
  CHECK(use_for_tables(form).find("once it has key material") != std::string::npos);
}

TEST_CASE("The form and KMS agree on tags that are incomplete or there twice", "[views][create_key_form][CreateKey]") {
  const std::vector<std::vector<NewTag>> cases = {
      {}, {{"team", "red"}}, {{"team", ""}}, {{"", "red"}}, {{"team", "red"}, {"team", "blue"}}};
  for (const std::vector<NewTag>& tags : cases) {
    CreateKeyForm form = {"app", ""};
    form.tags = tags;
    World world = default_world();
    const bool accepted = tests::call(world, "kms", "CreateKey", create_key_params(form)).ok();
    CHECK(errors_of(world, form).tags.empty() == accepted);
  }
}

}  // namespace keyturn
