#include "iam/directory.h"

#include <algorithm>

namespace keyturn::iam {

const User* Directory::find(std::string_view arn) const {
  const auto found = std::find_if(users_.begin(), users_.end(), [&](const User& user) { return user.arn == arn; });
  return found == users_.end() ? nullptr : &*found;
}

const User* Directory::by_access_key(std::string_view access_key_id) const {
  const auto found =
      std::find_if(users_.begin(), users_.end(), [&](const User& user) { return user.access_key_id == access_key_id; });
  return found == users_.end() ? nullptr : &*found;
}

Verdict Directory::identity_verdict(const Access& access) const {
  const User* const user = find(access.principal);
  if (!user) return Verdict::NotMentioned;
  Verdict verdict = Verdict::NotMentioned;
  for (const Policy& policy : user->policies) {
    const Verdict one = policy.as_identity_policy(access);
    if (one == Verdict::Denied) return one;
    if (one == Verdict::Allowed) verdict = one;
  }
  return verdict;
}

// AWS: https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AdministratorAccess.html
Policy administrator_access() {
  return Policy::parse(
             R"({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]})")
      .value();
}

}  // namespace keyturn::iam
