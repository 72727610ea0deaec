// The people of the simulated account, and what their identity policies allow them.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/saved.h"
#include "iam/policy.h"

namespace keyturn::iam {

struct User {
  std::string name;           // "Alice"
  std::string id;             // "AIDA…", IAM's unique id
  std::string arn;            // arn:aws:iam::123456789012:user/Alice
  std::string access_key_id;  // "AKIA…"
  std::vector<Policy> policies;
  std::vector<std::string> profiles = {};  // the names under which ~/.aws/credentials has the access key
  std::string secret_access_key = {};      // what the terminal's credentials hold; nothing here is signed with it
};

class Directory {
 public:
  void add(User user) { users_.push_back(static_cast<User&&>(user)); }

  const std::vector<User>& users() const { return users_; }

  // Null when there is no such user.
  const User* find(std::string_view arn) const;
  const User* by_access_key(std::string_view access_key_id) const;

  // What the identity policies of `access.principal` say together.
  Verdict identity_verdict(const Access& access) const;

 private:
  friend struct keyturn::Saved<Directory>;

  std::vector<User> users_;
};

// The policy AdministratorAccess: everything is allowed.
Policy administrator_access();

}  // namespace keyturn::iam
