// Who makes a request: a user of the account, a service by itself, or a service on behalf of a user.
#pragma once
#include <string>

namespace keyturn::service {

struct Caller {
  std::string user_arn;    // empty when a service principal acts by itself
  std::string invoked_by;  // "dynamodb.amazonaws.com" when a service makes this call; empty for a direct call
  std::string source_ip;
  std::string user_agent;

  bool is_service() const { return user_arn.empty(); }
};

}  // namespace keyturn::service
