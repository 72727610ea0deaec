#include "platform/text_view.h"

#include <emscripten/emscripten.h>

#include <string>

namespace keyturn::platform {
namespace {

EM_JS(void, keyturn_show_text, (const char* title, const char* text),
      { keyturn.text_view.open(UTF8ToString(title), UTF8ToString(text)); })

}  // namespace

void show_text(std::string_view title, std::string_view text) {
  keyturn_show_text(std::string(title).c_str(), std::string(text).c_str());
}

}  // namespace keyturn::platform
