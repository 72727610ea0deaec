#include "views/access_reason.h"

#include "base/text.h"
#include "kms/grant.h"

namespace keyturn::views {
namespace {

using iam::Verdict;

// A statement of a policy: where it stands, and what it says.
struct Quoted {
  std::string place;  // "statement 2 of 3, “Allow access”"
  std::string json;
};

Quoted quote(const iam::Policy& policy, std::size_t index) {
  const Json document = Json::parse(policy.text(), nullptr, false);
  const Json& statements = document["Statement"];
  const Json& statement = statements.is_array() ? statements[index] : statements;
  Quoted quoted;
  quoted.place = joined({"statement ", std::to_string(index + 1), " of ", std::to_string(policy.statements().size())});
  const std::string sid = statement.value("Sid", std::string());
  if (!sid.empty()) quoted.place += joined({", “", sid, "”"});
  quoted.json = statement.dump(2);
  return quoted;
}

Quoted quote(const World& world, const iam::IdentityFinding& found, const service::Caller& caller) {
  const iam::User* const user = world.ground.users.find(caller.user_arn);
  return quote(user->policies[found.policy], *found.finding.statement);
}

std::string owner_of_policies(const World& world, const service::Caller& caller) {
  const iam::User* const user = world.ground.users.find(caller.user_arn);
  return user ? user->name : std::string("the caller");
}

AccessReason of_grant(const World& world, const std::string& grant_id) {
  const kms::Grant* const grant = world.keys.grant(grant_id);
  const auto entries = kms::grant_entries({grant}, world.ground.account);
  std::string words = "Neither the key policy nor a policy of the caller allows it, but a grant does";
  const auto table = grant->context_subset.find("aws:dynamodb:tableName");
  if (table != grant->context_subset.end()) words += joined({", made for the table ", table->second});
  return {words + ".", entries.front().second.dump(2)};
}

AccessReason of_nobody(const iam::IdentityFinding& by_identity, const std::string& who, const std::string& owner,
                       const std::string& action) {
  std::string words = joined({"No statement of the key policy allows ", action, " to ", who, ", and no grant does."});
  if (by_identity.finding.verdict == Verdict::Allowed) {
    words += joined({" The policies of ", owner, " allow it, but they count only where the key policy says so."});
  }
  return {words, {}};
}

}  // namespace

std::string name_of_caller(const World& world, const service::Caller& caller) {
  if (caller.is_service()) return "DynamoDB";
  const std::string user = owner_of_policies(world, caller);
  return caller.invoked_by.empty() ? user : joined({"DynamoDB for ", user});
}

AccessReason reason_of_key_access(const World& world, const kms::Key& key, const kms::Decision& decision,
                                  const service::Caller& caller, const std::string& action) {
  const std::string who = name_of_caller(world, caller);
  const std::string owner = owner_of_policies(world, caller);
  const iam::Finding& by_key = decision.by_key_policy;
  if (by_key.verdict == Verdict::Denied) {
    const Quoted quoted = quote(key.policy, *by_key.statement);
    return {joined({"The key policy denies it: ", quoted.place, ". A Deny wins over everything that allows."}),
            quoted.json};
  }
  if (decision.by_identity.finding.verdict == Verdict::Denied) {
    return reason_of_identity(world, decision.by_identity, caller, action);
  }
  if (!decision.grant_id.empty()) return of_grant(world, decision.grant_id);
  if (by_key.verdict == Verdict::NotMentioned) return of_nobody(decision.by_identity, who, owner, action);
  const Quoted quoted = quote(key.policy, *by_key.statement);
  if (by_key.verdict == Verdict::Allowed) {
    return {joined({"The key policy allows it to ", who, ": ", quoted.place, "."}), quoted.json};
  }
  const AccessReason rest = reason_of_identity(world, decision.by_identity, caller, action);
  return {
      joined({"The key policy leaves it to the policies of the account's users (", quoted.place, "). ", rest.words}),
      rest.statement.empty() ? quoted.json : rest.statement};
}

AccessReason reason_of_identity(const World& world, const iam::IdentityFinding& found, const service::Caller& caller,
                                const std::string& action) {
  const std::string owner = owner_of_policies(world, caller);
  if (found.finding.verdict == Verdict::NotMentioned) {
    return {joined({"No policy of ", owner, " allows ", action, "."}), {}};
  }
  const Quoted quoted = quote(world, found, caller);
  const bool denied = found.finding.verdict == Verdict::Denied;
  return {joined({"The policy of ", owner, denied ? " denies it: " : " allows it: ", quoted.place, ".",
                  denied ? " A Deny wins over everything that allows." : ""}),
          quoted.json};
}

}  // namespace keyturn::views
