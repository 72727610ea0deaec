#include "platform/clipboard.h"

#include <emscripten/emscripten.h>

#include "imgui.h"
#include "platform/callbacks.h"
#include "platform/clipboard_events.h"
#include "platform/frame_pump.h"
#include "platform/input.h"
#include "platform/web_text.h"

namespace keyturn::platform {
namespace {

EM_JS(void, keyturn_clipboard_watch, (), { keyturn.clipboard.watch(); })
EM_JS(void, keyturn_clipboard_write, (const char* text), { keyturn.clipboard.write(UTF8ToString(text)); })

struct Clipboard {
  std::string text;
  bool answering = false;  // a copy or cut event waits for the text
  bool answered = false;
};
Clipboard clipboard;

const char* get_text(ImGuiContext*) { return clipboard.text.c_str(); }
void set_text(ImGuiContext*, const char* text) { copy_text(text); }

}  // namespace

void copy_text(std::string_view text) {
  clipboard.text = text;
  clipboard.answered = true;
  if (!clipboard.answering) keyturn_clipboard_write(clipboard.text.c_str());
}

const std::string& clipboard_text() { return clipboard.text; }

void watch_clipboard() {
  ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
  platform.Platform_GetClipboardTextFn = get_text;
  platform.Platform_SetClipboardTextFn = set_text;
  keyturn_clipboard_watch();
}

}  // namespace keyturn::platform

using namespace keyturn::platform;

extern "C" {

// The event's handler must have the text before it returns: ImGui draws the frame that copies inside it. Null: nothing
// to copy.
EMSCRIPTEN_KEEPALIVE const char* keyturn_on_copy(int cut) {
  settle_now();
  clipboard.answering = true;
  clipboard.answered = false;
  press_chord(cut != 0 ? ImGuiKey_X : ImGuiKey_C);
  settle_now();
  clipboard.answering = false;
  return clipboard.answered ? clipboard.text.c_str() : nullptr;
}

EMSCRIPTEN_KEEPALIVE void keyturn_on_paste(char* text) {
  const WebText pasted(text);
  clipboard.text = pasted.view();
  settle_now();
  if (callbacks().takes_paste && callbacks().takes_paste(clipboard.text)) return settle_now();
  press_chord(ImGuiKey_V);
  settle_now();
}

}  // extern "C"
