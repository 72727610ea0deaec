// One KMS key: what DescribeKey tells, its aliases, the tables under it, its grants and its policy. To look at only.
#pragma once
#include "app/app.h"
#include "ui/table.h"

namespace keyturn::screens {

struct KeyDetailsState {
  ui::TableState grants;
};

void draw_key_details(const app::App& app, KeyDetailsState& state, app::Actions& actions);

}  // namespace keyturn::screens
