#include "views/grant_form.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "views/account.h"
#include "views/keys.h"

namespace keyturn {

using namespace views;

TEST_CASE("Everybody who can be chosen gets a grant, with everything that can be chosen",
          "[views][grant_form][CreateGrant]") {
  World world = default_world();
  const std::string symmetric = tests::create_key(world, "alias/app");
  const std::string signing =
      tests::create_key(world, "alias/sign", {{"KeySpec", "RSA_2048"}, {"KeyUsage", "SIGN_VERIFY"}});
  CHECK(grant_operations(world, "no-such-key").empty());
  for (const std::string& key : {symmetric, signing}) {
    for (const GrantPrincipal& principal : grant_principals(world)) {
      GrantForm form;
      form.grantee = principal.principal;
      form.retiring_principal = principal.principal;
      for (const std::string& operation : grant_operations(world, key)) form.operations.insert(operation);
      CHECK(errors_of(form).none());
      INFO(principal.label);
      CHECK(tests::call(world, "kms", "CreateGrant", create_grant_params(key, form)).ok());
    }
  }
}

TEST_CASE("A grant needs a grantee and an operation", "[views][grant_form]") {
  CHECK_FALSE(errors_of(GrantForm()).grantee.empty());
  CHECK_FALSE(errors_of(GrantForm()).operations.empty());
  GrantForm form;
  form.grantee = "arn:aws:iam::123456789012:user/Mateo";
  form.operations = {"Decrypt"};
  form.table = "Music";
  form.name = "reading";
  CHECK(create_grant_params("id", form).dump() ==
        R"({"KeyId":"id","GranteePrincipal":"arn:aws:iam::123456789012:user/Mateo","Operations":["Decrypt"],)"
        R"("Constraints":{"EncryptionContextSubset":{"aws:dynamodb:tableName":"Music"}},"Name":"reading"})");
}

TEST_CASE("Ending a grant that a table works through says what becomes of the table",
          "[views][grant_form][RevokeGrant]") {
  World world = default_world();
  const std::string key = tests::create_key(world, "alias/app");
  tests::create_under_key(world, "Music", key);
  GrantForm form;
  form.grantee = "arn:aws:iam::123456789012:user/Mateo";
  form.operations = {"Decrypt"};
  REQUIRE(tests::call(world, "kms", "CreateGrant", create_grant_params(key, form)).ok());
  const std::vector<GrantRow> rows = grant_rows(world, key);
  REQUIRE(rows.size() == 3);
  CHECK(consequence_of_grant_end(world, rows[0].id).find("works for the table Music") != std::string::npos);
  CHECK(consequence_of_grant_end(world, rows[2].id).empty());
  CHECK(tests::call(world, "kms", "RetireGrant", retire_grant_params(world, key, rows[2].id)).ok());
  CHECK(tests::call(world, "kms", "RevokeGrant", revoke_grant_params(key, rows[0].id)).ok());
  CHECK(grant_rows(world, key).size() == 1);
}

}  // namespace keyturn
