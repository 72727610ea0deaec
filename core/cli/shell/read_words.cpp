#include <algorithm>
#include <utility>

#include "cli/shell/characters.h"
#include "cli/shell/reader.h"
#include "cli/shell/refusals.h"

namespace keyturn::cli::shell {

namespace {

constexpr int kDeepest = 16;

void add_text(Word& word, std::string_view text, bool quoted) {
  auto& pieces = word.pieces;
  if (pieces.empty() || pieces.back().kind != Piece::Kind::Text || pieces.back().quoted != quoted)
    pieces.push_back({Piece::Kind::Text, "", quoted, nullptr});
  pieces.back().text += text;
}

void add(Word& word, char c, bool quoted) { add_text(word, std::string_view(&c, 1), quoted); }

bool is_name(std::string_view text) {
  return !text.empty() && begins_name(text[0]) && std::all_of(text.begin(), text.end(), is_in_name);
}

}  // namespace

void Reader::skip_blanks() {
  while (!at_end()) {
    if (is_blank(here())) {
      ++at_;
    } else if (here() != '\\') {
      return;
    } else if (at_ + 1 == text_.size()) {
      parsed_.incomplete = true;
      ++at_;
    } else if (peek(1) == '\n') {
      at_ += 2;
    } else if (peek(1) == '\r' && peek(2) == '\n') {
      at_ += 3;
    } else if (is_blank(peek(1))) {
      parsed_.collapsed_continuations = true;
      at_ += 2;
      while (is_blank(here())) ++at_;
      if (here() == '\n') ++at_;
    } else {
      return;
    }
  }
}

Word Reader::read_word() {
  Word word;
  while (!at_end() && !ends_word(here())) {
    switch (here()) {
      case '\\': read_backslash(word); break;
      case '\'': read_single_quoted(word); break;
      case '"': read_double_quoted(word); break;
      case '$': read_dollar(word, false); break;
      case '`': refuse(kNoBackticks); break;
      default: add(word, here(), false); ++at_;
    }
  }
  return word;
}

void Reader::read_backslash(Word& word) {
  if (at_ + 1 == text_.size()) {
    parsed_.incomplete = true;
    ++at_;
  } else if (peek(1) == '\n') {
    at_ += 2;
  } else if (peek(1) == '\r' && peek(2) == '\n') {
    at_ += 3;
  } else {
    add(word, peek(1), true);
    at_ += 2;
  }
}

void Reader::read_single_quoted(Word& word) {
  const std::size_t end = text_.find('\'', at_ + 1);
  if (end == std::string_view::npos) return leave_open();
  add_text(word, text_.substr(at_ + 1, end - at_ - 1), true);
  at_ = end + 1;
}

void Reader::read_expanded(Word& word, std::string_view escapable, char end) {
  while (!at_end() && (end == '\0' || here() != end)) {
    if (here() == '\\' && peek(1) == '\n') {
      at_ += 2;
    } else if (here() == '\\' && peek(1) != '\0' && escapable.find(peek(1)) != std::string_view::npos) {
      add(word, peek(1), true);
      at_ += 2;
    } else if (here() == '$') {
      read_dollar(word, true);
    } else if (here() == '`') {
      refuse(kNoBackticks);
    } else {
      add(word, here(), true);
      ++at_;
    }
  }
}

void Reader::read_double_quoted(Word& word) {
  add_text(word, "", true);
  ++at_;
  read_expanded(word, "$`\"\\", '"');
  if (at_end()) return leave_open();
  ++at_;
}

Word Reader::read_document() {
  Word word;
  add_text(word, "", true);
  read_expanded(word, "$`\\", '\0');
  return word;
}

void Reader::read_dollar(Word& word, bool quoted) {
  const char next = peek(1);
  if (next == '(') return peek(2) == '(' ? refuse(kNoArithmetic) : read_output(word, quoted);
  if (next == '{') return read_braced(word, quoted);
  if (next == '\'' && !quoted) return refuse(kNoEscapeQuotes);
  if (is_digit(next) || next == '@' || next == '*' || next == '#' || next == '$' || next == '!')
    return refuse(kNoParameters);
  ++at_;
  if (next == '?') {
    word.pieces.push_back({Piece::Kind::Variable, "?", quoted, nullptr});
    ++at_;
  } else if (begins_name(next)) {
    const std::size_t begin = at_;
    while (is_in_name(here())) ++at_;
    word.pieces.push_back({Piece::Kind::Variable, std::string(text_.substr(begin, at_ - begin)), quoted, nullptr});
  } else {
    add(word, '$', quoted);
  }
}

void Reader::read_braced(Word& word, bool quoted) {
  const std::size_t end = text_.find('}', at_);
  if (end == std::string_view::npos) return leave_open();
  const std::string_view name = text_.substr(at_ + 2, end - at_ - 2);
  if (name != "?" && !is_name(name)) return refuse(kNoExpansions);
  word.pieces.push_back({Piece::Kind::Variable, std::string(name), quoted, nullptr});
  at_ = end + 1;
}

void Reader::read_output(Word& word, bool quoted) {
  if (depth_ >= kDeepest) return refuse(kTooDeep);
  at_ += 2;
  const std::size_t begin = at_;
  ++depth_;
  auto commands = std::make_shared<Script>();
  commands->steps = read_steps(Until::Parenthesis);
  --depth_;
  if (here() != ')') {
    if (parsed_.open_command == 0) parsed_.open_command = begin;
    return leave_open();
  }
  ++at_;
  word.pieces.push_back({Piece::Kind::Output, "", quoted, std::move(commands)});
}

}  // namespace keyturn::cli::shell
