// Who may use a key: key policy, grants and identity policies, decided as AWS decides (facts sheet 8.5 and 10.5).
// https://docs.aws.amazon.com/kms/latest/developerguide/policy-evaluation.html
#pragma once
#include <string>
#include <string_view>

#include "base/result.h"
#include "iam/finding.h"
#include "kms/encryption_context.h"
#include "kms/key_store.h"
#include "service/context.h"

namespace keyturn::kms {

// What is wanted of a key: the permission's name (without kms:), and what policies may look at.
struct Use {
  std::string_view operation;
  const Json& params;
  EncryptionContext encryption_context = {};
};

// Whether the caller may, and what decides it. A denial that no statement makes comes of nobody's having allowed it.
struct Decision {
  bool allowed = false;
  iam::Finding by_key_policy = {};
  iam::IdentityFinding by_identity = {};
  std::string grant_id = {};  // of the grant that allows it, when neither policy does
};
Decision decide_use(const KeyStore& keys, const Key& key, const service::Context& context, const Use& use);

// AccessDeniedException unless the caller may do this with `key`; InvalidGrantTokenException when the request has a
// grant token that is nobody's.
Result<void> authorise_use(const KeyStore& keys, const Key& key, const service::Context& context, const Use& use);

// For what is asked of no key (ListKeys on "*") or of an alias: the identity policies alone decide.
Result<void> authorise_by_identity(const service::Context& context, const Use& use, std::string_view resource);

// Whether this key policy, with the identity policies, would let the caller do it.
bool allows(const iam::Policy& policy, const service::Context& context, std::string_view operation,
            std::string_view key_arn);

// "dynamodb.amazonaws.com" as grants and kms:ViaService name it: dynamodb.us-east-1.amazonaws.com.
std::string regional_principal(std::string_view service_principal, std::string_view region);

// Whether a principal of a grant is the caller: the user by ARN, or the service in either form of its name.
bool is_caller(const service::Context& context, std::string_view principal);

}  // namespace keyturn::kms
