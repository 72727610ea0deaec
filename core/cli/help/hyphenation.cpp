#include "cli/help/hyphenation.h"

#include <algorithm>
#include <string>

namespace keyturn::cli {

namespace {

constexpr std::size_t kStaysAtBegin = 2;
constexpr std::size_t kStaysAtEnd = 3;

bool is_letter(char sign) { return (sign >= 'a' && sign <= 'z') || sign == '.'; }

// The letter number `index` of a pattern, of which digits and hyphens are no part; 0 behind its end.
char letter_of(std::string_view pattern, std::size_t index) {
  for (const char sign : pattern) {
    if (is_letter(sign) && index-- == 0) return sign;
  }
  return '\0';
}

bool letters_less(std::string_view a, std::string_view b) {
  for (std::size_t index = 0;; ++index) {
    const char one = letter_of(a, index);
    const char other = letter_of(b, index);
    if (one != other) return one < other;
    if (one == '\0') return false;
  }
}

std::vector<std::string_view> in_order(std::string_view text) {
  std::vector<std::string_view> found;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) found.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  std::sort(found.begin(), found.end(), letters_less);
  return found;
}

std::string in_small_letters(std::string_view word) {
  std::string small(word);
  for (char& sign : small) {
    if (sign >= 'A' && sign <= 'Z') sign = static_cast<char>(sign - 'A' + 'a');
  }
  return small;
}

std::vector<std::size_t> hyphens_of(std::string_view exception) {
  std::vector<std::size_t> parts;
  std::size_t letters = 0;
  for (const char sign : exception) {
    if (sign == '-')
      parts.push_back(letters);
    else
      ++letters;
  }
  return parts;
}

// A digit counts for the place before the letter that follows it; the greatest of all patterns holds.
void apply(std::string_view pattern, char* places) {
  for (const char sign : pattern) {
    if (is_letter(sign))
      ++places;
    else
      *places = std::max(*places, sign);
  }
}

}  // namespace

Hyphenation::Hyphenation(std::string_view patterns, std::string_view exceptions)
    : patterns_(in_order(patterns)), exceptions_(in_order(exceptions)) {}

std::vector<std::size_t> Hyphenation::parts_of(std::string_view word) const {
  const std::string small = in_small_letters(word);
  const auto exception = std::lower_bound(exceptions_.begin(), exceptions_.end(), small, letters_less);
  if (exception != exceptions_.end() && !letters_less(small, *exception)) return hyphens_of(*exception);

  const std::string text = "." + small + ".";
  std::string places(text.size() + 1, '0');
  for (std::size_t begin = 0; begin < text.size(); ++begin) {
    auto first = patterns_.begin();
    auto last = patterns_.end();
    for (std::size_t length = 0; begin + length < text.size() && first != last; ++length) {
      const char letter = text[begin + length];
      first = std::partition_point(first, last, [&](auto pattern) { return letter_of(pattern, length) < letter; });
      last = std::partition_point(first, last, [&](auto pattern) { return letter_of(pattern, length) == letter; });
      if (first != last && letter_of(*first, length + 1) == '\0') apply(*first, &places[begin]);
    }
  }
  std::vector<std::size_t> parts;
  for (std::size_t at = kStaysAtBegin; at + kStaysAtEnd <= word.size(); ++at) {
    if ((places[at + 1] - '0') % 2 == 1) parts.push_back(at);
  }
  return parts;
}

}  // namespace keyturn::cli
