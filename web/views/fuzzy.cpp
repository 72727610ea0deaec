#include "views/fuzzy.h"

#include <algorithm>
#include <string>

#include "base/text.h"

namespace keyturn::views {
namespace {

constexpr int kAsItStands = 100;
constexpr int kAtTheStart = 60;
constexpr int kStartOfWord = 30;
constexpr int kLetter = 4;
constexpr int kNextLetter = 6;
constexpr int kLongestPenalty = 20;

bool begins_word(std::string_view text, std::size_t at) {
  return at == 0 || std::string_view(" -_./:").find(text[at - 1]) != std::string_view::npos;
}

int penalty_of(std::string_view text) { return std::min(kLongestPenalty, static_cast<int>(text.size() / 4)); }

// The place that counts most of all where the word stands.
std::optional<int> fit_as_it_stands(std::string_view word, std::string_view text) {
  std::optional<int> best;
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const int score = kAsItStands + (at == 0 ? kAtTheStart : begins_word(text, at) ? kStartOfWord : 0);
    best = std::max(best.value_or(0), score);
  }
  return best;
}

// Letter by letter; those that begin a word or follow one another count more.
std::optional<int> fit_by_letters(std::string_view word, std::string_view text) {
  int score = 0;
  std::size_t at = 0;
  for (const char letter : word) {
    const std::size_t found = text.find(letter, at);
    if (found == std::string_view::npos) return std::nullopt;
    score += begins_word(text, found) || (found == at && at > 0) ? kNextLetter : kLetter;
    score -= static_cast<int>(std::min<std::size_t>(found - at, kLetter));
    at = found + 1;
  }
  return score;
}

}  // namespace

std::optional<int> fit_of(std::string_view query, std::string_view text) {
  const std::string small = to_lower(text);
  int score = 0;
  for (const std::string& word : split(to_lower(query), ' ')) {
    if (word.empty()) continue;
    std::optional<int> fit = fit_as_it_stands(word, small);
    if (!fit) fit = fit_by_letters(word, small);
    if (!fit) return std::nullopt;
    score += *fit;
  }
  return score == 0 ? score : score - penalty_of(text);
}

}  // namespace keyturn::views
