#include <catch2/catch_test_macros.hpp>

#include "bench.h"

using namespace keyturn;

namespace {

Json to(const service::Caller& grantee, const std::string& id, const std::vector<std::string>& operations) {
  return {{"KeyId", id}, {"GranteePrincipal", grantee.user_arn}, {"Operations", operations}};
}

Json encrypt(const std::string& id, const Json& context = Json::object()) {
  return {{"KeyId", id}, {"Plaintext", "aGVsbG8="}, {"EncryptionContext", context}};
}

}  // namespace

TEST_CASE("A grant lets its grantee do its operations and nothing else", "[kms][CreateGrant][Encrypt]") {
  kms::Bench bench;
  const std::string id = bench.create_key();
  const service::Caller bob = bench.add_user("Bob");
  CHECK(bench.refusal(bob, "Encrypt", encrypt(id)).code == "AccessDeniedException");
  const Json made = bench.call("CreateGrant", to(bob, id, {"Encrypt", "DescribeKey"})).value();
  CHECK(bench.last_event().response_elements == Json{{"grantId", made["GrantId"]}});
  CHECK(bench.call(bob, "Encrypt", encrypt(id)).ok());
  CHECK(bench.call(bob, "DescribeKey", {{"KeyId", id}}).ok());
  CHECK(bench.refusal(bob, "GenerateDataKey", {{"KeyId", id}, {"KeySpec", "AES_256"}}).code == "AccessDeniedException");
}

TEST_CASE("Constraints bind a grant to a context or a part of one", "[kms][CreateGrant][Encrypt]") {
  kms::Bench bench;
  const std::string id = bench.create_key();
  const service::Caller bob = bench.add_user("Bob");
  const service::Caller eve = bench.add_user("Eve");
  Json part = to(bob, id, {"Encrypt"});
  part["Constraints"] = {{"EncryptionContextSubset", {{"a", "1"}}}};
  Json whole = to(eve, id, {"Encrypt"});
  whole["Constraints"] = {{"EncryptionContextEquals", {{"a", "1"}}}};
  REQUIRE(bench.call("CreateGrant", part).ok());
  REQUIRE(bench.call("CreateGrant", whole).ok());
  const Json more{{"a", "1"}, {"b", "2"}};
  CHECK(bench.call(bob, "Encrypt", encrypt(id, more)).ok());
  CHECK_FALSE(bench.call(bob, "Encrypt", encrypt(id)).ok());
  CHECK_FALSE(bench.call(bob, "Encrypt", encrypt(id, {{"a", "2"}})).ok());
  CHECK(bench.call(eve, "Encrypt", encrypt(id, {{"a", "1"}})).ok());
  CHECK_FALSE(bench.call(eve, "Encrypt", encrypt(id, more)).ok());
}

// Facts sheet 8.4: the members and their order.
TEST_CASE("ListGrants shows the grants of a key, oldest first", "[kms][ListGrants][ListRetirableGrants]") {
  kms::Bench bench;
  const std::string id = bench.create_key();
  const service::Caller bob = bench.add_user("Bob");
  Json params = to(bob, id, {"Decrypt"});
  params["Name"] = "first";
  params["RetiringPrincipal"] = bob.user_arn;
  params["Constraints"] = {{"EncryptionContextSubset", {{"a", "1"}}}};
  const Json made = bench.call("CreateGrant", params).value();
  bench.ground.now = bench.ground.now + seconds(1);
  REQUIRE(bench
              .call("CreateGrant", {{"KeyId", id},
                                    {"GranteeServicePrincipal", "dynamodb.us-east-1.amazonaws.com"},
                                    {"Operations", {"Encrypt"}}})
              .ok());
  const Json grants = bench.call("ListGrants", {{"KeyId", id}}).value()["Grants"];
  REQUIRE(grants.size() == 2);
  CHECK(grants[0].dump() == Json{{"KeyId", bench.arn(id)},
                                 {"GrantId", made["GrantId"]},
                                 {"Name", "first"},
                                 {"CreationDate", 1767603600},
                                 {"GranteePrincipal", bob.user_arn},
                                 {"RetiringPrincipal", bob.user_arn},
                                 {"IssuingAccount", "arn:aws:iam::123456789012:root"},
                                 {"Operations", {"Decrypt"}},
                                 {"Constraints", {{"EncryptionContextSubset", {{"a", "1"}}}}}}
                                .dump());
  CHECK(grants[1]["GranteeServicePrincipal"] == "dynamodb.us-east-1.amazonaws.com");
  CHECK_FALSE(grants[1].contains("GranteePrincipal"));
  CHECK(bench.call("ListGrants", {{"KeyId", id}, {"GrantId", made["GrantId"]}}).value()["Grants"].size() == 1);
  CHECK(bench.call("ListGrants", {{"KeyId", id}, {"GranteePrincipal", bob.user_arn}}).value()["Grants"].size() == 1);
  CHECK(bench.call("ListGrants", {{"KeyId", id}, {"Limit", 1}}).value()["Truncated"] == true);
  CHECK(bench.refusal("ListGrants", {{"KeyId", id}, {"Limit", 101}}).message ==
        "1 validation error detected: Value '101' at 'limit' failed to satisfy constraint: Member must have value less "
        "than or equal to 100");
  CHECK(bench.call("ListRetirableGrants", {{"RetiringPrincipal", bob.user_arn}}).value()["Grants"] ==
        Json::array({grants[0]}));
  CHECK(bench.refusal("ListRetirableGrants", Json::object()).message ==
        "1 validation error detected: Value null at 'retiringPrincipal' failed to satisfy constraint: Member must not "
        "be null");
}

// https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateGrant.html#KMS-CreateGrant-request-Name
TEST_CASE("A grant of the same name and content is not made twice but gets another token", "[kms][CreateGrant]") {
  kms::Bench bench;
  const std::string id = bench.create_key();
  const service::Caller bob = bench.add_user("Bob");
  Json params = to(bob, id, {"Decrypt"});
  params["Name"] = "once";
  const Json first = bench.call("CreateGrant", params).value();
  const Json second = bench.call("CreateGrant", params).value();
  CHECK(first["GrantId"] == second["GrantId"]);
  CHECK(first["GrantToken"] != second["GrantToken"]);
  params["Operations"] = {"Encrypt"};
  CHECK(bench.call("CreateGrant", params).value()["GrantId"] != first["GrantId"]);
  CHECK(bench.keys.grants.size() == 2);
  for (const Json& token : {first["GrantToken"], second["GrantToken"]}) {
    Json with_token = encrypt(id);
    with_token["GrantTokens"] = Json::array({token});
    CHECK(bench.call("Encrypt", with_token).ok());
  }
  CHECK_FALSE(bench.last_event().request_parameters.contains("grantTokens"));
}

TEST_CASE("What a grant cannot be is refused", "[kms][CreateGrant]") {
  kms::Bench bench;
  const std::string id = bench.create_key();
  const std::string signing = bench.create_key({{"KeySpec", "RSA_2048"}, {"KeyUsage", "SIGN_VERIFY"}});
  const std::string nobody = "arn:aws:iam::123456789012:user/Nobody";
  const struct {
    Json params;
    ServiceError error;
  } cases[] = {
      {{{"KeyId", id}, {"Operations", {"Decrypt"}}},
       {"ValidationException",
        "1 validation error detected: Value null at 'granteePrincipal' failed to satisfy constraint: Member must not "
        "be null"}},
      {{{"KeyId", id}, {"GranteePrincipal", nobody}, {"Operations", {"Decrypt"}}},
       {"InvalidArnException", "ARN does not refer to a valid principal: " + nobody}},
      {to(bench.alice, id, {"Sign"}),
       {"ValidationException", "The grant names operations that a key of this kind does not support."}},
      {to(bench.alice, signing, {"Decrypt"}),
       {"ValidationException", "The grant names operations that a key of this kind does not support."}},
      {{{"KeyId", signing},
        {"GranteePrincipal", bench.alice.user_arn},
        {"Operations", {"Sign"}},
        {"Constraints", {{"EncryptionContextSubset", {{"a", "1"}}}}}},
       {"ValidationException",
        "EncryptionContext is supported only when creating a grant for a symmetric encryption KMS key."}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.error.message);
    CHECK(bench.refusal("CreateGrant", c.params) == c.error);
  }
  CHECK(bench.keys.grants.empty());
  CHECK(bench.call("CreateGrant", to(bench.alice, signing, {"Sign", "GetPublicKey"})).ok());
}

TEST_CASE("A token that is no grant's is refused", "[kms][Encrypt][RetireGrant]") {
  kms::Bench bench;
  Json params = encrypt(bench.create_key());
  params["GrantTokens"] = {"bm90aGluZw=="};
  const ServiceError invalid{"InvalidGrantTokenException", ""};
  CHECK(bench.refusal("Encrypt", params) == invalid);
  CHECK(bench.refusal("RetireGrant", {{"GrantToken", "bm90aGluZw=="}}) == invalid);
}

// https://docs.aws.amazon.com/kms/latest/developerguide/create-grant-overview.html
TEST_CASE("A grantee who may grant hands on no more than he has", "[kms][CreateGrant]") {
  kms::Bench bench;
  const std::string id = bench.create_key();
  const service::Caller bob = bench.add_user("Bob");
  const service::Caller eve = bench.add_user("Eve");
  Json parent = to(bob, id, {"Encrypt", "CreateGrant"});
  parent["Constraints"] = {{"EncryptionContextSubset", {{"a", "1"}}}};
  REQUIRE(bench.call("CreateGrant", parent).ok());
  Json child = to(eve, id, {"Encrypt"});
  CHECK(bench.refusal(bob, "CreateGrant", child).code == "AccessDeniedException");
  child["Constraints"] = {{"EncryptionContextSubset", {{"a", "1"}, {"b", "2"}}}};
  CHECK(bench.call(bob, "CreateGrant", child).ok());
  child["Operations"] = {"Encrypt", "Decrypt"};
  CHECK(bench.refusal(bob, "CreateGrant", child).code == "AccessDeniedException");
}

// Facts sheet 10.5 and 11.4.
TEST_CASE("A revoked grant is gone; one that is not there cannot be revoked", "[kms][RevokeGrant]") {
  kms::Bench bench;
  const std::string id = bench.create_key();
  const service::Caller bob = bench.add_user("Bob");
  const Json made = bench.call("CreateGrant", to(bob, id, {"Encrypt"})).value();
  const Json ask{{"KeyId", id}, {"GrantId", made["GrantId"]}};
  CHECK(bench.refusal(bob, "RevokeGrant", ask).code == "AccessDeniedException");
  const std::string other = bench.create_key();
  CHECK(bench.refusal("RevokeGrant", {{"KeyId", other}, {"GrantId", made["GrantId"]}}) ==
        ServiceError{"NotFoundException", "Grant ID " + made["GrantId"].get<std::string>() + " not found"});
  CHECK(bench.call("RevokeGrant", ask).value().empty());
  CHECK(bench.last_event().request_parameters == Json{{"keyId", id}, {"grantId", made["GrantId"]}});
  CHECK_FALSE(bench.call(bob, "Encrypt", encrypt(id)).ok());
}

// https://docs.aws.amazon.com/kms/latest/developerguide/grant-delete.html
TEST_CASE("A grant is retired by its retiring principal, by a grantee who may, or by whom the account lets",
          "[kms][RetireGrant]") {
  kms::Bench bench;
  const std::string id = bench.create_key();
  const service::Caller bob = bench.add_user("Bob");
  const service::Caller eve = bench.add_user("Eve");
  Json params = to(bob, id, {"Encrypt"});
  params["RetiringPrincipal"] = eve.user_arn;
  const auto token = [&] { return Json{{"GrantToken", bench.call("CreateGrant", params).value()["GrantToken"]}}; };
  const Json first = token();
  CHECK(bench.refusal(bob, "RetireGrant", first).message ==
        "User: arn:aws:iam::123456789012:user/Bob is not authorized to perform: kms:RetireGrant on resource: " +
            bench.arn(id) + " because no identity-based policy allows the kms:RetireGrant action");
  CHECK(bench.call(eve, "RetireGrant", first).ok());
  params["Operations"] = {"Encrypt", "RetireGrant"};
  CHECK(bench.call(bob, "RetireGrant", token()).ok());
  CHECK(bench.call("RetireGrant", token()).ok());
  CHECK(bench.keys.grants.empty());
  CHECK(bench.refusal("RetireGrant", Json::object()).message ==
        "A grant is retired by its grant token, or by its grant ID and key ARN.");
  CHECK(bench.refusal("RetireGrant", {{"KeyId", bench.arn(id)}, {"GrantId", "0123"}}).message ==
        "Grant ID 0123 not found");
}
