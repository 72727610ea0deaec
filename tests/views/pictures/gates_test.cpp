#include "views/pictures/gates.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "views/pictures/music.h"

namespace keyturn {

using namespace views;

namespace {

const GateWalker& walker(const Gates& gates, const std::string& who) {
  const auto found =
      std::find_if(gates.walkers.begin(), gates.walkers.end(), [&](const auto& one) { return one.who == who; });
  REQUIRE(found != gates.walkers.end());
  return *found;
}

}  // namespace

// https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
TEST_CASE("The default key policy leaves it to identity policies: the developer gets in, the auditor does not",
          "[views][pictures][Decrypt]") {
  const Gates gates = gates_of(tests::Music().world, "Music").value();
  const GateWalker& developer = walker(gates, "Mateo, through DynamoDB");
  CHECK(developer.gets_in);
  CHECK(developer.gates[0].words == "Statement \"Enable IAM User Permissions\" leaves it to identity policies");
  CHECK(developer.gates[1].state == GateState::Open);
  CHECK(developer.gates[2].state == GateState::NotAsked);
  const GateWalker& auditor = walker(gates, "Nikki, through DynamoDB");
  CHECK_FALSE(auditor.gets_in);
  CHECK(auditor.outcome == "AccessDeniedException");
  CHECK(auditor.gates[1].state == GateState::Shut);
  CHECK(auditor.gates[2].state == GateState::Shut);
}

TEST_CASE("DynamoDB by itself goes through a grant, where no policy speaks of it", "[views][pictures][CreateGrant]") {
  tests::Music account;
  const Gates gates = gates_of(account.world, "Music").value();
  const GateWalker& service = walker(gates, "DynamoDB by itself");
  CHECK(service.gets_in);
  CHECK(service.gates[0].state == GateState::NotAsked);
  CHECK(service.gates[2].state == GateState::Open);
  while (!account.world.keys.grants_of(account.key).empty()) {
    account.call_key("RevokeGrant", {{"GrantId", account.world.keys.grants_of(account.key).front()->id}});
  }
  const Gates after = gates_of(account.world, "Music").value();
  CHECK_FALSE(walker(after, "DynamoDB by itself").gets_in);
  CHECK(walker(after, "DynamoDB by itself").gates[2].state == GateState::Shut);
  CHECK(walker(after, "Alice, through DynamoDB").gets_in);
}

// The key policy of aws/dynamodb allows all principals of the account, by way of DynamoDB alone (kms:ViaService).
TEST_CASE("The AWS managed key opens through DynamoDB and not directly", "[views][pictures][Decrypt]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsManaged);
  const Gates gates = gates_of(world, "Music").value();
  CHECK(gates.tag.letter == "A");
  CHECK(walker(gates, "Nikki, through DynamoDB").gets_in);
  CHECK(walker(gates, "Nikki, through DynamoDB").gates[0].state == GateState::Open);
  const GateWalker& direct = walker(gates, "Alice, directly");
  CHECK_FALSE(direct.gets_in);
  CHECK(direct.gates[0].state == GateState::Shut);
}

TEST_CASE("A key policy that denies stops whom it names, whatever else allows it", "[views][pictures][PutKeyPolicy]") {
  tests::Music account;
  Json policy = Json::parse(account.world.keys.find(account.key)->policy.text());
  policy["Statement"].push_back({{"Sid", "Not Mateo"},
                                 {"Effect", "Deny"},
                                 {"Principal", {{"AWS", "arn:aws:iam::123456789012:user/Mateo"}}},
                                 {"Action", "kms:Decrypt"},
                                 {"Resource", "*"}});
  account.call_key("PutKeyPolicy", {{"PolicyName", "default"}, {"Policy", policy.dump()}});
  const Gates gates = gates_of(account.world, "Music").value();
  const GateWalker& developer = walker(gates, "Mateo, through DynamoDB");
  CHECK_FALSE(developer.gets_in);
  CHECK(developer.gates[0].state == GateState::Shut);
  CHECK(developer.gates[0].words == "Statement \"Not Mateo\" denies it");
  CHECK(walker(gates, "Alice, through DynamoDB").gets_in);
}

TEST_CASE("A disabled key stops everybody at the last gate", "[views][pictures][DisableKey]") {
  tests::Music account;
  account.call_key("DisableKey");
  const Gates gates = gates_of(account.world, "Music").value();
  for (const GateWalker& one : gates.walkers) {
    CHECK_FALSE(one.gets_in);
    CHECK(one.gates[3].state == GateState::Shut);
  }
  CHECK(walker(gates, "Alice, directly").outcome == "DisabledException");
  CHECK(gates.title == "Nobody gets to the table key of Music");
}

TEST_CASE("Looking at the gates leaves no event, and there are none before an AWS owned key", "[views][pictures]") {
  tests::Music account;
  const trail::EventNumber number = account.world.ground.trail.last_number();
  gates_of(account.world, "Music").value();
  CHECK(account.world.ground.trail.last_number() == number);
  tests::create_active(account.world, "Books", Encryption::AwsOwned);
  CHECK_FALSE(gates_of(account.world, "Books").has_value());
}

}  // namespace keyturn
