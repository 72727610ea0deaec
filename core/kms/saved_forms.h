// What KMS keeps is saved as (base/saved_form.h). Keys have records of their own.
#pragma once
#include <tuple>

#include "crypto/saved_forms.h"
#include "iam/saved_forms.h"
#include "kms/key_store.h"
#include "time/saved_forms.h"

namespace keyturn {

template <>
struct Saved<kms::KeyState> {
  static constexpr auto kLast = kms::KeyState::PendingImport;
};

template <>
struct Saved<kms::KeyManager> {
  static constexpr auto kLast = kms::KeyManager::Customer;
};

template <>
struct Saved<kms::RotationType> {
  static constexpr auto kLast = kms::RotationType::OnDemand;
};

template <>
struct Saved<kms::PrincipalMember> {
  static constexpr auto kLast = kms::PrincipalMember::ServicePrincipal;
};

template <>
struct Saved<kms::Rotation> {
  static auto members(auto& rotation) {
    auto& [date, type] = rotation;
    return std::tie(date, type);
  }
};

template <>
struct Saved<kms::KeyMaterial> {
  static auto members(auto& material) {
    auto& [id, bytes, rotation] = material;
    return std::tie(id, bytes, rotation);
  }
};

template <>
struct Saved<kms::AutomaticRotation> {
  static auto members(auto& rotation) {
    auto& [period_in_days, next] = rotation;
    return std::tie(period_in_days, next);
  }
};

template <>
struct Saved<kms::Key> {
  static auto members(auto& key) {
    auto& [id, created, description, manager, state, usage, spec, origin, deletion_date, materials, policy, tags,
           automatic_rotation, on_demand_rotation_started] = key;
    return std::tie(id, created, description, manager, state, usage, spec, origin, deletion_date, materials, policy,
                    tags, automatic_rotation, on_demand_rotation_started);
  }
};

template <>
struct Saved<kms::Grant> {
  static auto members(auto& grant) {
    auto& [id, key_id, name, created, grantee_principal, retiring_principal, operations, context_subset, context_equals,
           source_arn, tokens, grantee_member, retiring_member] = grant;
    return std::tie(id, key_id, name, created, grantee_principal, retiring_principal, operations, context_subset,
                    context_equals, source_arn, tokens, grantee_member, retiring_member);
  }
};

template <>
struct Saved<kms::Alias> {
  static auto members(auto& alias) {
    auto& [name, target_key_id, created, updated] = alias;
    return std::tie(name, target_key_id, created, updated);
  }
};

// All but the keys.
template <>
struct Saved<kms::KeyStore> {
  static auto members(auto& store) {
    auto& [keys, aliases, grants, reserved_ids] = store;
    return std::tie(aliases, grants, reserved_ids);
  }
};

}  // namespace keyturn
