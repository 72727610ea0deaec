// The console's Create key form as a value: a key with every setting that Keyturn knows, and its alias, made by two
// requests. The rules are those of the service (facts sheet 10.3 and 10.5), which has the last word.
#pragma once
#include <string>
#include <vector>

#include "base/json.h"
#include "views/policy_draft.h"
#include "world/world.h"

namespace keyturn::views {

struct NewTag {
  std::string name;
  std::string value;

  friend bool operator==(const NewTag&, const NewTag&) = default;
};

struct CreateKeyForm {
  std::string alias;  // "app", without "alias/" before it
  std::string description = {};
  std::string usage = "ENCRYPT_DECRYPT";
  std::string spec = "SYMMETRIC_DEFAULT";
  bool imports_material = false;  // Origin EXTERNAL
  bool is_multi_region = false;
  std::vector<NewTag> tags = {};
  bool has_own_policy = false;
  PolicyDraft policy = {};

  friend bool operator==(const CreateKeyForm&, const CreateKeyForm&) = default;
};

// The choices, as the API spells them: every usage, and the specs of keys that can have it.
std::vector<std::string> key_usages();
std::vector<std::string> key_specs(const std::string& usage);

// What a usage is for, in words.
std::string description_of_usage(const std::string& usage);

// Takes another usage; the spec becomes one that fits.
void choose_usage(CreateKeyForm& form, const std::string& usage);

// The policy that KMS gives to a key that is made without one, indented, to begin with.
std::string default_policy_text(const World& world);

// What is wrong with each field, or empty texts.
struct CreateKeyErrors {
  std::string alias;
  std::string description;
  std::string tags;

  bool none() const { return alias.empty() && description.empty() && tags.empty(); }
};
CreateKeyErrors errors_of(const World& world, const CreateKeyForm& form);

std::string alias_constraint();

// What is wrong with a new alias, or an empty text.
std::string alias_error(const World& world, const std::string& alias);

// Whether DynamoDB could encrypt tables with it, in a sentence.
std::string use_for_tables(const CreateKeyForm& form);

Json create_key_params(const CreateKeyForm& form);
Json create_alias_params(const CreateKeyForm& form, const std::string& key_id);

}  // namespace keyturn::views
