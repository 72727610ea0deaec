// What a new grant must be like: facts sheet 10.5, and
// https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateGrant.html
#pragma once
#include <string_view>

#include "base/result.h"
#include "kms/grant.h"
#include "kms/key.h"
#include "service/context.h"

namespace keyturn::kms {

// The grant that the parameters of CreateGrant describe, without id and tokens.
Grant read_grant(const Json& params, const Key& key, Instant now);

// Whether a grant of this key can have the operation: what keys of its kind do, and what is done with any key.
// https://docs.aws.amazon.com/kms/latest/developerguide/grants.html#terms-grant-operations
bool can_be_granted(const Key& key, std::string_view operation);

// The principals exist, and the key can do what the grant allows.
Result<void> check_grant(const service::Context& context, const Grant& grant, const Key& key);

// Whether a grant whose operations have CreateGrant covers the one that these parameters describe: no operation more,
// no constraint less.
bool is_within(const Grant& parent, const Json& params);

// Whether both allow the same to the same, apart from name, id and age.
bool is_same(const Grant& one, const Grant& other);

}  // namespace keyturn::kms
