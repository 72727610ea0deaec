#include "kms/key.h"

#include <algorithm>

namespace keyturn::kms {

std::string_view name_of(KeyState state) {
  switch (state) {
    case KeyState::Enabled: return "Enabled";
    case KeyState::Disabled: return "Disabled";
    case KeyState::PendingDeletion: return "PendingDeletion";
    case KeyState::PendingImport: return "PendingImport";
  }
  return "";
}

std::string_view name_of(KeyManager manager) { return manager == KeyManager::Aws ? "AWS" : "CUSTOMER"; }

std::string_view name_of(RotationType type) { return type == RotationType::Automatic ? "AUTOMATIC" : "ON_DEMAND"; }

const KeyMaterial* Key::material(std::string_view material_id) const {
  const auto found =
      std::find_if(materials.begin(), materials.end(), [&](const KeyMaterial& m) { return m.id == material_id; });
  return found == materials.end() ? nullptr : &*found;
}

}  // namespace keyturn::kms
