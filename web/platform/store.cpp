#include "platform/store.h"

#include <emscripten/emscripten.h>

#include "platform/web_text.h"

namespace keyturn::platform {
namespace {

EM_JS(char*, keyturn_store_read, (const char* key), { return keyturn.to_wasm(keyturn.store.read(UTF8ToString(key))); })
EM_JS(int, keyturn_store_write, (const char* key, const char* value),
      { return keyturn.store.write(UTF8ToString(key), UTF8ToString(value)) ? 1 : 0; })
EM_JS(int, keyturn_store_erase, (const char* key), { return keyturn.store.erase(UTF8ToString(key)) ? 1 : 0; })

}  // namespace

std::optional<std::string> read_stored(std::string_view key) {
  char* bytes = keyturn_store_read(std::string(key).c_str());
  if (bytes == nullptr) return std::nullopt;
  return std::string(WebText(bytes).view());
}

bool write_stored(std::string_view key, std::string_view value) {
  return keyturn_store_write(std::string(key).c_str(), std::string(value).c_str()) != 0;
}

bool erase_stored(std::string_view key) { return keyturn_store_erase(std::string(key).c_str()) != 0; }

}  // namespace keyturn::platform
