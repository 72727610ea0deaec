#include <catch2/catch_test_macros.hpp>

#include "bench.h"

using namespace keyturn;

namespace {

// What GetKeyPolicy gives for a key that was made without one: facts sheet 10.2.
const char* const kDefaultPolicy = R"({
  "Version" : "2012-10-17",
  "Id" : "key-default-1",
  "Statement" : [ {
    "Sid" : "Enable IAM User Permissions",
    "Effect" : "Allow",
    "Principal" : {
      "AWS" : "arn:aws:iam::123456789012:root"
    },
    "Action" : "kms:*",
    "Resource" : "*"
  } ]
})";

const char* const kAliceAlone =
    R"({"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:user/Alice"},)"
    R"("Action":"kms:*","Resource":"*"}]})";

Json policy(const std::string& id, const std::string& text) { return {{"KeyId", id}, {"Policy", text}}; }

}  // namespace

TEST_CASE("A key made without a policy has the default one", "[kms][GetKeyPolicy][ListKeyPolicies]") {
  kms::Bench bench;
  const std::string id = bench.create_key();
  CHECK(bench.call("GetKeyPolicy", {{"KeyId", id}}).value() ==
        Json{{"Policy", kDefaultPolicy}, {"PolicyName", "default"}});
  CHECK(bench.call("ListKeyPolicies", {{"KeyId", id}}).value().dump() ==
        R"({"PolicyNames":["default"],"Truncated":false})");
}

TEST_CASE("PutKeyPolicy puts another policy in the place of the old one", "[kms][PutKeyPolicy][GetKeyPolicy]") {
  kms::Bench bench;
  const std::string id = bench.create_key();
  const service::Caller bob = bench.add_user("Bob", R"({"Effect":"Allow","Action":"kms:*","Resource":"*"})");
  CHECK(bench.call(bob, "DescribeKey", {{"KeyId", id}}).ok());
  CHECK(bench.call("PutKeyPolicy", policy(id, kAliceAlone)).value().empty());
  CHECK(bench.last_event().request_parameters == Json{{"keyId", id},
                                                      {"policy", kAliceAlone},
                                                      {"policyName", "default"},
                                                      {"bypassPolicyLockoutSafetyCheck", false}});
  CHECK(bench.refusal(bob, "DescribeKey", {{"KeyId", id}}).message ==
        "User: arn:aws:iam::123456789012:user/Bob is not authorized to perform: kms:DescribeKey on resource: " +
            bench.arn(id) + " because no resource-based policy allows the kms:DescribeKey action");
  const Json read = bench.call("GetKeyPolicy", {{"KeyId", id}, {"PolicyName", "default"}}).value();
  CHECK(Json::parse(read["Policy"].get<std::string>()) == Json::parse(kAliceAlone));
}

// Facts sheet 10.5.
TEST_CASE("A key has one policy, and its name is default", "[kms][PutKeyPolicy][GetKeyPolicy]") {
  kms::Bench bench;
  const std::string id = bench.create_key();
  const ServiceError none{"NotFoundException", "No such policy exists"};
  CHECK(bench.refusal("GetKeyPolicy", {{"KeyId", id}, {"PolicyName", "other"}}) == none);
  CHECK(bench.refusal("PutKeyPolicy", {{"KeyId", id}, {"PolicyName", "other"}, {"Policy", kAliceAlone}}) == none);
}

// Facts sheet 10.5.
TEST_CASE("A policy that would lock its author out is refused, unless the check is bypassed",
          "[kms][PutKeyPolicy][CreateKey]") {
  kms::Bench bench;
  const std::string id = bench.create_key();
  bench.add_user("Bob");
  const ServiceError locked_out{"MalformedPolicyDocumentException",
                                "The new key policy will not allow you to update the key policy in the future."};
  const std::string for_bob =
      R"({"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:user/Bob"},)"
      R"("Action":"kms:*","Resource":"*"}]})";
  const std::string all_but_that =
      R"({"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"kms:*",)"
      R"("Resource":"*"},{"Effect":"Deny","Principal":"*","Action":"kms:PutKeyPolicy","Resource":"*"}]})";
  for (const std::string& text : {for_bob, all_but_that}) {
    CHECK(bench.refusal("PutKeyPolicy", policy(id, text)) == locked_out);
    CHECK(bench.refusal("CreateKey", {{"Policy", text}}) == locked_out);
  }
  CHECK(bench.call("GetKeyPolicy", {{"KeyId", id}}).value()["Policy"] == kDefaultPolicy);
  Json bypass = policy(id, for_bob);
  bypass["BypassPolicyLockoutSafetyCheck"] = true;
  CHECK(bench.call("PutKeyPolicy", bypass).ok());
  CHECK(bench.refusal("PutKeyPolicy", policy(id, kAliceAlone)).code == "AccessDeniedException");
}

TEST_CASE("What is no key policy is refused", "[kms][PutKeyPolicy]") {
  const struct {
    std::string text;
    const char* code;
    const char* message;
  } cases[] = {
      {"{", "MalformedPolicyDocumentException", "The policy is not a JSON object."},
      {R"({"Statement":[{"Effect":"Allow","Action":"kms:*","Resource":"*"}]})", "MalformedPolicyDocumentException",
       "A statement of a key policy needs a Principal."},
      {R"({"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:user/Nobody"},)"
       R"("Action":"kms:*","Resource":"*"}]})",
       "MalformedPolicyDocumentException", "Policy contains a statement with one or more invalid principals."},
      {R"({"Statement":[{"Effect":"Allow","Principal":{"AWS":"Alice"},"Action":"kms:*","Resource":"*"}]})",
       "MalformedPolicyDocumentException", "Policy contains a statement with one or more invalid principals."},
      {std::string(32 * 1024 + 1, ' '), "LimitExceededException",
       "The key policy is longer than 32 KB, the most that a key policy can have."},
  };
  kms::Bench bench;
  const std::string id = bench.create_key();
  for (const auto& c : cases) {
    CAPTURE(c.message);
    CHECK(bench.refusal("PutKeyPolicy", policy(id, c.text)) == ServiceError{c.code, c.message});
  }
  CHECK(bench.call("GetKeyPolicy", {{"KeyId", id}}).value()["Policy"] == kDefaultPolicy);
}
