#include "views/why_denied.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "views/account.h"

namespace keyturn {

using namespace views;

namespace {

// What the user of this access key is told about a request of theirs that is denied.
std::string why(World& world, const std::string& access_key, const std::string& service, const std::string& operation,
                const Json& params) {
  const service::Caller caller = caller_by_access_key(world, access_key);
  const Result<Json> outcome = call(world, {service, operation, params, caller, 0}).outcome;
  REQUIRE_FALSE(outcome.ok());
  CHECK(outcome.error().code == "AccessDeniedException");
  return why_denied(world, {service, params}, outcome.error()).words;
}

constexpr const char* kMateo = "AKIADEVELOPEREXAMPLE";
constexpr const char* kNikki = "AKIAAUDITOR00EXAMPLE";

}  // namespace

TEST_CASE("A denial is explained for each service", "[views][why_denied]") {
  World world = default_world();
  const std::string key = tests::create_key(world, "alias/app");
  CHECK(why(world, kMateo, "kms", "DisableKey", {{"KeyId", key}}).find("No policy of Mateo allows kms:DisableKey.") !=
        std::string::npos);
  CHECK(why(world, kNikki, "kms", "CreateKey", Json::object()) == "No policy of Nikki allows kms:CreateKey.");
  CHECK(why(world, kNikki, "dynamodb", "CreateTable", views::create_table_params(tests::music_form())) ==
        "No policy of Nikki allows dynamodb:CreateTable.");
  CHECK(why(world, kMateo, "kms", "CreateAlias", {{"AliasName", "alias/x"}, {"TargetKeyId", key}}) ==
        "No policy of Mateo allows kms:CreateAlias.");
}

TEST_CASE("What DynamoDB was denied for somebody is explained as such", "[views][why_denied][CreateTable]") {
  World world = default_world();
  const std::string key = tests::create_key(world, "alias/app");
  const std::string policy =
      R"({"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:user/Alice"},)"
      R"("Action":"kms:*","Resource":"*"}]})";
  REQUIRE(tests::call(world, "kms", "PutKeyPolicy", {{"KeyId", key}, {"Policy", policy}}).ok());
  CreateTableForm form = tests::music_form();
  form.use_default_settings = false;
  form.encryption = Encryption::CustomerManaged;
  form.key_id = key;
  CHECK(why(world, kMateo, "dynamodb", "CreateTable", create_table_params(form)) ==
        "No statement of the key policy allows kms:DescribeKey to DynamoDB for Mateo, and no grant does. The policies "
        "of Mateo allow it, but they count only where the key policy says so.");
}

TEST_CASE("Errors that are no denials are not explained", "[views][why_denied]") {
  const World world = default_world();
  const Json none = Json::object();
  CHECK(why_denied(world, {"kms", none}, {"NotFoundException", "Key 'x' does not exist"}).words.empty());
  CHECK(why_denied(world, {"kms", none}, {"DisabledException", ""}).words.empty());
}

}  // namespace keyturn
