// The dialog that asks before a KMS key is scheduled for deletion: the waiting period, what becomes unreadable and
// when, and a word typed as confirmation.
#pragma once
#include <string>

#include "app/app.h"

namespace keyturn::screens {

struct ScheduleDeletionState {
  std::string key_id;  // whose dialog it was last
  std::string days = "30";
  std::string typed;
  bool tried = false;
};

void draw_schedule_deletion(const app::App& app, const app::ScheduleDeletionDialog& dialog,
                            ScheduleDeletionState& state, app::Actions& actions);

}  // namespace keyturn::screens
