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
  CHECK(create_alias_params({"app", ""}, "id") == Json({{"AliasName", "alias/app"}, {"TargetKeyId", "id"}}));
}

}  // namespace keyturn
