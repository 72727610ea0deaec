// The users of the account as the console shows them, and what their policies let them do: asked of the core's
// evaluator, never read off the text.
#pragma once
#include <string>
#include <vector>

#include "views/pair.h"
#include "world/world.h"

namespace keyturn::views {

struct Person {
  std::string name;     // "Mateo"
  std::string profile;  // "developer": of `aws --profile`
  std::string arn;
  std::vector<Pair> facts;
  std::vector<std::string> policies;  // indented JSON
};
std::vector<Person> people_of(const World& world);

// "Mateo (developer)".
std::string label_of(const Person& person);

struct Ability {
  std::string what;       // "Change key policies"
  std::string action;     // "kms:PutKeyPolicy"
  std::vector<bool> may;  // one for each of people_of(): whether the user's own policies allow it
};
std::vector<Ability> abilities(const World& world);

}  // namespace keyturn::views
