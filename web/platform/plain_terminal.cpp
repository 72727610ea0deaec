#include "platform/plain_terminal.h"

#include <emscripten/emscripten.h>

#include <string>

#include "platform/callbacks.h"
#include "platform/frame_scheduler.h"
#include "platform/web_text.h"

namespace keyturn::platform {
namespace {

EM_JS(void, keyturn_plain_open, (), { keyturn.plain_terminal.open(); })
EM_JS(void, keyturn_plain_print, (int kind, const char* text),
      { keyturn.plain_terminal.print(kind, UTF8ToString(text)); })
EM_JS(void, keyturn_plain_clear, (), { keyturn.plain_terminal.clear(); })

}  // namespace

void open_plain_terminal() { keyturn_plain_open(); }

void print_plain(PlainKind kind, std::string_view text) {
  keyturn_plain_print(static_cast<int>(kind), std::string(text).c_str());
}

void clear_plain_terminal() { keyturn_plain_clear(); }

}  // namespace keyturn::platform

using namespace keyturn::platform;

extern "C" {

EMSCRIPTEN_KEEPALIVE void keyturn_on_plain_line(char* text) {
  const WebText line(text);
  if (callbacks().plain_line) callbacks().plain_line(line.view());
  wake();
}

EMSCRIPTEN_KEEPALIVE void keyturn_on_plain_step(char* text) {
  const WebText name(text);
  if (callbacks().plain_step) callbacks().plain_step(name.view());
  wake();
}

}  // extern "C"
