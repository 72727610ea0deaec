#include "iam/policy.h"

#include <catch2/catch_test_macros.hpp>

#include "iam/finding.h"

using namespace keyturn;
using iam::Access;
using iam::Policy;
using iam::Verdict;

namespace {

constexpr const char* kAlice = "arn:aws:iam::123456789012:user/Alice";
constexpr const char* kKey = "arn:aws:kms:us-east-1:123456789012:key/1";

Access by_alice(const char* action) { return {action, kKey, kAlice, "123456789012", {}}; }

Policy policy(const std::string& statements) {
  return Policy::parse(R"({"Version":"2012-10-17","Statement":[)" + statements + "]}").value();
}

}  // namespace

// AWS: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
TEST_CASE("An explicit Deny wins over any Allow, whatever their order", "[iam]") {
  const std::string allow = R"({"Effect":"Allow","Principal":{"AWS":"*"},"Action":"kms:*","Resource":"*"})";
  const std::string deny = R"({"Effect":"Deny","Principal":"*","Action":["kms:CreateGrant"],"Resource":"*"})";
  for (const std::string& both : {allow + "," + deny, deny + "," + allow}) {
    CHECK(policy(both).as_resource_policy(by_alice("kms:CreateGrant")) == Verdict::Denied);
    CHECK(policy(both).as_resource_policy(by_alice("kms:Decrypt")) == Verdict::Allowed);
  }
}

TEST_CASE("A statement for the account's root hands the decision to the identity policies", "[iam]") {
  const Policy root = policy(
      R"({"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"kms:*","Resource":"*"})");
  CHECK(root.as_resource_policy(by_alice("kms:Encrypt")) == Verdict::AccountDelegated);
  Access stranger = by_alice("kms:Encrypt");
  stranger.account = "999999999999";
  CHECK(root.as_resource_policy(stranger) == Verdict::NotMentioned);
  const Policy named = policy(std::string(R"({"Effect":"Allow","Principal":{"AWS":")") + kAlice +
                              R"("},"Action":"kms:*","Resource":"*"})");
  CHECK(named.as_resource_policy(by_alice("kms:Encrypt")) == Verdict::Allowed);
}

TEST_CASE("Conditions compare the request's values; a missing one fails the positive tests", "[iam]") {
  const Policy via =
      policy(R"({"Effect":"Allow","Principal":{"AWS":"*"},"Action":"kms:*","Resource":"*","Condition":{"StringEquals":)"
             R"({"kms:CallerAccount":"123456789012"},"StringLike":{"kms:ViaService":"dynamodb.*.amazonaws.com"}}})");
  Access access = by_alice("kms:Decrypt");
  CHECK(via.as_resource_policy(access) == Verdict::NotMentioned);
  access.conditions = {{"kms:CallerAccount", "123456789012"}, {"kms:ViaService", "dynamodb.us-east-1.amazonaws.com"}};
  CHECK(via.as_resource_policy(access) == Verdict::Allowed);
  access.conditions["kms:ViaService"] = "s3.us-east-1.amazonaws.com";
  CHECK(via.as_resource_policy(access) == Verdict::NotMentioned);

  const Policy grants =
      policy(R"({"Effect":"Deny","Principal":"*","Action":"kms:CreateGrant","Resource":"*","Condition":{"Bool":)"
             R"({"kms:GrantIsForAWSResource":false}}})");
  Access grant = by_alice("kms:CreateGrant");
  grant.conditions["kms:GrantIsForAWSResource"] = "true";
  CHECK(grants.as_resource_policy(grant) == Verdict::NotMentioned);
  grant.conditions["kms:GrantIsForAWSResource"] = "false";
  CHECK(grants.as_resource_policy(grant) == Verdict::Denied);

  const Policy unless = policy(
      R"({"Effect":"Deny","Principal":"*","Action":"*","Resource":"*","Condition":{"StringNotEquals":{"aws:PrincipalArn":"x"}}})");
  CHECK(unless.as_resource_policy(by_alice("kms:Decrypt")) == Verdict::Denied);
}

TEST_CASE("Actions match with wildcards and without regard to case; NotAction inverts", "[iam]") {
  const Policy reads = policy(R"({"Effect":"Allow","Action":["KMS:describe*","kms:List*"],"Resource":"*"})");
  CHECK(reads.as_identity_policy(by_alice("kms:DescribeKey")) == Verdict::Allowed);
  CHECK(reads.as_identity_policy(by_alice("kms:Decrypt")) == Verdict::NotMentioned);
  const Policy all_but =
      policy(R"({"Effect":"Allow","NotAction":"kms:Decrypt","Resource":")" + std::string(kKey) + R"("})");
  CHECK(all_but.as_identity_policy(by_alice("kms:Encrypt")) == Verdict::Allowed);
  CHECK(all_but.as_identity_policy(by_alice("kms:Decrypt")) == Verdict::NotMentioned);
  Access other = by_alice("kms:Encrypt");
  other.resource = "arn:aws:kms:us-east-1:123456789012:key/2";
  CHECK(all_but.as_identity_policy(other) == Verdict::NotMentioned);
}

TEST_CASE("What is not a policy is refused with the reason", "[iam]") {
  for (const char* text :
       {"", "{", "[]", "{}", R"({"Statement":[{"Effect":"Perhaps","Action":"*"}]})",
        R"({"Statement":[{"Effect":"Allow"}]})", R"({"Statement":[{"Effect":"Allow","Action":5}]})",
        R"({"Statement":[{"Effect":"Allow","Action":[5]}]})", R"({"Statement":["x"]})",
        R"({"Statement":[{"Effect":"Allow","Action":"*","Principal":5}]})",
        R"({"Statement":[{"Effect":"Allow","Action":"*","Condition":{"DateLessThan":{"aws:CurrentTime":"2020"}}}]})"}) {
    CAPTURE(text);
    const auto parsed = Policy::parse(text);
    REQUIRE_FALSE(parsed.ok());
    CHECK(parsed.error().code == "MalformedPolicyDocumentException");
    CHECK_FALSE(parsed.error().message.empty());
  }
}

TEST_CASE("A directory finds its people and joins what their policies say", "[iam]") {
  iam::Directory users;
  users.add({"Alice", "AIDA1", kAlice, "AKIA1", {iam::administrator_access()}});
  users.add({"Bob",
             "AIDA2",
             "arn:aws:iam::123456789012:user/Bob",
             "AKIA2",
             {iam::administrator_access(), policy(R"({"Effect":"Deny","Action":"kms:*","Resource":"*"})")}});
  CHECK(users.by_access_key("AKIA2")->name == "Bob");
  CHECK(users.by_access_key("AKIA3") == nullptr);
  CHECK(users.identity_verdict(by_alice("kms:Decrypt")) == Verdict::Allowed);
  Access by_bob = by_alice("kms:Decrypt");
  by_bob.principal = "arn:aws:iam::123456789012:user/Bob";
  CHECK(users.identity_verdict(by_bob) == Verdict::Denied);
  by_bob.action = "dynamodb:ListTables";
  CHECK(users.identity_verdict(by_bob) == Verdict::Allowed);
  by_bob.principal = "nobody";
  CHECK(users.identity_verdict(by_bob) == Verdict::NotMentioned);
}

TEST_CASE("NotPrincipal and NotResource speak of all others", "[iam]") {
  const Policy others = policy(R"({"Effect":"Deny","NotPrincipal":{"AWS":")" + std::string(kAlice) +
                               R"("},"Action":"kms:*","NotResource":"arn:aws:kms:us-east-1:123456789012:key/2"})");
  CHECK(others.as_resource_policy(by_alice("kms:Decrypt")) == Verdict::NotMentioned);
  Access by_bob = by_alice("kms:Decrypt");
  by_bob.principal = "arn:aws:iam::123456789012:user/Bob";
  CHECK(others.as_resource_policy(by_bob) == Verdict::Denied);
  by_bob.resource = "arn:aws:kms:us-east-1:123456789012:key/2";
  CHECK(others.as_resource_policy(by_bob) == Verdict::NotMentioned);
}

TEST_CASE("The statement that decides is told by its place: the one that denies, else the first that allows most",
          "[iam]") {
  const std::string root =
      R"({"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"kms:*","Resource":"*"})";
  const std::string named =
      std::string(R"({"Effect":"Allow","Principal":{"AWS":")") + kAlice + R"("},"Action":"kms:D*","Resource":"*"})";
  const std::string deny = R"({"Effect":"Deny","Principal":"*","Action":"kms:DeleteAlias","Resource":"*"})";
  const Policy all = policy(root + "," + named + "," + named + "," + deny);
  CHECK(iam::find_in_resource_policy(all, by_alice("kms:Decrypt")).statement == std::size_t{1});
  CHECK(iam::find_in_resource_policy(all, by_alice("kms:Encrypt")).statement == std::size_t{0});
  CHECK(iam::find_in_resource_policy(all, by_alice("kms:DeleteAlias")).statement == std::size_t{3});
  CHECK_FALSE(iam::find_in_resource_policy(all, by_alice("s3:GetObject")).statement.has_value());
  CHECK(iam::find_in_identity_policy(all, by_alice("kms:DeleteAlias")).statement == std::size_t{3});
  CHECK(iam::find_in_identity_policy(all, by_alice("kms:Decrypt")).statement == std::size_t{0});

  iam::Directory users;
  users.add({"Alice", "AIDA1", kAlice, "AKIA1", {policy(named), policy(root + "," + deny)}});
  const iam::IdentityFinding denied = iam::find_in_identity(users, by_alice("kms:DeleteAlias"));
  CHECK(denied.policy == 1);
  CHECK(denied.finding.statement == std::size_t{1});
  CHECK(iam::find_in_identity(users, by_alice("kms:Decrypt")).policy == 0);
  CHECK(iam::find_in_identity(users, by_alice("kms:Encrypt")).policy == 1);
}
