#include "tutorial/reading_level.h"

#include <algorithm>
#include <vector>

#include "base/text.h"

namespace keyturn::tutorial {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\''; }

std::vector<std::string> sentences_of(std::string_view prose) {
  std::vector<std::string> sentences;
  std::string open;
  for (std::size_t i = 0; i < prose.size(); ++i) {
    open += prose[i];
    const bool at_end = i + 1 == prose.size() || prose[i + 1] == ' ' || prose[i + 1] == '\n';
    const bool ends =
        prose[i] == '\n' || (at_end && std::string_view(".:;!?").find(prose[i]) != std::string_view::npos);
    if (!ends && i + 1 < prose.size()) continue;
    if (const std::string_view words = trimmed(open); !words.empty()) sentences.emplace_back(words);
    open.clear();
  }
  return sentences;
}

struct Counts {
  int words = 0;
  int syllables = 0;
};

Counts count(std::string_view text) {
  Counts counts;
  std::string word;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && is_letter(text[i])) {
      word += text[i];
      continue;
    }
    if (word.empty()) continue;
    ++counts.words;
    counts.syllables += syllables(word);
    word.clear();
  }
  return counts;
}

double grade(const Counts& counts, std::size_t sentences) {
  if (counts.words == 0) return 0;
  const double words = counts.words;
  return 0.39 * words / static_cast<double>(sentences) + 11.8 * counts.syllables / words - 15.59;
}

}  // namespace

int syllables(std::string_view word) {
  const std::string lower = to_lower(word);
  const bool is_shouted = lower.size() > 1 && std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a'; });
  if (is_shouted) return 1;  // AWS, KMS: known as one sign
  int groups = 0;
  bool in_vowels = false;
  for (const char c : lower) {
    const bool is_vowel = std::string_view("aeiouy").find(c) != std::string_view::npos;
    if (is_vowel && !in_vowels) ++groups;
    in_vowels = is_vowel;
  }
  const bool is_silent = lower.ends_with("e") && !lower.ends_with("le");
  const bool is_past = lower.ends_with("ed") && !lower.ends_with("ted") && !lower.ends_with("ded");
  if ((is_silent || is_past) && groups > 1) --groups;
  return std::max(1, groups);
}

double reading_grade(std::string_view prose) {
  return grade(count(prose), std::max<std::size_t>(1, sentences_of(prose).size()));
}

std::string hardest_sentence(std::string_view prose) {
  std::string hardest;
  double most = 0;
  for (const std::string& sentence : sentences_of(prose)) {
    const double here = grade(count(sentence), 1);
    if (here > most) hardest = sentence;
    most = std::max(most, here);
  }
  return hardest;
}

}  // namespace keyturn::tutorial
