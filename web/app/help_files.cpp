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

bool is_between_words(char sign) { return std::string_view(" \t\n\\|;&()<>\"'").find(sign) != std::string_view::npos; }

std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> words(1);
  for (const char sign : line) {
    if (!is_between_words(sign))
      words.back() += sign;
    else if (!words.back().empty())
      words.emplace_back();
  }
  return words;
}

// The AWS CLI's own words, and the texts of each service that the line names; of all when a variable may name one.
std::vector<std::string> paths_for(std::string_view line) {
  const std::vector<std::string> words = words_of(line);
  const auto has = [&](std::string_view word) { return std::find(words.begin(), words.end(), word) != words.end(); };
  std::vector<std::string> paths;
  if (!has("help") || !has("aws")) return paths;
  paths.push_back(path_of("cli"));
  const bool has_variable = line.find('$') != std::string_view::npos;
  for (const std::string& service : model::modelled_services()) {
    if (has_variable || has(service)) paths.push_back(path_of(service));
  }
  return paths;
}

}  // namespace

cli::HelpTexts texts_of_help_files() {
  return cli::HelpTexts([](std::string_view name) { return platform::file_text(path_of(name)); });
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
