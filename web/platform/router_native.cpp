#include <vector>

#include "platform/router.h"

namespace keyturn::platform {
namespace {

std::vector<std::string>& history() {
  static std::vector<std::string> entries{""};
  return entries;
}

}  // namespace

std::string route() { return history().back(); }
std::string page_address() { return "http://127.0.0.1/"; }
void push_route(std::string_view route) { history().emplace_back(route); }
void replace_route(std::string_view route) { history().back() = route; }

void go_back() {
  if (history().size() > 1) history().pop_back();
}

void set_page_title(std::string_view) {}

}  // namespace keyturn::platform
