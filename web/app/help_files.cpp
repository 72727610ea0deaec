#include "app/help_files.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "model/service_model.h"
#include "platform/page_file.h"

namespace keyturn::app {
namespace {

using platform::FileState;

std::string path_of(std::string_view name) { return joined({"help/", name, ".json"}); }

bool parts_words(char sign) { return std::string_view(" \t\n\\|;&()<>\"'").find(sign) != std::string_view::npos; }

bool has_word(std::string_view line, std::string_view word) {
  for (std::size_t at = line.find(word); at != std::string_view::npos; at = line.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || parts_words(line[at - 1])) && (end == line.size() || parts_words(line[end]))) return true;
  }
  return false;
}

// The AWS CLI's own words, and the texts of each service and group of commands that the line names: of all when a
// variable may name one. A page needs to know how words are parted, and one that is of none of these is a topic.
std::vector<std::string> paths_for(std::string_view line) {
  std::vector<std::string> paths;
  const bool wants_page = has_word(line, "help");
  const bool shows_prose = wants_page || has_word(line, "yaml-input") || has_word(line, "explain");
  if (!shows_prose || !has_word(line, "aws")) return paths;
  std::vector<std::string> names = model::modelled_services();
  names.insert(names.end(), {"configure", "ddb"});
  const bool has_variable = line.find('$') != std::string_view::npos;
  for (const std::string& name : names) {
    if (has_variable || has_word(line, name)) paths.push_back(path_of(name));
  }
  if (wants_page && (has_variable || paths.empty())) paths.push_back(path_of("topics"));
  if (wants_page) paths.push_back(path_of("hyphens"));
  paths.push_back(path_of("cli"));
  return paths;
}

}  // namespace

cli::HelpTexts texts_of_help_files() {
  return cli::HelpTexts([](std::string_view name) {
    const std::string path = path_of(name);
    if (platform::file_state(path) == FileState::Unknown) platform::want_file(path);
    return platform::file_text(path);
  });
}

HelpFiles want_help_files(std::string_view line) {
  for (const std::string& path : paths_for(line)) platform::want_file(path);
  return help_files_for(line);
}

HelpFiles help_files_for(std::string_view line) {
  const std::vector<std::string> paths = paths_for(line);
  const auto any = [&](FileState state) {
    return std::any_of(paths.begin(), paths.end(),
                       [&](const auto& path) { return platform::file_state(path) == state; });
  };
  if (paths.empty()) return HelpFiles::NotWanted;
  if (any(FileState::Loading)) return HelpFiles::Loading;
  return any(FileState::Failed) ? HelpFiles::Failed : HelpFiles::There;
}

}  // namespace keyturn::app
