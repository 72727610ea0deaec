#include "platform/page_file.h"

#include <emscripten/emscripten.h>

#include <algorithm>
#include <map>

#include "platform/frame_scheduler.h"
#include "platform/web_text.h"

namespace keyturn::platform {
namespace {

EM_JS(void, keyturn_file_fetch, (const char* path), { keyturn.files.fetch(UTF8ToString(path)); })

struct PageFile {
  FileState state = FileState::Unknown;
  std::string text;
};

std::map<std::string, PageFile, std::less<>>& files() {
  static std::map<std::string, PageFile, std::less<>> known;
  return known;
}

}  // namespace

void want_file(std::string_view path) {
  PageFile& file = files()[std::string(path)];
  if (file.state == FileState::Loading || file.state == FileState::There) return;
  file.state = FileState::Loading;
  keyturn_file_fetch(std::string(path).c_str());
}

FileState file_state(std::string_view path) {
  const auto found = files().find(path);
  return found == files().end() ? FileState::Unknown : found->second.state;
}

std::size_t arrived_files() {
  return static_cast<std::size_t>(std::count_if(
      files().begin(), files().end(), [](const auto& entry) { return entry.second.state == FileState::There; }));
}

std::string_view file_text(std::string_view path) {
  const auto found = files().find(path);
  return found == files().end() ? std::string_view() : std::string_view(found->second.text);
}

}  // namespace keyturn::platform

// `text` is null when the file could not be fetched. Both were allocated for us.
extern "C" EMSCRIPTEN_KEEPALIVE void keyturn_on_file(char* path, char* text) {
  using namespace keyturn::platform;
  const WebText name(path);
  const WebText content(text);
  PageFile& file = files()[std::string(name.view())];
  file.state = text == nullptr ? FileState::Failed : FileState::There;
  file.text = content.view();
  wake();
}
