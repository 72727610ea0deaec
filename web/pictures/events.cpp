#include "pictures/events.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "ui/area.h"
#include "ui/code_block.h"
#include "ui/container.h"
#include "ui/context.h"
#include "ui/fonts.h"
#include "ui/item.h"
#include "ui/key_tag.h"
#include "ui/layout.h"
#include "ui/semantics.h"
#include "ui/text.h"
#include "views/events.h"
#include "views/moments.h"
#include "views/pictures/event_threads.h"

namespace keyturn::pictures {
namespace {

using views::CallerKind;
using views::EventThread;
using views::ThreadCall;

constexpr std::size_t kMostThreads = 12;
constexpr float kRow = 34;
constexpr float kIndent = 40;

const ui::ToneColors& colors_of(CallerKind kind) {
  const ui::Palette& palette = ui::colors();
  switch (kind) {
    case CallerKind::You: return palette.info;
    case CallerKind::ForYou: return palette.warning;
    case CallerKind::Service: return palette.neutral;
  }
  return palette.neutral;
}

std::string call_in_words(const ThreadCall& call) {
  return joined({call.number == 0 ? std::string() : joined({call.service, ":"}), call.name, " by ", call.caller,
                 call.key.letter.empty() ? std::string() : joined({", key ", call.key.letter}),
                 call.error.empty() ? std::string() : joined({", ", call.error})});
}

void draw_call_inside(const ThreadCall& call, ImVec2 at, float right) {
  ImDrawList* const list = ImGui::GetWindowDrawList();
  const ui::Palette& palette = ui::colors();
  const ui::ToneColors& look = colors_of(call.kind);
  float x = at.x;
  const float badge = ui::text_width(call.caller, ui::TextRole::SmallStrong) + 16;
  list->AddRectFilled({x, at.y + 7}, {x + badge, at.y + 27}, ui::pack(look.soft), 10);
  list->AddRect({x, at.y + 7}, {x + badge, at.y + 27}, ui::pack(look.outline), 10);
  ui::draw_text(list, {x + 8, at.y + 8}, call.caller, ui::TextRole::SmallStrong, look.strong);
  x += badge + ui::kSpaceS;
  if (!call.key.letter.empty()) {
    x += ui::draw_key_tag(list, {x, at.y + 7}, call.key.letter, call.key.hue) + ui::kSpaceXs;
  }
  const std::string name = call.number == 0 ? call.name : joined({call.service, ":", call.name});
  const ui::TextRole role = call.number == 0 ? ui::TextRole::Body : ui::TextRole::Code;
  x += ui::draw_text(list, {x, at.y + 7}, name, role, call.number == 0 ? palette.muted : palette.text,
                     std::max(20.0F, right - x))
           .x +
       ui::kSpaceS;
  if (!call.error.empty() && right - x > 40) {
    ui::draw_text(list, {x, at.y + 7}, call.error, ui::TextRole::SmallStrong, palette.error.strong, right - x);
  }
}

// The line from the call that caused it.
void draw_thread_line(ImVec2 at) {
  ImDrawList* const list = ImGui::GetWindowDrawList();
  const ImU32 color = ui::pack(ui::colors().outline);
  const float x = at.x + 16;
  list->AddRectFilled({x, at.y - kRow / 2 + 6}, {x + 2, at.y + kRow / 2}, color);
  list->AddRectFilled({x, at.y + kRow / 2 - 1}, {at.x + kIndent - 6, at.y + kRow / 2 + 1}, color);
}

void draw_call(const ThreadCall& call, bool is_caused, EventsState& state) {
  const ImVec2 at = ui::here();
  const float width = ui::width_left();
  const float left = at.x + (is_caused ? kIndent : 0);
  const ImVec2 max(at.x + width, at.y + kRow);
  if (is_caused) draw_thread_line(at);
  if (call.number == 0) {
    ui::describe_text(ui::Role::Text, call_in_words(call), {left, at.y}, max);
    draw_call_inside(call, {left, at.y}, max.x);
    ui::take_space({width, kRow});
    ui::gap(0);
    return;
  }
  const ui::IdScope scope(static_cast<int>(call.number));
  const ui::Item item = ui::press_area(ui::id_of("##call"), {left - 4, at.y + 1}, {max.x, max.y - 1});
  const bool is_chosen = state.chosen == call.number;
  ui::AccessibleNode& node = ui::describe(ui::Role::Button, call_in_words(call), item.id, item.min, item.max);
  node.selected = is_chosen ? ui::Toggle::On : ui::Toggle::Off;
  if (item.pressed) state.chosen = is_chosen ? 0 : call.number;
  if (item.visible) {
    if (is_chosen || item.hovered) {
      ImGui::GetWindowDrawList()->AddRectFilled(
          item.min, item.max, ui::pack(is_chosen ? ui::colors().selected : ui::colors().hovered), ui::kRadiusControl);
    }
    draw_call_inside(call, {left, at.y}, max.x);
    ui::focus_ring(item);
  }
  ui::take_space({width, kRow});
  ui::gap(0);
}

void draw_thread(const EventThread& thread, EventsState& state) {
  ui::text(views::date_and_time(thread.time), ui::TextRole::Small, ui::Ink::Muted);
  ui::gap(2);
  for (std::size_t i = 0; i < thread.calls.size(); ++i) draw_call(thread.calls[i], i > 0, state);
  ui::gap(ui::kSpaceM);
}

}  // namespace

void draw_events(const Scene& scene, EventsState& state) {
  const views::EventThreads threads = views::event_threads(scene.world(), scene.subject, kMostThreads);
  draw_title(scene, threads.title);
  ui::begin_container({.title = "The latest calls",
                       .description = "Each with what it caused. Choose one to read its record. Reads and writes of "
                                      "items are not in this trail; what they made DynamoDB ask of KMS is."});
  for (std::size_t i = 0; i < threads.threads.size(); ++i) {
    const ui::IdScope scope(static_cast<int>(i));
    draw_thread(threads.threads[i], state);
  }
  ui::end_container();
  const std::string record = state.chosen == 0 ? std::string() : views::event_record(scene.world(), state.chosen);
  if (!record.empty()) {
    ui::gap(ui::kSpaceL);
    ui::begin_container({.title = "Event record"});
    ui::code_block("Event record", record);
    ui::end_container();
  }
  draw_words(scene, threads.words);
}

}  // namespace keyturn::pictures
