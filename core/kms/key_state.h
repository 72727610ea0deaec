// What an operation asks of the state of a key: facts sheet 10.4, one function a row of the table.
// https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
#pragma once
#include <string_view>

#include "base/result.h"
#include "kms/key.h"

namespace keyturn::kms {

// DisabledException or KMSInvalidStateException unless the key is Enabled.
Result<void> check_enabled(const Key& key, std::string_view arn);

// Enabled, symmetric and made for encryption; otherwise the error that names `operation`.
Result<void> check_encrypts(const Key& key, std::string_view arn, std::string_view operation);

// As check_encrypts, for the operations that take an EncryptionAlgorithm.
Result<void> check_encrypts_with(const Key& key, std::string_view arn, std::string_view operation,
                                 std::string_view algorithm);

// Any state but PendingDeletion.
Result<void> check_not_pending_deletion(const Key& key, std::string_view arn);

// Enabled or Disabled: EnableKey, DisableKey.
Result<void> check_switchable(const Key& key, std::string_view arn);

// Symmetric, with material that KMS made: the keys that rotate. The state is another matter.
Result<void> check_rotates(const Key& key, std::string_view arn);

}  // namespace keyturn::kms
