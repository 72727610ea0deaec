// The rotation of a KMS key: by itself or on demand, and the material that it has had.
#pragma once
#include <string>

#include "app/app.h"
#include "ui/table.h"

namespace keyturn::screens {

struct KeyRotationState {
  std::string days;    // of the period, as it is typed
  bool typed = false;  // until then the field shows the key's own
  ui::TableState materials;
};

// False, and draws nothing, for a key that has no material.
bool draw_key_rotation(const app::App& app, const std::string& key_id, KeyRotationState& state, app::Actions& actions);

}  // namespace keyturn::screens
