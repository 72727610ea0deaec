#include "panes/markdown_text.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "ui/area.h"
#include "ui/button.h"
#include "ui/code_block.h"
#include "ui/context.h"
#include "ui/item.h"
#include "ui/layout.h"
#include "ui/semantics.h"
#include "ui/text.h"

namespace keyturn::panes {
namespace {

using tutorial::Block;
using tutorial::BlockKind;
using tutorial::Span;
using tutorial::SpanKind;

constexpr float kLine = 22;
constexpr float kItemInset = 22;

ui::TextRole role_of(SpanKind kind) {
  switch (kind) {
    case SpanKind::Bold: return ui::TextRole::Strong;
    case SpanKind::Code: return ui::TextRole::SmallCode;
    default: return ui::TextRole::Body;
  }
}

enum class Pass { Measure, Draw };

// Sets words one after the other and begins a line where one does not fit.
class Setter {
 public:
  Setter(ImVec2 at, float width, Pass pass) : start_(at), at_(at), width_(width), draws_(pass == Pass::Draw) {}

  void set(const Span& span) {
    if (span.kind == SpanKind::Link) return set_link(span);
    std::string_view rest = span.text;
    while (!rest.empty()) {
      const std::size_t blank = rest.find(' ');
      if (blank == 0) {
        at_.x += at_.x > start_.x ? ui::text_width(" ", role_of(span.kind)) : 0;
        rest.remove_prefix(1);
        continue;
      }
      set_word(rest.substr(0, blank), span.kind);
      rest.remove_prefix(std::min(blank, rest.size()));
    }
  }

  float height() const { return at_.y + kLine - start_.y; }

 private:
  void make_room(float width) {
    if (at_.x > start_.x && at_.x + width > start_.x + width_) at_ = {start_.x, at_.y + kLine};
  }

  void set_word(std::string_view word, SpanKind kind) {
    const float width = ui::text_width(word, role_of(kind));
    make_room(width);
    if (draws_) draw_word(word, kind, width);
    at_.x += width;
  }

  void draw_word(std::string_view word, SpanKind kind, float width) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (kind == SpanKind::Code) {
      list->AddRectFilled({std::floor(at_.x) - 2, at_.y + 1}, {std::ceil(at_.x + width) + 2, at_.y + kLine - 2},
                          ui::pack(ui::colors().code), ui::kRadiusSmall);
    }
    const float drop = kind == SpanKind::Code ? 2 : 0;
    ui::draw_text(list, {at_.x, at_.y + drop}, word, role_of(kind), ui::colors().text, width_);
  }

  void set_link(const Span& span) {
    const float width = std::min(width_, ui::text_width(span.text) + 20);
    make_room(width);
    if (draws_) {
      const ui::Area area(at_, width);
      ui::external_link(span.text + "##" + span.address, span.address);
    }
    at_.x += width - 2;
  }

  ImVec2 start_;
  ImVec2 at_;
  float width_;
  bool draws_;
};

void draw_block(const Block& block, app::Actions& actions) {
  if (block.kind == BlockKind::Command) {
    const std::string& command = block.spans[0].text;
    ui::code_block("Command", command, [&] {
      if (ui::icon_button(ui::Icon::Terminal, "Put at the prompt")) actions.type_line(command);
    });
    return;
  }
  const float inset = block.kind == BlockKind::Item ? kItemInset : 0;
  const ImVec2 at = ui::here();
  const float width = ui::width_left() - inset;
  if (inset > 0) ui::draw_text(ImGui::GetWindowDrawList(), at, block.marker, ui::TextRole::Body, ui::colors().muted);
  Setter measure({at.x + inset, at.y}, width, Pass::Measure);
  for (const Span& span : block.spans) measure.set(span);
  const float height = measure.height();
  ui::describe_text(ui::Role::Text, tutorial::plain_text(block), at, {at.x + inset + width, at.y + height});
  Setter setter({at.x + inset, at.y}, width, Pass::Draw);
  for (const Span& span : block.spans) setter.set(span);
  ui::take_space({width + inset, height});
}

}  // namespace

void draw_markdown(const std::vector<Block>& blocks, app::Actions& actions) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const ui::IdScope scope(static_cast<int>(i));
    draw_block(blocks[i], actions);
    const bool is_list =
        i + 1 < blocks.size() && blocks[i].kind == BlockKind::Item && blocks[i + 1].kind == BlockKind::Item;
    ui::gap(is_list ? ui::kSpaceXxs : ui::kSpaceS);
  }
}

}  // namespace keyturn::panes
