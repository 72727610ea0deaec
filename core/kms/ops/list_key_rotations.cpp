#include "kms/errors.h"
#include "kms/key_lookup.h"
#include "kms/ops/operations.h"
#include "kms/page.h"
#include "time/format.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeyRotations.html
// Oldest first. The first material came without a rotation: it is shown on demand.
Result<Json> list_key_rotations(KeyStore& keys, Context& context, const Json& params) {
  const Key& key = found_key(keys, context, params);
  if (!key.is_symmetric()) return errors::unsupported();
  const bool all = params.value("IncludeKeyMaterial", "ROTATIONS_ONLY") == "ALL_KEY_MATERIAL";
  std::vector<std::pair<std::string, Json>> entries;
  for (const KeyMaterial& material : key.materials) {
    if (!material.rotation && !all) continue;
    const bool is_current = &material == &key.current_material();
    Json entry{{"KeyId", key.id},
               {"KeyMaterialId", material.id},
               {"KeyMaterialState", is_current ? "CURRENT" : "NON_CURRENT"}};
    if (material.rotation) {
      entry["RotationDate"] = epoch_seconds(material.rotation->date);
      entry["RotationType"] = name_of(material.rotation->type);
    }
    entries.emplace_back(ordinal(entries.size()), std::move(entry));
  }
  return page(entries, params, "Rotations", 100);
}

}  // namespace keyturn::kms::ops
