#include "platform/page_file.h"

#include <algorithm>
#include <map>

#include "platform/page_fetch.h"

namespace keyturn::platform {
namespace {

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
  begin_fetch(std::string(path));
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

void end_fetch(std::string_view path, std::optional<std::string> text) {
  PageFile& file = files()[std::string(path)];
  file.state = text ? FileState::There : FileState::Failed;
  file.text = std::move(text).value_or("");
}

void forget_fetched() { files().clear(); }

}  // namespace keyturn::platform
