#include "pictures/bytes.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/text.h"
#include "pictures/byte_grid.h"
#include "pictures/key_switch.h"
#include "ui/area.h"
#include "ui/button.h"
#include "ui/container.h"
#include "ui/context.h"
#include "ui/feedback.h"
#include "ui/layout.h"
#include "ui/select.h"
#include "ui/text.h"
#include "views/pictures/page_changes.h"

namespace keyturn::pictures {
namespace {

using views::ByteSpan;
using views::FlippedBit;
using views::StoredPage;

// What is looked at: the byte under the mouse, else the one with the cursor.
struct Focus {
  Pane pane = Pane::Stored;
  int offset = -1;
  const ByteSpan* span = nullptr;
};

struct Drawn {
  const StoredPage& page;
  std::optional<FlippedBit> flipped;
  std::vector<bool> changed;  // empty when there was no write
  Focus focus;

  const Bytes& stored() const { return flipped ? flipped->bytes : page.stored; }
};

void light(std::vector<std::uint8_t>& marks, const ByteSpan& span) {
  for (std::size_t i = span.offset; i < span.end() && i < marks.size(); ++i) marks[i] |= kLit;
}

// The bytes of what is looked at, in the other pane those of the same item.
std::vector<std::uint8_t> marks_of(const Drawn& drawn, Pane pane) {
  const bool is_stored = pane == Pane::Stored;
  std::vector<std::uint8_t> marks(is_stored ? drawn.stored().size() : drawn.page.plain.size());
  const std::vector<ByteSpan>& spans = is_stored ? drawn.page.stored_spans : drawn.page.plain_spans;
  const Focus& focus = drawn.focus;
  if (focus.span && focus.pane == pane) light(marks, *focus.span);
  if (focus.span && focus.pane != pane && focus.span->record != views::kNoRecord) {
    for (const ByteSpan& span : spans) {
      if (span.record == focus.span->record) light(marks, span);
    }
  }
  if (!is_stored) return marks;
  for (std::size_t i = 0; i < drawn.changed.size() && i < marks.size(); ++i) {
    if (drawn.changed[i]) marks[i] |= kChanged;
  }
  if (!drawn.flipped) return marks;
  for (const ByteSpan& span : spans) {
    const bool is_seal = span.name == "Page seal";
    const bool is_hit = drawn.flipped->record != views::kNoRecord && span.record == drawn.flipped->record;
    if (!is_seal && !is_hit) continue;
    for (std::size_t i = span.offset; i < span.end(); ++i) marks[i] |= kDamaged;
  }
  return marks;
}

void remember_write(const StoredPage& page, BytesState& state) {
  if (state.shown == page.stored) return;
  state.before = std::exchange(state.shown, page.stored);
  state.flipped.reset();
}

void show_other(BytesState& state, views::PageChoice choice) {
  state.choice = std::move(choice);
  state.shown.clear();
  state.before.clear();
  state.flipped.reset();
  state.cursor = -1;
}

void draw_choice(const StoredPage& page, BytesState& state) {
  if (page.structures.size() > 1) {
    std::vector<ui::SelectOption> options;
    for (const std::string& structure : page.structures) options.push_back({structure, {}});
    const auto found = std::find(page.structures.begin(), page.structures.end(), page.choice.structure);
    int index = static_cast<int>(found - page.structures.begin());
    if (ui::select({.label = "Table or index"}, options, index)) {
      show_other(state, {page.structures[static_cast<std::size_t>(index)], 0});
    }
    ui::gap(ui::kSpaceS);
  }
  if (page.pages < 2) return;
  const std::size_t at = page.choice.page;
  ui::text(joined({"Page ", std::to_string(at + 1), " of ", std::to_string(page.pages)}));
  ui::beside();
  if (ui::button("Earlier page", {.enabled = at > 0})) show_other(state, {page.choice.structure, at - 1});
  ui::beside();
  if (ui::button("Next page", {.enabled = at + 1 < page.pages})) show_other(state, {page.choice.structure, at + 1});
  ui::gap(ui::kSpaceS);
}

void put(const Scene& scene, Json params) { scene.actions.call({"dynamodb", "PutItem", std::move(params), {}, {}}); }

void draw_actions(const Scene& scene, const Drawn& drawn, BytesState& state) {
  const StoredPage& page = drawn.page;
  if (ui::button("Put a new item", {.icon = ui::Icon::Add})) {
    put(scene, views::sample_item_params(scene.world(), page.table, static_cast<int>(page.items) + 1));
  }
  const bool can_read = !page.records.empty();
  const int record = drawn.focus.span ? drawn.focus.span->record : views::kNoRecord;
  const std::size_t chosen = record == views::kNoRecord ? 0 : static_cast<std::size_t>(record);
  const bool is_whole_table = page.choice.structure == page.structures.front();
  if (can_read && is_whole_table) {
    ui::beside();
    const std::string label = joined({"Put item ", std::to_string(chosen + 1), " once more##again"});
    if (ui::button(label, {.icon = ui::Icon::Refresh})) put(scene, views::put_again_params(page, chosen));
  }
  if (!page.stored.empty()) {
    ui::beside();
    if (state.flipped) {
      if (ui::button("Flip the bit back##flip", {.icon = ui::Icon::Undo})) state.flipped.reset();
    } else {
      const bool is_in_page = state.pane == Pane::Stored && state.cursor >= 0;
      const auto at = static_cast<std::size_t>(is_in_page ? state.cursor : static_cast<int>(page.stored.size() / 2));
      const std::string label = joined({"Flip a bit of byte ", std::to_string(at), "##flip"});
      const ui::ButtonOptions look = {
          .kind = ui::ButtonKind::Danger, .enabled = can_read, .reason = "Without the key nobody could tell"};
      if (ui::button(label, look)) state.flipped = at;
    }
  }
  ui::beside();
  draw_key_switch(scene);
  ui::gap(ui::kSpaceM);
}

// Where what could be read would stand.
void draw_dark(const StoredPage& page) {
  const ImVec2 at = ui::here();
  const float width = ui::width_left();
  constexpr float kHeight = 160;
  const ui::Palette& palette = ui::palette(ui::Mode::Dark);
  const Box box{at, {at.x + width, at.y + kHeight}};
  ImDrawList* const list = ImGui::GetWindowDrawList();
  list->AddRectFilled(box.min, box.max, ui::pack(palette.sunken), ui::kRadiusControl);
  ui::draw_icon(list, {box.center().x, box.center().y - 16}, ui::Icon::Lock, palette.muted, 28);
  draw_centered(list, {{box.min.x, box.center().y + 6}, {box.max.x, box.center().y + 26}}, page.refusal->code,
                ui::TextRole::Strong, palette.text);
  ui::take_space({width, kHeight});
  ui::gap(ui::kSpaceXs);
  ui::paragraph(page.refusal->message, ui::Ink::Error);
}

void follow(const ByteGridEvents& events, Pane pane, BytesState& state, Focus& hovered) {
  if (events.moved_to >= 0) {
    state.pane = pane;
    state.cursor = events.moved_to;
  }
  if (events.hovered >= 0) hovered = {pane, events.hovered, nullptr};
}

void draw_pane(const Drawn& drawn, Pane pane, BytesState& state, Focus& hovered) {
  const bool is_stored = pane == Pane::Stored;
  const StoredPage& page = drawn.page;
  const char* const title = is_stored ? "What is on the disk" : "What your application reads";
  ui::begin_container({.title = title});
  if (!is_stored && page.refusal) {
    draw_dark(page);
  } else {
    draw_entropy(title, is_stored ? page.stored_entropy : page.plain_entropy);
    ui::gap(ui::kSpaceXs);
    const ByteGrid grid{.name = title,
                        .bytes = is_stored ? BytesView(drawn.stored()) : BytesView(page.plain),
                        .spans = is_stored ? page.stored_spans : page.plain_spans,
                        .marks = marks_of(drawn, pane),
                        .slot = is_stored ? 1U : 0U};
    follow(draw_byte_grid(state.painter, grid, state.pane == pane ? state.cursor : -1), pane, state, hovered);
  }
  ui::end_container();
}

Focus focus_of(const StoredPage& page, const BytesState& state, const Focus& hovered) {
  Focus focus = hovered.offset >= 0 ? hovered : Focus{state.pane, state.cursor, nullptr};
  const bool is_stored = focus.pane == Pane::Stored;
  const std::size_t size = is_stored ? page.stored.size() : page.plain.size();
  if (focus.offset < 0 || static_cast<std::size_t>(focus.offset) >= size) return {};
  focus.span = views::span_at(is_stored ? page.stored_spans : page.plain_spans, static_cast<std::size_t>(focus.offset));
  return focus;
}

std::string explanation_of(const Drawn& drawn) {
  const Focus& focus = drawn.focus;
  if (focus.offset < 0) return "Point at a byte, or walk with the arrow keys, to see what it means.";
  const bool is_stored = focus.pane == Pane::Stored;
  return views::byte_in_words(is_stored ? BytesView(drawn.stored()) : BytesView(drawn.page.plain),
                              is_stored ? drawn.page.stored_spans : drawn.page.plain_spans,
                              static_cast<std::size_t>(focus.offset));
}

std::string news_of(const Drawn& drawn) {
  if (drawn.flipped) return drawn.flipped->words;
  if (drawn.changed.empty()) return {};
  const std::vector<std::string> names = views::changed_spans(drawn.page.stored_spans, drawn.changed);
  return joined({"The last write changed: ", join(names, ", "), ". Everything else on the page is as it was."});
}

void draw_page(const Scene& scene, const Drawn& drawn, BytesState& state) {
  const std::string news = news_of(drawn);
  if (!news.empty()) {
    ui::alert(drawn.flipped ? ui::Tone::Error : ui::Tone::Info, "", news);
    ui::gap(ui::kSpaceM);
  }
  Focus hovered;
  constexpr float kPane = 300;
  ui::grid("panes", 2, 2, kPane,
           [&](int index, float) { draw_pane(drawn, index == 0 ? Pane::Plain : Pane::Stored, state, hovered); });
  state.hovered_pane = hovered.pane;
  state.hovered = hovered.offset;
  ui::gap(ui::kSpaceM);
  ui::paragraph(explanation_of(drawn), ui::Ink::Normal, 0, ui::TextRole::Body);
  ui::gap(ui::kSpaceXs);
  draw_byte_legend();
  draw_words(scene, news.empty() ? drawn.page.words : joined({drawn.page.words, " ", news}));
}

}  // namespace

void draw_bytes(const Scene& scene, BytesState& state) {
  if (std::exchange(state.table, scene.subject) != scene.subject) show_other(state, {});
  const std::optional<StoredPage> page = views::stored_page(scene.world(), scene.subject, state.choice);
  if (!page) return;
  remember_write(*page, state);
  Drawn drawn{*page, {}, {}, focus_of(*page, state, {state.hovered_pane, state.hovered, nullptr})};
  if (state.flipped && *state.flipped < page->stored.size() && !page->refusal) {
    drawn.flipped = views::flip_bit(scene.world(), *page, *state.flipped);
  }
  if (!state.before.empty() && !page->stored.empty()) drawn.changed = views::changed_bytes(state.before, page->stored);
  draw_title(scene, page->title);
  draw_choice(*page, state);
  draw_actions(scene, drawn, state);
  if (page->stored.empty()) {
    ui::alert(ui::Tone::Info, "", page->words);
    return;
  }
  draw_page(scene, drawn, state);
}

}  // namespace keyturn::pictures
