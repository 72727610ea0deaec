// Who may open a table, as gates that a request to KMS for its table key walks through: key policy, identity policies,
// grants, the key's state. Each request is tried on a copy of the account.
// AWS: https://docs.aws.amazon.com/kms/latest/developerguide/policy-evaluation.html
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "views/key_tag.h"
#include "world/world.h"

namespace keyturn::views {

enum class GateState { Open, NotAsked, Shut };

struct Gate {
  GateState state = GateState::NotAsked;
  std::string words;  // "Statement \"Enable IAM User Permissions\" leaves it to identity policies"
};

inline constexpr std::size_t kGates = 4;
const char* name_of_gate(std::size_t gate);

struct GateWalker {
  std::string who;  // "Mateo, through DynamoDB"
  std::array<Gate, kGates> gates;
  bool gets_in = false;
  std::string outcome;  // "Opens it", "AccessDeniedException"
};

struct Gates {
  KeyTag tag;
  std::string title;
  std::vector<GateWalker> walkers;
  std::string words;
};

// Nothing when the account has no such table, or no KMS key of the account seals it.
std::optional<Gates> gates_of(const World& world, const std::string& table);

}  // namespace keyturn::views
