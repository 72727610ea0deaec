// The command palette (Ctrl+K): type a few letters, press Enter, and be there or have it done.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/app.h"
#include "panes/palette_entries.h"

namespace keyturn::panes {

class Palette {
 public:
  void open(const app::App& app);

  // Does what was chosen; what the panes are to do is given back.
  std::optional<PaneStep> draw(app::App& app);

 private:
  void narrow();
  void step(int by);
  bool draw_results(float height);
  std::optional<PaneStep> choose(app::App& app);

  bool is_open_ = false;
  std::string query_;
  std::vector<PaletteEntry> entries_;  // as of when it was opened
  std::vector<std::size_t> shown_;     // those that fit
  std::size_t chosen_ = 0;
  std::vector<std::string> recent_;  // names, the latest first
};

}  // namespace keyturn::panes
