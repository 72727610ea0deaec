#include "platform/text_view.h"
#include "platform/text_view_twin.h"

namespace keyturn::platform {
namespace {

std::string& last_text() {
  static std::string text;
  return text;
}

}  // namespace

void show_text(std::string_view, std::string_view text) { last_text() = text; }
const std::string& shown_text() { return last_text(); }

}  // namespace keyturn::platform
