#include "platform/page_fetch.h"

#include <emscripten/emscripten.h>

#include "platform/frame_scheduler.h"
#include "platform/web_text.h"

namespace keyturn::platform {
namespace {

EM_JS(void, keyturn_file_fetch, (const char* path), { keyturn.files.fetch(UTF8ToString(path)); })

}  // namespace

void begin_fetch(const std::string& path) { keyturn_file_fetch(path.c_str()); }

}  // namespace keyturn::platform

// `text` is null when the file could not be fetched. Both were allocated for us.
extern "C" EMSCRIPTEN_KEEPALIVE void keyturn_on_file(char* path, char* text) {
  using namespace keyturn::platform;
  const WebText name(path);
  const WebText content(text);
  end_fetch(name.view(), text == nullptr ? std::nullopt : std::optional<std::string>(content.view()));
  wake();
}
