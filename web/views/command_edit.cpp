#include "views/command_edit.h"

#include <algorithm>

#include "base/text.h"

namespace keyturn::views {
namespace {

using Words = std::vector<std::string>;

bool is_blank(char sign) { return sign == ' ' || sign == '\t' || sign == '\n'; }

// Where the word ends that begins at `at`; nothing when a quote in it does not.
std::optional<std::size_t> end_of_word(std::string_view line, std::size_t at) {
  for (char quote = 0; at < line.size(); ++at) {
    const char sign = line[at];
    if (sign == '\\' && quote != '\'') {
      ++at;
    } else if (quote != 0) {
      if (sign == quote) quote = 0;
      if (quote != 0 && at + 1 == line.size()) return std::nullopt;
    } else if (sign == '\'' || sign == '"') {
      quote = sign;
      if (at + 1 == line.size()) return std::nullopt;
    } else if (is_blank(sign)) {
      return at;
    } else if (std::string_view("|&;<>()`").find(sign) != std::string_view::npos) {
      return std::nullopt;
    }
  }
  return std::min(at, line.size());
}

bool is_option(std::string_view word) { return word.size() > 2 && word.starts_with("--"); }

struct Place {
  std::size_t first = 0;  // the option's word
  std::size_t end = 0;    // behind its last value
};

Place place_of(const Words& words, std::string_view option) {
  const auto is_it = [&](const std::string& word) {
    return word == option || (word.starts_with(option) && word.size() > option.size() && word[option.size()] == '=');
  };
  const auto found = std::find_if(words.begin(), words.end(), is_it);
  Place place{static_cast<std::size_t>(found - words.begin()), words.size()};
  if (found == words.end()) return place;
  place.end = place.first + 1;
  if (*found != option) return place;
  while (place.end < words.size() && !is_option(words[place.end])) ++place.end;
  return place;
}

}  // namespace

std::optional<Words> words_of_command(std::string_view line) {
  Words words;
  for (std::size_t at = 0; at < line.size();) {
    const bool continues = line.substr(at).starts_with("\\\n");
    if (continues || is_blank(line[at])) {
      at += continues ? 2 : 1;
      continue;
    }
    const std::optional<std::size_t> end = end_of_word(line, at);
    if (!end) return std::nullopt;
    words.emplace_back(line.substr(at, *end - at));
    at = *end;
  }
  return words;
}

std::string option_value(const Words& words, std::string_view option) {
  const Place place = place_of(words, option);
  if (place.first == words.size()) return {};
  if (words[place.first] != option) return words[place.first].substr(option.size() + 1);
  const auto first = words.begin() + static_cast<std::ptrdiff_t>(place.first) + 1;
  return join({first, words.begin() + static_cast<std::ptrdiff_t>(place.end)}, " ");
}

void set_option(Words& words, std::string_view option, std::string_view value) {
  const Place place = place_of(words, option);
  drop_option(words, option);
  auto at = words.insert(words.begin() + static_cast<std::ptrdiff_t>(place.first), std::string(option));
  if (!value.empty()) words.insert(at + 1, std::string(value));
}

void drop_option(Words& words, std::string_view option) {
  const Place place = place_of(words, option);
  words.erase(words.begin() + static_cast<std::ptrdiff_t>(place.first),
              words.begin() + static_cast<std::ptrdiff_t>(place.end));
}

std::string_view unquoted(std::string_view word) {
  const bool is_quoted =
      word.size() >= 2 && (word.front() == '\'' || word.front() == '"') && word.back() == word.front();
  return is_quoted ? word.substr(1, word.size() - 2) : word;
}

}  // namespace keyturn::views
