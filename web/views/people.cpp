#include "views/people.h"

#include "base/text.h"

namespace keyturn::views {
namespace {

struct Asked {
  const char* what;
  const char* action;
};

constexpr Asked kAsked[] = {
    {"See tables and their settings", "dynamodb:DescribeTable"},
    {"Create tables", "dynamodb:CreateTable"},
    {"Read items", "dynamodb:GetItem"},
    {"Write items", "dynamodb:PutItem"},
    {"See keys", "kms:DescribeKey"},
    {"Read key policies", "kms:GetKeyPolicy"},
    {"Encrypt and decrypt with keys", "kms:Decrypt"},
    {"Make keys", "kms:CreateKey"},
    {"Change key policies", "kms:PutKeyPolicy"},
    {"Disable keys", "kms:DisableKey"},
    {"Schedule the deletion of keys", "kms:ScheduleKeyDeletion"},
    {"Look up events", "cloudtrail:LookupEvents"},
};

std::string indented(const std::string& document) {
  const Json policy = Json::parse(document, nullptr, false);
  return policy.is_discarded() ? document : policy.dump(2);
}

}  // namespace

std::vector<Person> people_of(const World& world) {
  std::vector<Person> people;
  for (const iam::User& user : world.ground.users.users()) {
    Person person;
    person.name = user.name;
    person.profile = user.profiles.empty() ? std::string() : user.profiles.back();
    person.arn = user.arn;
    person.facts = {{"ARN", user.arn, "", true},
                    {"Access key id", user.access_key_id, "", true},
                    {"Profiles of the AWS CLI", join(user.profiles, ", "), "", false}};
    for (const iam::Policy& policy : user.policies) person.policies.push_back(indented(policy.text()));
    people.push_back(std::move(person));
  }
  return people;
}

std::string label_of(const Person& person) {
  return person.profile.empty() ? person.name : joined({person.name, " (", person.profile, ")"});
}

std::vector<Ability> abilities(const World& world) {
  std::vector<Ability> all;
  for (const Asked& asked : kAsked) {
    Ability ability{asked.what, asked.action, {}};
    for (const iam::User& user : world.ground.users.users()) {
      const iam::Access access{asked.action, "*", user.arn, world.ground.account.id, {}};
      ability.may.push_back(world.ground.users.identity_verdict(access) == iam::Verdict::Allowed);
    }
    all.push_back(std::move(ability));
  }
  return all;
}

}  // namespace keyturn::views
