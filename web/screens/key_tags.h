// The tab Tags of a key: its tags, adding one and taking one away.
#pragma once
#include <string>

#include "app/app.h"
#include "ui/table.h"

namespace keyturn::screens {

struct KeyTagsState {
  ui::TableState table;
  std::string name;
  std::string value;
  bool tried = false;
  bool sent = false;
};

void draw_key_tags(const app::App& app, const std::string& key_id, KeyTagsState& state, app::Actions& actions);

}  // namespace keyturn::screens
