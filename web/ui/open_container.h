// A card whose content is being drawn: its background is drawn last, below it, when its height is known.
#pragma once
#include <memory>
#include <string_view>

#include "imgui.h"
#include "ui/area.h"

namespace keyturn::ui {

struct OpenContainer {
  OpenContainer(std::string_view title, ImVec2 min, float width);
  ~OpenContainer();

  ImVec2 min;
  float width;
  bool flush = false;
  ImDrawListSplitter splitter;
  std::unique_ptr<Area> content;
};

}  // namespace keyturn::ui
