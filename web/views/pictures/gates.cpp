#include "views/pictures/gates.h"

#include <algorithm>

#include "base/text.h"
#include "views/keys.h"
#include "views/pictures/wording.h"
#include "world/try_open.h"

namespace keyturn::views {
namespace {

using iam::Verdict;

constexpr const char* kDynamoDb = "dynamodb.amazonaws.com";

struct Request {
  std::string who;
  service::Caller caller;
};

std::vector<Request> requests_of(const World& world) {
  std::vector<Request> requests;
  for (const iam::User& user : world.ground.users.users()) {
    service::Caller caller = caller_by_access_key(world, user.access_key_id);
    requests.push_back({joined({user.name, ", directly"}), caller});
    caller.invoked_by = kDynamoDb;
    requests.push_back({joined({user.name, ", through DynamoDB"}), caller});
  }
  requests.push_back(
      {"DynamoDB by itself", {.user_arn = {}, .invoked_by = kDynamoDb, .source_ip = {}, .user_agent = {}}});
  return requests;
}

// "Statement 2", or by its Sid.
std::string statement_of(const kms::Key& key, std::size_t index) {
  const Json policy = Json::parse(key.policy.text(), nullptr, false);
  const auto statements = policy.find("Statement");
  if (statements != policy.end()) {
    const Json& statement = statements->is_array() ? statements->at(index) : *statements;
    if (const auto sid = statement.find("Sid"); sid != statement.end() && sid->is_string()) {
      return joined({"Statement \"", sid->get_ref<const std::string&>(), "\""});
    }
  }
  return joined({"Statement ", std::to_string(index + 1)});
}

Gate key_policy_gate(const kms::Key& key, const kms::Ruling& ruling) {
  const std::string by = ruling.statement ? statement_of(key, *ruling.statement) : std::string();
  switch (ruling.by_key) {
    case Verdict::Allowed: return {GateState::Open, joined({by, " allows it"})};
    case Verdict::AccountDelegated: return {GateState::Open, joined({by, " leaves it to identity policies"})};
    case Verdict::Denied: return {GateState::Shut, joined({by, " denies it"})};
    case Verdict::NotMentioned: break;
  }
  return {ruling.by_grant ? GateState::NotAsked : GateState::Shut, "No statement speaks of this caller and call"};
}

Gate identity_gate(const kms::Ruling& ruling, const service::Caller& caller) {
  if (caller.is_service()) return {GateState::NotAsked, "A service has none"};
  if (ruling.by_identity == Verdict::Denied) return {GateState::Shut, "A policy of the user denies it"};
  if (ruling.by_key != Verdict::AccountDelegated) return {GateState::NotAsked, "The key policy has decided"};
  if (ruling.by_identity == Verdict::Allowed) return {GateState::Open, "A policy of the user allows it"};
  return {ruling.by_grant ? GateState::NotAsked : GateState::Shut, "No policy of the user allows it"};
}

bool is_allowed_by_policies(const kms::Ruling& ruling) {
  return ruling.by_key == Verdict::Allowed ||
         (ruling.by_key == Verdict::AccountDelegated && ruling.by_identity == Verdict::Allowed);
}

Gate grant_gate(const kms::Ruling& ruling) {
  if (is_allowed_by_policies(ruling)) return {GateState::NotAsked, "No grant is needed"};
  return ruling.by_grant ? Gate{GateState::Open, "A grant lets it in"} : Gate{GateState::Shut, "No grant lets it in"};
}

Gate state_gate(const kms::Key& key) {
  const bool is_enabled = key.state == kms::KeyState::Enabled;
  return {is_enabled ? GateState::Open : GateState::Shut, joined({"The key is ", kms::name_of(key.state)})};
}

std::string words_of(const Gates& gates) {
  std::string text;
  for (const GateWalker& walker : gates.walkers) {
    text += joined({text.empty() ? "" : " ", walker.who, ": ", walker.outcome, "."});
    for (std::size_t i = 0; i < kGates; ++i) {
      if (walker.gates[i].state == GateState::NotAsked) continue;
      text +=
          joined({" ", name_of_gate(i),
                  walker.gates[i].state == GateState::Open ? " (open): " : " (shut): ", walker.gates[i].words, "."});
    }
  }
  return text;
}

}  // namespace

const char* name_of_gate(std::size_t gate) {
  constexpr const char* kNames[kGates] = {"Key policy", "Identity policies", "Grants", "State of the key"};
  return kNames[gate];
}

std::optional<Gates> gates_of(const World& world, const std::string& name) {
  const dynamodb::Table* const table = world.tables.find(name);
  const dynamodb::KmsSeal* const seal = table ? table->key.kms_seal() : nullptr;
  const kms::Key* const key = seal ? world.keys.find(key_id_of(seal->key_arn)) : nullptr;
  if (!key) return std::nullopt;
  Gates gates;
  gates.tag = KeyTags(world).of(key->id);
  for (const Request& request : requests_of(world)) {
    const std::optional<UnsealAttempt> attempt = try_unseal(world, *table, request.caller);
    if (!attempt) return std::nullopt;
    GateWalker walker;
    walker.who = request.who;
    walker.gates = {key_policy_gate(*key, attempt->ruling), identity_gate(attempt->ruling, request.caller),
                    grant_gate(attempt->ruling), state_gate(*key)};
    walker.gets_in = !attempt->refusal;
    walker.outcome = walker.gets_in ? "Opens it" : attempt->refusal->code;
    gates.walkers.push_back(std::move(walker));
  }
  const auto inside = static_cast<std::size_t>(
      std::count_if(gates.walkers.begin(), gates.walkers.end(), [](const auto& walker) { return walker.gets_in; }));
  gates.title = inside == 0 ? joined({"Nobody gets to the table key of ", name})
                            : joined({counted(inside, "way"), inside == 1 ? " leads" : " lead", " to the table key of ",
                                      name, ", ", std::to_string(gates.walkers.size() - inside),
                                      gates.walkers.size() - inside == 1 ? " is shut" : " are shut"});
  gates.words = words_of(gates);
  return gates;
}

}  // namespace keyturn::views
