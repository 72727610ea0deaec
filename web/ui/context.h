// What the widgets remember between and within frames: palette, fonts, the list of accessible nodes, short-lived
// feedback. It hangs at ImGui's io.UserData, so it lives exactly as long as ImGui's context that it was made for, and
// there is no global.
#pragma once
#include <memory>
#include <unordered_map>
#include <vector>

#include "imgui.h"
#include "ui/fonts.h"
#include "ui/open_container.h"
#include "ui/semantics.h"
#include "ui/tokens.h"

namespace keyturn::ui {

struct Context {
  Mode mode = Mode::Light;
  bool reduced_motion = false;
  bool coarse_pointer = false;  // the pointer is a finger: controls are larger
  bool touched_last = false;    // the last press was a finger's
  Fonts fonts;
  Semantics semantics;
  std::vector<std::unique_ptr<OpenContainer>> containers;  // the ones being drawn, the innermost last
  std::unordered_map<ImGuiID, double> feedback_until;      // "Copied" is shown until then, platform's clock
  ImGuiID modal = 0;                                       // the dialog that is open
  int modal_frame = 0;                                     // when it was drawn last
  ImGuiID opener = 0;                                      // who has the focus back when it closes
  ImGuiID revealed = 0;                                    // the item that was last scrolled into view for the keyboard
};

// Installs the context, the fonts and the style into the current ImGui context. It must outlive that.
std::unique_ptr<Context> make_context(Mode mode);

Context& context();
const Palette& colors();

// In this scope the widgets take another mode's palette: a dark bar on a light page.
class ModeScope {
 public:
  explicit ModeScope(Mode mode);
  ~ModeScope();
  ModeScope(const ModeScope&) = delete;
  ModeScope& operator=(const ModeScope&) = delete;

 private:
  Mode before_;
};

// Frame brackets: begin_frame() after ImGui::NewFrame(), end_frame() before ImGui::Render(). The nodes are complete
// after end_frame().
void begin_frame();
void end_frame();

// True where the page is as narrow as a phone or as a 1280-pixel window at 200 % zoom.
bool is_narrow();

// True where there is room for one thing at a time: a phone held upright.
bool is_phone();

// Height of buttons and fields: more for fingers.
float control_height();

ImU32 pack(Color color);
ImVec4 to_vec4(Color color);

}  // namespace keyturn::ui
