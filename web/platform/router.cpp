#include "platform/router.h"

#include <emscripten/emscripten.h>

#include "platform/callbacks.h"
#include "platform/frame_scheduler.h"
#include "platform/web_text.h"

namespace keyturn::platform {
namespace {

EM_JS(char*, keyturn_route, (), { return keyturn.to_wasm(keyturn.router.route()); })
EM_JS(void, keyturn_push_route, (const char* route), { keyturn.router.push(UTF8ToString(route)); })
EM_JS(void, keyturn_replace_route, (const char* route), { keyturn.router.replace(UTF8ToString(route)); })
EM_JS(char*, keyturn_page_address, (), { return keyturn.to_wasm(location.href.split("#")[0]); })
EM_JS(void, keyturn_go_back, (), { history.back(); })
EM_JS(void, keyturn_set_title, (const char* title), { document.title = UTF8ToString(title); })

}  // namespace

std::string route() { return std::string(WebText(keyturn_route()).view()); }
std::string page_address() { return std::string(WebText(keyturn_page_address()).view()); }
void push_route(std::string_view route) { keyturn_push_route(std::string(route).c_str()); }
void replace_route(std::string_view route) { keyturn_replace_route(std::string(route).c_str()); }
void go_back() { keyturn_go_back(); }
void set_page_title(std::string_view title) { keyturn_set_title(std::string(title).c_str()); }

}  // namespace keyturn::platform

extern "C" EMSCRIPTEN_KEEPALIVE void keyturn_on_route_changed() {
  keyturn::platform::notify(keyturn::platform::callbacks().route_changed);
  keyturn::platform::wake();
}
