// The console's Create key form as a value: a symmetric key and its alias, made by two requests. The rules are those of
// the service (facts sheet 10.3 and 10.5), which has the last word.
#pragma once
#include <string>

#include "base/json.h"
#include "world/world.h"

namespace keyturn::views {

struct CreateKeyForm {
  std::string alias;  // "app", without "alias/" before it
  std::string description;

  friend bool operator==(const CreateKeyForm&, const CreateKeyForm&) = default;
};

// What is wrong with each field, or empty texts.
struct CreateKeyErrors {
  std::string alias;
  std::string description;

  bool none() const { return alias.empty() && description.empty(); }
};
CreateKeyErrors errors_of(const World& world, const CreateKeyForm& form);

std::string alias_constraint();
std::string why_symmetric();  // why the form makes no other keys

Json create_key_params(const CreateKeyForm& form);
Json create_alias_params(const CreateKeyForm& form, const std::string& key_id);

}  // namespace keyturn::views
