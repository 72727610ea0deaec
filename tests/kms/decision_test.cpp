// What decides whether a key may be used, beside whether it may.
#include <catch2/catch_test_macros.hpp>

#include "bench.h"
#include "kms/authorisation.h"

using namespace keyturn;

namespace {

kms::Decision decide(kms::Bench& bench, const std::string& key_id, const service::Caller& caller, const char* operation,
                     const Json& params = Json::object()) {
  const service::Context context{bench.ground, caller, {}, 0, bench.door, {}, {}, {}};
  return kms::decide_use(bench.keys, *bench.keys.find(key_id), context,
                         {operation, params, kms::read_encryption_context(params)});
}

const char* const kByBob = R"({"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:user/Bob"},)"
                           R"("Action":"kms:Decrypt"})";
const char* const kByRoot = R"({"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:root"},)"
                            R"("Action":"kms:*"})";
const char* const kDeny = R"({"Effect":"Deny","Principal":"*","Action":"kms:Decrypt"})";

}  // namespace

TEST_CASE("The statement that names the caller decides before the one for the account", "[kms]") {
  kms::Bench bench;
  const std::string key = bench.add_key();
  const service::Caller bob = bench.add_user("Bob");
  bench.set_policy(key, std::string(kByRoot) + "," + kByBob);
  const kms::Decision decision = decide(bench, key, bob, "Decrypt");
  CHECK(decision.allowed);
  CHECK(decision.by_key_policy.verdict == iam::Verdict::Allowed);
  CHECK(decision.by_key_policy.statement == std::size_t{1});
  const kms::Decision other = decide(bench, key, bob, "Encrypt");
  CHECK_FALSE(other.allowed);
  CHECK(other.by_key_policy.verdict == iam::Verdict::AccountDelegated);
  CHECK(other.by_key_policy.statement == std::size_t{0});
  CHECK_FALSE(other.by_identity.finding.statement.has_value());
}

TEST_CASE("The statement that denies is the one that decides, wherever it stands", "[kms]") {
  kms::Bench bench;
  const std::string key = bench.add_key();
  bench.set_policy(key, std::string(kByRoot) + "," + kDeny);
  const kms::Decision decision = decide(bench, key, bench.alice, "Decrypt");
  CHECK_FALSE(decision.allowed);
  CHECK(decision.by_key_policy.verdict == iam::Verdict::Denied);
  CHECK(decision.by_key_policy.statement == std::size_t{1});
}

TEST_CASE("Where the account decides, the user's own statement is named", "[kms]") {
  kms::Bench bench;
  const std::string key = bench.add_key();
  const service::Caller carol = bench.add_user(
      "Carol", R"({"Effect":"Allow","Action":"dynamodb:*"},{"Effect":"Allow","Action":"kms:D*","Resource":"*"})");
  const kms::Decision decision = decide(bench, key, carol, "Decrypt");
  CHECK(decision.allowed);
  CHECK(decision.by_identity.finding.statement == std::size_t{1});
  CHECK(decision.by_identity.policy == 0);
  CHECK(decision.grant_id.empty());
}

TEST_CASE("A grant is named only where no policy allows", "[kms][CreateGrant]") {
  kms::Bench bench;
  const std::string key = bench.add_key();
  const Json made = bench
                        .call("CreateGrant", {{"KeyId", key},
                                              {"GranteePrincipal", "arn:aws:iam::123456789012:user/Alice"},
                                              {"Operations", {"Decrypt"}}})
                        .value();
  CHECK(decide(bench, key, bench.alice, "Decrypt").grant_id.empty());
  bench.set_policy(key, kByBob);
  const kms::Decision decision = decide(bench, key, bench.alice, "Decrypt");
  CHECK(decision.allowed);
  CHECK(decision.grant_id == made["GrantId"]);
  CHECK_FALSE(decide(bench, key, bench.alice, "Encrypt").allowed);
}
