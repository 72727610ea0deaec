#include "ui/container.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include "imgui_internal.h"
#include "ui/area.h"
#include "ui/context.h"
#include "ui/item.h"
#include "ui/layout.h"
#include "ui/open_container.h"
#include "ui/text.h"

namespace keyturn::ui {
namespace {

// Between a card's edge and what is in it.
float inner_space() { return std::floor(spaced(is_narrow() ? kSpaceM : kSpaceL)); }

void draw_card(ImVec2 min, ImVec2 max) {
  const Palette& palette = colors();
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled({min.x, min.y + 1}, {max.x, max.y + 2}, pack(palette.shadow), kRadiusCard);
  list->AddRectFilled(min, max, pack(palette.surface), kRadiusCard);
  list->AddRect(min, max, pack(palette.border), kRadiusCard);
}

// Title on the left, actions on the right; below each other where both do not fit.
void title_row(std::string_view id, const std::function<void()>& title, const std::function<void()>& actions) {
  const ImVec2 start = here();
  const float room = width_left();
  if (!actions) {
    title();
    return;
  }
  const float actions_width = right_aligned_width(id);
  const bool stacked = room - actions_width < 240;
  float bottom = start.y;
  {
    const Area area(start, stacked ? room : room - actions_width - kSpaceM);
    title();
    bottom = area.bottom();
  }
  const ImVec2 at(start.x, stacked ? bottom + kSpaceS : start.y);
  {
    const Area area(at, room);
    right_aligned(id, actions);
    bottom = std::max(bottom, area.bottom());
  }
  take_space({room, bottom - start.y});
}

}  // namespace

OpenContainer::OpenContainer(std::string_view title, ImVec2 min_, float width_) : min(min_), width(width_) {
  ImGui::PushID(title.data(), title.data() + title.size());
  splitter.Split(ImGui::GetWindowDrawList(), 2);
  splitter.SetCurrentChannel(ImGui::GetWindowDrawList(), 1);
}

OpenContainer::~OpenContainer() = default;

void begin_container(const ContainerHeader& header) {
  const ImVec2 min = here();
  const float width = width_left();
  const float padding = inner_space();
  context().containers.push_back(std::make_unique<OpenContainer>(header.title, min, width));
  OpenContainer& open = *context().containers.back();
  AccessibleNode group;
  group.role = Role::Group;
  group.name = header.title;
  context().semantics.open(std::move(group));
  open.flush = header.flush;
  float bottom = min.y + padding;
  if (!header.title.empty()) {
    const Area area({min.x + padding, min.y + std::floor(spaced(kSpaceM))}, width - 2 * padding);
    title_row(
        "##actions",
        [&] {
          ImGui::GetCurrentWindow()->DC.CursorPos.y += header.actions ? (control_height() - 26) / 2 : 0;
          heading(header.level, header.title, header.count);
          if (!header.description.empty()) {
            gap(kSpaceXxs);
            paragraph(header.description, Ink::Muted);
          }
        },
        header.actions);
    bottom = area.bottom() + std::floor(spaced(header.flush ? kSpaceS : kSpaceM));
  }
  const float inset = header.flush ? 1 : padding;
  open.content = std::make_unique<Area>(ImVec2(min.x + inset, bottom), width - 2 * inset);
}

void end_container() {
  Context& current = context();
  std::unique_ptr<OpenContainer> open = std::move(current.containers.back());
  current.containers.pop_back();
  const float padding = open->flush ? 1 : inner_space();
  const ImVec2 max(open->min.x + open->width, open->content->bottom() + padding);
  open->content.reset();
  ImDrawList* list = ImGui::GetWindowDrawList();
  open->splitter.SetCurrentChannel(list, 0);
  draw_card(open->min, max);
  open->splitter.Merge(list);
  current.semantics.close();
  ImGui::PopID();
  take_space({open->width, max.y - open->min.y});
}

void page_header(std::string_view title, std::string_view description, const std::function<void()>& actions) {
  title_row(
      "##page-actions",
      [&] {
        heading(1, title);
        if (!description.empty()) {
          gap(kSpaceXxs);
          paragraph(description, Ink::Muted, std::min(width_left(), 720.0f));
        }
      },
      actions);
  gap(kSpaceL);
}

}  // namespace keyturn::ui
