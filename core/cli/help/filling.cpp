#include "cli/help/filling.h"

#include <utility>

namespace keyturn::cli {

namespace {

struct Word {
  std::size_t blanks = 0;  // before it
  StyledText letters;
};

std::vector<Word> words_of(const StyledText& text) {
  std::vector<Word> words;
  std::size_t blanks = 0;
  bool in_word = false;
  for (const Letter& letter : text) {
    if (letter.sign == ' ') {
      blanks += 1;
      in_word = false;
      continue;
    }
    if (!in_word) words.push_back({words.empty() ? 0 : blanks, {}});
    words.back().letters.push_back(letter);
    in_word = true;
    blanks = 0;
  }
  return words;
}

// How much of the word fits into `room` when it is broken; 0 when it cannot be.
std::size_t breakable_part(const Word& word, std::size_t room) {
  std::size_t part = 0;
  for (std::size_t at = 0; at + 1 < word.letters.size() && at < room; ++at) {
    if (word.letters[at].may_end_line) part = at + 1;
  }
  return part;
}

std::size_t length_of(const std::vector<Word>& line) {
  std::size_t length = 0;
  for (const Word& word : line) length += word.blanks + word.letters.size();
  return length;
}

// Each gap takes its share of what is left, rounded down: the gaps that come late get more.
void justify(std::vector<Word>& line, std::size_t lacking, bool from_left) {
  const std::size_t gaps = line.size() - 1;
  for (std::size_t done = 0; done < gaps; ++done) {
    const std::size_t share = lacking / (gaps - done);
    line[from_left ? done + 1 : gaps - done].blanks += share;
    lacking -= share;
  }
}

StyledText joined_words(const std::vector<Word>& line) {
  StyledText text;
  for (const Word& word : line) {
    append(text, std::string(word.blanks, ' '));
    append(text, word.letters);
  }
  return text;
}

}  // namespace

std::vector<StyledText> Filler::fill(const StyledText& text, std::size_t width) {
  std::vector<StyledText> lines;
  std::vector<Word> line;
  const auto end_line = [&] {
    const std::size_t length = length_of(line);
    justify(line, length < width ? width - length : 0, from_left_);
    from_left_ = !from_left_;
    lines.push_back(joined_words(line));
    line.clear();
  };
  for (Word& word : words_of(text)) {
    while (length_of(line) + word.blanks + word.letters.size() > width) {
      const std::size_t used = length_of(line) + word.blanks;
      const std::size_t part = used < width ? breakable_part(word, width - used) : 0;
      if (part == 0 && line.empty()) break;
      if (part > 0) {
        const auto middle = word.letters.begin() + static_cast<std::ptrdiff_t>(part);
        line.push_back({word.blanks, StyledText(word.letters.begin(), middle)});
        word.letters.erase(word.letters.begin(), middle);
      }
      word.blanks = 0;
      end_line();
    }
    line.push_back(std::move(word));
  }
  if (!line.empty()) lines.push_back(joined_words(line));
  return lines;
}

}  // namespace keyturn::cli
