#include "kms/key_policy.h"

#include <algorithm>
#include <utility>

#include "base/arn.h"
#include "base/text.h"
#include "kms/authorisation.h"
#include "kms/errors.h"
#include "kms/policy_text.h"

namespace keyturn::kms {

namespace {

constexpr std::size_t kMostBytes = 32 * 1024;  // facts sheet 10.3

bool is_account_id(std::string_view text) {
  return text.size() == 12 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Of this account Keyturn knows every identity: the account itself and its users. What other accounts hold, it takes as
// it is written.
bool exists(const service::Ground& ground, const std::string& principal) {
  if (principal == "*" || is_account_id(principal)) return true;
  const auto arn = Arn::parse(principal);
  if (!arn || (arn->service != "iam" && arn->service != "sts") || !is_account_id(arn->account)) return false;
  if (arn->account != ground.account.id || arn->resource == "root") return true;
  return ground.users.find(principal) != nullptr;
}

Result<void> check_principals(const service::Ground& ground, const iam::Policy& policy) {
  for (const iam::Statement& statement : policy.statements()) {
    if (!statement.names_principal) return errors::statement_without_principal();
    for (const std::string& principal : statement.aws_principals) {
      if (!exists(ground, principal)) return errors::invalid_principals();
    }
  }
  return {};
}

}  // namespace

iam::Policy default_key_policy(const service::Account& account) {
  Json statement;
  statement["Sid"] = "Enable IAM User Permissions";
  statement["Effect"] = "Allow";
  statement["Principal"] = {{"AWS", joined({"arn:aws:iam::", account.id, ":root"})}};
  statement["Action"] = "kms:*";
  statement["Resource"] = "*";
  Json policy{{"Version", "2012-10-17"}, {"Id", "key-default-1"}};
  policy["Statement"] = Json::array({std::move(statement)});
  return iam::Policy::parse(policy_text(policy)).value();
}

Result<iam::Policy> read_key_policy(const service::Context& context, std::string_view document,
                                    std::string_view key_arn, LockoutCheck check) {
  if (document.size() > kMostBytes) return errors::policy_too_long();
  const Json json = Json::parse(document, nullptr, false);
  KT_TRY(iam::Policy policy, iam::Policy::parse(json.is_object() ? policy_text(json) : std::string(document)));
  KT_CHECK(check_principals(context.ground, policy));
  if (check == LockoutCheck::Made && !allows(policy, context, "PutKeyPolicy", key_arn)) {
    return errors::policy_locks_out();
  }
  return policy;
}

}  // namespace keyturn::kms
