#include "platform/text_agent.h"

#include <emscripten/emscripten.h>

#include "imgui.h"
#include "imgui_internal.h"
#include "platform/frame_scheduler.h"
#include "platform/web_text.h"

namespace keyturn::platform {
namespace {

EM_JS(void, keyturn_text_agent_watch, (), { keyturn.text_agent.watch(); })
EM_JS(void, keyturn_text_agent_place, (float x, float y, float line_height),
      { keyturn.text_agent.place(x, y, line_height); })
EM_JS(void, keyturn_text_agent_leave, (), { keyturn.text_agent.leave(); })

bool typing = false;

}  // namespace

void watch_text_agent() { keyturn_text_agent_watch(); }
bool is_typing() { return typing; }

// ImGui's own hook for this (Platform_SetImeDataFn) speaks up only when its data changed, and the focus can be lost
// without that.
void place_text_agent() {
  const ImGuiPlatformImeData& wish = ImGui::GetCurrentContext()->PlatformImeData;
  if (wish.WantTextInput) {
    keyturn_text_agent_place(wish.InputPos.x, wish.InputPos.y, wish.InputLineHeight);
  } else if (typing) {
    keyturn_text_agent_leave();
  }
  typing = wish.WantTextInput;
}

}  // namespace keyturn::platform

extern "C" EMSCRIPTEN_KEEPALIVE void keyturn_on_text(char* text) {
  const keyturn::platform::WebText typed(text);
  ImGui::GetIO().AddInputCharactersUTF8(typed.c_str());
  keyturn::platform::wake();
}
