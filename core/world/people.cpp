#include "world/people.h"

#include <string>
#include <utility>

#include "base/text.h"

namespace keyturn {

namespace {

// Uses keys, directly and through DynamoDB, and makes tables; key administration is not in it. The KMS half is the key
// policy for key users: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
constexpr const char* kDeveloperPolicy = R"({
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ["dynamodb:*", "cloudtrail:LookupEvents"],
      "Resource": "*"
    },
    {
      "Effect": "Allow",
      "Action": ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:GenerateRandom",
                 "kms:ListAliases", "kms:ListKeys", "kms:ReEncrypt*"],
      "Resource": "*"
    },
    {
      "Effect": "Allow",
      "Action": ["kms:CreateGrant", "kms:ListGrants", "kms:RevokeGrant"],
      "Resource": "*",
      "Condition": {"Bool": {"kms:GrantIsForAWSResource": true}}
    }
  ]
})";

// Looks at settings and events; reads no data. After SecurityAudit:
// https://docs.aws.amazon.com/aws-managed-policy/latest/reference/SecurityAudit.html
constexpr const char* kAuditorPolicy = R"({
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ["cloudtrail:DescribeTrails", "cloudtrail:LookupEvents", "dynamodb:Describe*", "dynamodb:List*",
                 "kms:Describe*", "kms:Get*", "kms:List*"],
      "Resource": "*"
    }
  ]
})";

iam::User user(const service::Account& account, std::string name, std::string id, std::string access_key_id) {
  iam::User made;
  made.arn = joined({"arn:aws:iam::", account.id, ":user/", name});
  made.name = std::move(name);
  made.id = std::move(id);
  made.access_key_id = std::move(access_key_id);
  return made;
}

}  // namespace

// The names, and Alice's ids and credentials, are those of AWS' own samples, which belong to nobody.
std::vector<iam::User> people(const service::Account& account) {
  iam::User alice = user(account, "Alice", "AIDACKCEVSQ6C2EXAMPLE", "AKIAIOSFODNN7EXAMPLE");
  alice.policies.push_back(iam::administrator_access());
  alice.profiles = {"default", "administrator"};
  alice.secret_access_key = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

  iam::User mateo = user(account, "Mateo", "AIDADEVELOPER2EXAMPLE", "AKIADEVELOPEREXAMPLE");
  mateo.policies.push_back(iam::Policy::parse(kDeveloperPolicy).value());
  mateo.profiles = {"developer"};
  mateo.secret_access_key = "je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY";

  iam::User nikki = user(account, "Nikki", "AIDAAUDITOR222EXAMPLE", "AKIAAUDITOR00EXAMPLE");
  nikki.policies.push_back(iam::Policy::parse(kAuditorPolicy).value());
  nikki.profiles = {"auditor"};
  nikki.secret_access_key = "qK1sTzVbRn4P/8Ld5Wyc/m0xEg6ufhEXAMPLEKEY";

  return {alice, mateo, nikki};
}

}  // namespace keyturn
