#include "views/create_key_form.h"

#include <algorithm>
#include <cctype>
#include <string_view>

#include "base/text.h"

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

}  // namespace

CreateKeyErrors errors_of(const World& world, const CreateKeyForm& form) {
  CreateKeyErrors errors;
  errors.alias = alias_error(world, form.alias);
  if (form.description.size() > kLongestDescription) {
    errors.description = "The description is too long. Use at most 8,192 characters.";
  }
  return errors;
}

std::string alias_constraint() { return "1 to 250 characters: letters, digits and / _ -"; }

std::string why_symmetric() {
  return "DynamoDB encrypts tables with symmetric keys only: one secret that never leaves KMS and both encrypts and "
         "decrypts.";
}

Json create_key_params(const CreateKeyForm& form) {
  Json params = Json::object();
  if (!form.description.empty()) params["Description"] = form.description;
  return params;
}

Json create_alias_params(const CreateKeyForm& form, const std::string& key_id) {
  return {{"AliasName", full_name(form.alias)}, {"TargetKeyId", key_id}};
}

}  // namespace keyturn::views
