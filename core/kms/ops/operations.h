// The operations of KMS, one file each. Each takes a request that was validated and authorised.
// https://docs.aws.amazon.com/kms/latest/APIReference/API_Operations.html
#pragma once
#include "kms/key_store.h"
#include "service/context.h"

namespace keyturn::kms::ops {

using service::Context;

Result<Json> cancel_key_deletion(KeyStore& keys, Context& context, const Json& params);
Result<Json> create_alias(KeyStore& keys, Context& context, const Json& params);
Result<Json> create_grant(KeyStore& keys, Context& context, const Json& params);
Result<Json> create_key(KeyStore& keys, Context& context, const Json& params);
Result<Json> decrypt(KeyStore& keys, Context& context, const Json& params);
Result<Json> delete_alias(KeyStore& keys, Context& context, const Json& params);
Result<Json> describe_key(KeyStore& keys, Context& context, const Json& params);
Result<Json> disable_key(KeyStore& keys, Context& context, const Json& params);
Result<Json> disable_key_rotation(KeyStore& keys, Context& context, const Json& params);
Result<Json> enable_key(KeyStore& keys, Context& context, const Json& params);
Result<Json> enable_key_rotation(KeyStore& keys, Context& context, const Json& params);
Result<Json> encrypt(KeyStore& keys, Context& context, const Json& params);
Result<Json> generate_data_key(KeyStore& keys, Context& context, const Json& params);
Result<Json> generate_data_key_without_plaintext(KeyStore& keys, Context& context, const Json& params);
Result<Json> generate_random(KeyStore& keys, Context& context, const Json& params);
Result<Json> get_key_policy(KeyStore& keys, Context& context, const Json& params);
Result<Json> get_key_rotation_status(KeyStore& keys, Context& context, const Json& params);
Result<Json> list_aliases(KeyStore& keys, Context& context, const Json& params);
Result<Json> list_grants(KeyStore& keys, Context& context, const Json& params);
Result<Json> list_key_policies(KeyStore& keys, Context& context, const Json& params);
Result<Json> list_key_rotations(KeyStore& keys, Context& context, const Json& params);
Result<Json> list_keys(KeyStore& keys, Context& context, const Json& params);
Result<Json> list_resource_tags(KeyStore& keys, Context& context, const Json& params);
Result<Json> list_retirable_grants(KeyStore& keys, Context& context, const Json& params);
Result<Json> put_key_policy(KeyStore& keys, Context& context, const Json& params);
Result<Json> re_encrypt(KeyStore& keys, Context& context, const Json& params);
Result<Json> retire_grant(KeyStore& keys, Context& context, const Json& params);
Result<Json> revoke_grant(KeyStore& keys, Context& context, const Json& params);
Result<Json> rotate_key_on_demand(KeyStore& keys, Context& context, const Json& params);
Result<Json> schedule_key_deletion(KeyStore& keys, Context& context, const Json& params);
Result<Json> tag_resource(KeyStore& keys, Context& context, const Json& params);
Result<Json> untag_resource(KeyStore& keys, Context& context, const Json& params);
Result<Json> update_alias(KeyStore& keys, Context& context, const Json& params);
Result<Json> update_key_description(KeyStore& keys, Context& context, const Json& params);

}  // namespace keyturn::kms::ops
