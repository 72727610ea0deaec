// The operations of KMS, one file each. Each takes a request that was validated and authorised.
// https://docs.aws.amazon.com/kms/latest/APIReference/API_Operations.html
#pragma once
#include "kms/key_store.h"
#include "service/context.h"

namespace keyturn::kms::ops {

using service::Context;

Result<Json> create_grant(KeyStore& keys, Context& context, const Json& params);
Result<Json> decrypt(KeyStore& keys, Context& context, const Json& params);
Result<Json> describe_key(KeyStore& keys, Context& context, const Json& params);
Result<Json> generate_data_key(KeyStore& keys, Context& context, const Json& params);
Result<Json> list_aliases(KeyStore& keys, Context& context, const Json& params);
Result<Json> list_keys(KeyStore& keys, Context& context, const Json& params);
Result<Json> retire_grant(KeyStore& keys, Context& context, const Json& params);

}  // namespace keyturn::kms::ops
