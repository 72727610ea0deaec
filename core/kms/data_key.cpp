#include "kms/data_key.h"

#include <utility>

#include "kms/errors.h"
#include "kms/key_lookup.h"
#include "kms/key_state.h"
#include "kms/sealing.h"

namespace keyturn::kms {

Result<DataKey> make_data_key(KeyStore& keys, service::Context& context, const Json& params,
                              std::string_view operation) {
  const Key& key = found_key(keys, context, params);
  std::string arn = key_arn(context.ground.account, key.id);
  KT_CHECK(check_encrypts(key, arn, operation));
  if (params.value("DryRun", false)) return errors::dry_run();
  const std::size_t spec_size = params.value("KeySpec", "") == "AES_128" ? 16 : 32;
  crypto::Secret plaintext(context.ground.random.bytes(params.value("NumberOfBytes", spec_size)));
  Bytes blob = seal(key, plaintext.view(), read_encryption_context(params), context.ground.random);
  return DataKey{std::move(plaintext), std::move(blob), std::move(arn), key.current_material().id};
}

}  // namespace keyturn::kms
