#include "views/create_key_form.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <string_view>

#include "base/text.h"
#include "kms/key_policy.h"
#include "kms/key_spec.h"
#include "model/service_model.h"

namespace keyturn::views {
namespace {

constexpr std::string_view kPrefix = "alias/";
constexpr std::size_t kLongestAlias = 256;  // with the prefix
constexpr std::size_t kLongestDescription = 8192;

// The prefix may be typed or left out.
std::string full_name(const std::string& alias) {
  return alias.starts_with(kPrefix) ? alias : joined({kPrefix, alias});
}

bool is_alias_character(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || std::string_view("/_-").find(c) != std::string_view::npos;
}

// KMS checks all of them, and so do we; what it would say to the rest is said when it is asked.
std::string tags_error(const std::vector<NewTag>& tags) {
  std::set<std::string> names;
  for (const NewTag& tag : tags) {
    if (tag.name.empty()) return "Enter a key for each tag, or remove it.";
    if (!names.insert(tag.name).second) return joined({"Two tags have the key ", tag.name, "."});
  }
  return {};
}

const std::vector<std::string>& enum_values(const char* shape) {
  return model::find_model("kms")->shape(shape)->enum_values;
}

}  // namespace

std::string alias_error(const World& world, const std::string& alias) {
  const std::string name = full_name(alias);
  if (name == kPrefix) return "Enter an alias.";
  if (!std::all_of(name.begin(), name.end(), is_alias_character)) {
    return "The alias has characters that are not allowed. Use letters, digits and / _ -";
  }
  if (name.size() > kLongestAlias) return "The alias is too long. Use at most 250 characters.";
  if (name.starts_with("alias/aws/")) return "Aliases that begin with aws/ are for AWS managed keys.";
  if (world.keys.aliases.contains(name)) return "There is an alias of this name. Use another name.";
  return {};
}

CreateKeyErrors errors_of(const World& world, const CreateKeyForm& form) {
  CreateKeyErrors errors;
  errors.alias = alias_error(world, form.alias);
  if (form.description.size() > kLongestDescription) {
    errors.description = "The description is too long. Use at most 8,192 characters.";
  }
  errors.tags = tags_error(form.tags);
  return errors;
}

std::string alias_constraint() { return "1 to 250 characters: letters, digits and / _ -"; }

std::vector<std::string> key_usages() { return enum_values("KeyUsageType"); }

std::vector<std::string> key_specs(const std::string& usage) {
  std::vector<std::string> specs;
  for (const std::string& spec : enum_values("KeySpec")) {
    if (kms::is_compatible(spec, usage)) specs.push_back(spec);
  }
  return specs;
}

std::string description_of_usage(const std::string& usage) {
  if (usage == "ENCRYPT_DECRYPT") return "Encrypt and decrypt. Tables need this one";
  if (usage == "SIGN_VERIFY") return "Sign, and verify signatures";
  if (usage == "GENERATE_VERIFY_MAC") return "Make and verify message authentication codes";
  if (usage == "KEY_AGREEMENT") return "Agree on a shared secret";
  return {};
}

void choose_usage(CreateKeyForm& form, const std::string& usage) {
  form.usage = usage;
  if (kms::is_compatible(form.spec, usage)) return;
  const std::vector<std::string> specs = key_specs(usage);
  const bool has_symmetric = kms::is_compatible(kms::kSymmetricSpec, usage);
  form.spec = has_symmetric || specs.empty() ? std::string(kms::kSymmetricSpec) : specs.front();
}

std::string default_policy_text(const World& world) {
  return Json::parse(kms::default_key_policy(world.ground.account).text(), nullptr, false).dump(2);
}

std::string use_for_tables(const CreateKeyForm& form) {
  if (form.spec != kms::kSymmetricSpec || form.usage != kms::kEncryptDecrypt) {
    return "DynamoDB does not take this key for tables: it needs a symmetric one, a secret that never leaves KMS and "
           "both encrypts and decrypts.";
  }
  if (form.imports_material)
    return "DynamoDB takes it for tables once it has key material, which Keyturn cannot import.";
  return "DynamoDB takes this key for tables.";
}

Json create_key_params(const CreateKeyForm& form) {
  Json params = Json::object();
  if (form.has_own_policy) params["Policy"] = form.policy.text;
  if (!form.description.empty()) params["Description"] = form.description;
  if (form.usage != kms::kEncryptDecrypt || form.spec != kms::kSymmetricSpec) {
    params["KeyUsage"] = form.usage;
    params["KeySpec"] = form.spec;
  }
  if (form.imports_material) params["Origin"] = "EXTERNAL";
  if (form.has_own_policy && form.policy.bypass_lockout_check) params["BypassPolicyLockoutSafetyCheck"] = true;
  for (const NewTag& tag : form.tags) params["Tags"].push_back({{"TagKey", tag.name}, {"TagValue", tag.value}});
  if (form.is_multi_region) params["MultiRegion"] = true;
  return params;
}

Json create_alias_params(const CreateKeyForm& form, const std::string& key_id) {
  return {{"AliasName", full_name(form.alias)}, {"TargetKeyId", key_id}};
}

}  // namespace keyturn::views
