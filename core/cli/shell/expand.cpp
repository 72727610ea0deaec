#include "cli/shell/expand.h"

#include <algorithm>
#include <utility>

#include "cli/shell/characters.h"

namespace keyturn::cli::shell {

namespace {

bool has_wildcard(std::string_view text) { return text.find_first_of("*?") != std::string_view::npos; }

// A ~ that stands alone or before a slash at the beginning of a word.
bool begins_at_home(const Word& word) {
  const Piece& first = word.pieces.front();
  if (first.kind != Piece::Kind::Text || first.quoted || first.text.empty() || first.text[0] != '~') return false;
  return first.text.size() == 1 ? word.pieces.size() == 1 : first.text[1] == '/';
}

std::string value_of(const Piece& piece, const Values& values) {
  switch (piece.kind) {
    case Piece::Kind::Variable: return values.variable(piece.text);
    case Piece::Kind::Output: return values.output(*piece.commands);
    case Piece::Kind::Text: break;
  }
  return piece.text;
}

class Expansion {
 public:
  explicit Expansion(const Values& values) : values_(values) {}

  void add(const Word& word) {
    const bool home = begins_at_home(word);
    if (home) text_ = values_.variable("HOME");
    exists_ = home;
    for (std::size_t i = 0; i < word.pieces.size(); ++i) {
      const Piece& piece = word.pieces[i];
      std::string value = value_of(piece, values_);
      if (home && i == 0) value.erase(0, 1);
      if (piece.quoted || piece.kind == Piece::Kind::Text)
        append(value, piece.quoted);
      else
        split(value);
    }
    end_word();
  }

  std::vector<std::string> take() { return std::move(words_); }

 private:
  void append(std::string_view value, bool is_quoted) {
    bool& wildcards = is_quoted ? quoted_wildcards_ : wildcards_;
    wildcards = wildcards || has_wildcard(value);
    text_ += value;
    exists_ = true;
  }

  void split(std::string_view value) {
    for (const char c : value) {
      if (!is_blank(c) && c != '\n')
        append(std::string_view(&c, 1), false);
      else
        end_word();
    }
  }

  // An unquoted value without text leaves no word; a pattern that matches no file stays as it is.
  void end_word() {
    std::vector<std::string> names;
    if (exists_ && wildcards_ && !quoted_wildcards_) names = values_.files(text_);
    if (!names.empty())
      words_.insert(words_.end(), names.begin(), names.end());
    else if (exists_)
      words_.push_back(std::move(text_));
    text_.clear();
    exists_ = wildcards_ = quoted_wildcards_ = false;
  }

  const Values& values_;
  std::vector<std::string> words_;
  std::string text_;
  bool exists_ = false;
  bool wildcards_ = false;
  bool quoted_wildcards_ = false;
};

}  // namespace

std::vector<std::string> expanded(const std::vector<Word>& words, const Values& values) {
  Expansion expansion(values);
  for (const Word& word : words) expansion.add(word);
  return expansion.take();
}

std::string expanded_whole(const Word& word, const Values& values) {
  std::string text;
  const bool home = !word.pieces.empty() && begins_at_home(word);
  for (const Piece& piece : word.pieces) text += value_of(piece, values);
  return home ? values.variable("HOME") + text.substr(1) : text;
}

std::string quoted(std::string_view text) {
  constexpr std::string_view kPlain = "-_./:=,@%+~";
  const bool plain = !text.empty() && text[0] != '~' && std::all_of(text.begin(), text.end(), [&](char c) {
    return is_in_name(c) || kPlain.find(c) != std::string_view::npos;
  });
  if (plain) return std::string(text);
  std::string result = "'";
  for (const char c : text) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return result + "'";
}

}  // namespace keyturn::cli::shell
