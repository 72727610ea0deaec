#include "iam/decision.h"

#include <catch2/catch_test_macros.hpp>

using namespace keyturn;

namespace {

iam::Access access(const char* action) {
  return {action, "arn:aws:kms:us-east-1:123456789012:key/1", "arn:aws:iam::123456789012:user/Alice", "123456789012", {}};
}

}  // namespace

TEST_CASE("The statement that decides is the one that says what the policy says as a whole", "[iam]") {
  const std::string document = R"({"Version": "2012-10-17", "Statement": [
    {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:root"}, "Action": "kms:*", "Resource": "*"},
    {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:user/Alice"}, "Action": "kms:Decrypt",
     "Resource": "*"},
    {"Effect": "Deny", "Principal": "*", "Action": "kms:CreateGrant", "Resource": "*"}]})";
  const iam::Policy policy = iam::Policy::parse(document).value();
  CHECK(iam::deciding_statement(policy, access("kms:Encrypt")) == 0);
  CHECK(iam::deciding_statement(policy, access("kms:Decrypt")) == 1);
  CHECK(iam::deciding_statement(policy, access("kms:CreateGrant")) == 2);
  CHECK_FALSE(iam::deciding_statement(policy, access("s3:GetObject")).has_value());
}
