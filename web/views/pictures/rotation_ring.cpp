#include "views/pictures/rotation_ring.h"

#include <algorithm>

#include "base/text.h"
#include "kms/ciphertext_blob.h"
#include "views/key_actions.h"
#include "views/key_rotation.h"
#include "views/pictures/wording.h"

namespace keyturn::views {
namespace {

// Whether the material of this id has sealed the table key.
bool is_sealed_by(const dynamodb::TableKey& key, const std::string& material_id) {
  const dynamodb::KmsSeal* const seal = key.kms_seal();
  const std::optional<kms::CiphertextBlob> blob = seal ? kms::unpack(seal->ciphertext_blob) : std::nullopt;
  return blob && blob->material_id == material_id;
}

std::vector<std::string> sealed_by(const World& world, const std::string& material_id) {
  std::vector<std::string> sealed;
  for (const auto& [name, table] : world.tables.tables) {
    const bool is_next = table.next_key && is_sealed_by(*table.next_key, material_id);
    if (is_next || is_sealed_by(table.key, material_id)) sealed.push_back(joined({"Table key of ", name}));
  }
  for (const auto& [arn, backup] : world.tables.backups) {
    if (is_sealed_by(backup.table.key, material_id)) {
      sealed.push_back(joined({"Table key in the backup ", backup.name}));
    }
  }
  return sealed;
}

std::string words_of(const RotationRing& ring) {
  std::string text = joined({"KMS key ", ring.tag.letter, " has ", counted(ring.versions.size(), "version"), "."});
  for (const KeyVersion& version : ring.versions) {
    text += joined({" ", version.title, " (", version.origin, ") ",
                    version.is_current ? "encrypts and decrypts" : "only decrypts", "; it has sealed ",
                    version.sealed.empty() ? "no table key that is still there" : join(version.sealed, ", "), "."});
  }
  return text;
}

}  // namespace

std::optional<RotationRing> rotation_ring(const World& world, const std::string& key_id) {
  std::optional<KeyRotation> rotation = key_rotation(world, key_id);
  if (!rotation) return std::nullopt;
  std::reverse(rotation->materials.begin(), rotation->materials.end());
  RotationRing ring;
  ring.tag = KeyTags(world).of(key_id);
  for (const MaterialRow& material : rotation->materials) {
    const std::string number = std::to_string(ring.versions.size() + 1);
    ring.versions.push_back({joined({"Version ", number}), joined({material.origin, ", ", material.date}),
                             &material == &rotation->materials.back(), sealed_by(world, material.id)});
  }
  ring.rotate_now = can(world, key_id, KeyAction::RotateNow);
  ring.title = ring.versions.size() == 1 ? "Rotation will add a version; what is sealed stays with this one"
                                         : "Rotation added a version; what was sealed before stayed with its own";
  ring.words = words_of(ring);
  return ring;
}

}  // namespace keyturn::views
