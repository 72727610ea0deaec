#include "kms/key_metadata.h"

#include "kms/key_lookup.h"
#include "time/format.h"

namespace keyturn::kms {

Json key_metadata(const Key& key, const service::Account& account) {
  Json data;
  data["AWSAccountId"] = account.id;
  data["KeyId"] = key.id;
  data["Arn"] = key_arn(account, key.id);
  data["CreationDate"] = epoch_seconds(key.created);
  data["Enabled"] = key.state == KeyState::Enabled;
  data["Description"] = key.description;
  data["KeyUsage"] = key.usage;
  data["KeyState"] = name_of(key.state);
  if (key.deletion_date) data["DeletionDate"] = epoch_seconds(*key.deletion_date);
  data["Origin"] = key.origin;
  data["KeyManager"] = name_of(key.manager);
  data["CustomerMasterKeySpec"] = key.spec;
  data["KeySpec"] = key.spec;
  if (key.is_symmetric()) data["EncryptionAlgorithms"] = {"SYMMETRIC_DEFAULT"};
  data["MultiRegion"] = key.id.starts_with("mrk-");
  if (!key.materials.empty()) data["CurrentKeyMaterialId"] = key.current_material().id;
  return data;
}

}  // namespace keyturn::kms
