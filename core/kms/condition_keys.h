// The condition keys that a request to KMS carries, for policies to look at.
// https://docs.aws.amazon.com/kms/latest/developerguide/policy-conditions.html
#pragma once
#include "iam/statement.h"
#include "kms/authorisation.h"

namespace keyturn::kms {

// kms:CallerAccount, kms:ViaService, aws:PrincipalArn and others that tell who calls.
void add_caller_keys(iam::Access& access, const service::Context& context);

// kms:KeySpec, kms:KeyUsage, kms:KeyOrigin, kms:MultiRegion, kms:ResourceAliases and aws:ResourceTag/…
void add_key_keys(iam::Access& access, const KeyStore& keys, const Key& key);

// What the parameters say: kms:EncryptionContext:…, kms:GrantOperations, kms:RequestAlias and others.
void add_request_keys(iam::Access& access, const service::Context& context, const Use& use);

}  // namespace keyturn::kms
