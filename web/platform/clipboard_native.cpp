#include "platform/clipboard.h"

namespace keyturn::platform {
namespace {

std::string& text_of_clipboard() {
  static std::string text;
  return text;
}

}  // namespace

void copy_text(std::string_view text) { text_of_clipboard() = text; }
const std::string& clipboard_text() { return text_of_clipboard(); }

}  // namespace keyturn::platform
