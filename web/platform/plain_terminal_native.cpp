#include "platform/plain_terminal.h"
#include "platform/plain_terminal_twin.h"

namespace keyturn::platform {
namespace {

std::string& all_printed() {
  static std::string text;
  return text;
}

}  // namespace

void print_plain(PlainKind, std::string_view text) { all_printed() += text; }
void clear_plain_terminal() { all_printed().clear(); }
const std::string& plain_text() { return all_printed(); }

}  // namespace keyturn::platform
