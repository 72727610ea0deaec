#include "tutorial/vocabulary.h"

#include <cctype>

#include "assets/assets.h"
#include "base/text.h"

namespace keyturn::tutorial {
namespace {

bool is_word_part(std::string_view text, std::size_t at) {
  return at < text.size() && (std::isalnum(static_cast<unsigned char>(text[at])) != 0 || text[at] == '-');
}

bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    if (at > 0 && is_word_part(text, at - 1)) continue;
    std::size_t end = at + word.size();
    if (text.substr(end).starts_with("es") && !is_word_part(text, end + 2)) return true;
    if (end < text.size() && text[end] == 's') ++end;
    if (!is_word_part(text, end)) return true;
  }
  return false;
}

}  // namespace

const Words& technical_words() {
  static const Words words = [] {
    Words read;
    for (const std::string& line : split(assets::asset("tutorials/words.txt"), '\n')) {
      if (const std::string_view word = trimmed(line); !word.empty()) read.insert(to_lower(word));
    }
    return read;
  }();
  return words;
}

Words used_words(std::string_view prose) {
  const std::string text = to_lower(prose);
  Words used;
  for (const std::string& word : technical_words()) {
    if (has_word(text, word)) used.insert(word);
  }
  return used;
}

Words introduced_words(const std::vector<Block>& blocks) {
  Words introduced;
  for (const Block& block : blocks) {
    for (const Span& span : block.spans) {
      if (span.kind == SpanKind::Bold) introduced.merge(used_words(span.text));
    }
  }
  return introduced;
}

}  // namespace keyturn::tutorial
