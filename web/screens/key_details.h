// One KMS key: what DescribeKey tells, its aliases, the tables under it, its rotation, its
// grants and its policy, with what can be done to it.
#pragma once
#include "app/app.h"
#include "screens/key_rotation.h"
#include "ui/table.h"

namespace keyturn::screens {

struct KeyDetailsState {
  ui::TableState grants;
  KeyRotationState rotation;
};

void draw_key_details(const app::App& app, KeyDetailsState& state, app::Actions& actions);

}  // namespace keyturn::screens
