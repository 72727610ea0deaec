// A KMS key: its metadata, its state and the key material that never leaves KMS.
// https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-material
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/secret.h"
#include "iam/policy.h"
#include "time/instant.h"

namespace keyturn::kms {

// https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
enum class KeyState { Enabled, Disabled, PendingDeletion, PendingImport };
std::string_view name_of(KeyState state);

enum class KeyManager { Aws, Customer };
std::string_view name_of(KeyManager manager);

enum class RotationType { Automatic, OnDemand };
std::string_view name_of(RotationType type);

// What brought a material in: nothing of that kind for the first one.
struct Rotation {
  Instant date;
  RotationType type = RotationType::Automatic;
};

// One version of the material of a symmetric key. Rotation adds one; the older ones stay for decryption.
struct KeyMaterial {
  std::string id;        // KeyMaterialId: 64 hex digits
  crypto::Secret bytes;  // 32 bytes for a symmetric key
  std::optional<Rotation> rotation = std::nullopt;
};

// https://docs.aws.amazon.com/kms/latest/developerguide/rotating-keys-enable-disable.html
struct AutomaticRotation {
  int period_in_days = 365;
  Instant next;  // in the past when the day came while the key was not Enabled
};

struct Key {
  std::string id;  // a UUID, or mrk- and 32 hex digits for a multi-Region key
  Instant created;
  std::string description;
  KeyManager manager = KeyManager::Customer;
  KeyState state = KeyState::Enabled;
  std::string usage = "ENCRYPT_DECRYPT";
  std::string spec = "SYMMETRIC_DEFAULT";
  std::string origin = "AWS_KMS";
  std::optional<Instant> deletion_date;  // while PendingDeletion
  std::vector<KeyMaterial> materials;    // the last one encrypts; empty for keys that are not symmetric
  iam::Policy policy;
  std::map<std::string, std::string, std::less<>> tags;  // by name
  std::optional<AutomaticRotation> automatic_rotation;   // while it is on
  std::optional<Instant> on_demand_rotation_started;     // while one is under way

  bool is_symmetric() const { return spec == "SYMMETRIC_DEFAULT"; }
  bool is_multi_region() const { return id.starts_with("mrk-"); }
  const KeyMaterial& current_material() const { return materials.back(); }

  // Null when this key never had that material.
  const KeyMaterial* material(std::string_view material_id) const;
};

}  // namespace keyturn::kms
