#include "kms/key_metadata.h"

#include <utility>

#include "kms/key_lookup.h"
#include "kms/key_spec.h"
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
  data.update(algorithms(key.spec, key.usage));
  data["MultiRegion"] = key.is_multi_region();
  if (key.is_multi_region()) {
    Json primary{{"Arn", key_arn(account, key.id)}, {"Region", account.region}};
    data["MultiRegionConfiguration"] =
        Json{{"MultiRegionKeyType", "PRIMARY"}, {"PrimaryKey", std::move(primary)}, {"ReplicaKeys", Json::array()}};
  }
  if (!key.materials.empty()) data["CurrentKeyMaterialId"] = key.current_material().id;
  return data;
}

}  // namespace keyturn::kms
