#include "items/token.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"
#include "items/errors.h"

namespace keyturn::items {

namespace {

bool is_space(char letter) { return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n'; }
bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
bool begins_word(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == '_';
}
bool goes_on(char letter) { return begins_word(letter) || is_digit(letter); }

std::size_t run(std::string_view text, std::size_t from, bool (*belongs)(char)) {
  while (from < text.size() && belongs(text[from])) ++from;
  return from;
}

Token token_at(std::string_view text, std::size_t at) {
  const char first = text[at];
  TokenKind kind = TokenKind::Symbol;
  std::size_t end = at + 1;
  if (begins_word(first)) {
    kind = TokenKind::Word;
    end = run(text, at, goes_on);
  } else if (is_digit(first)) {
    kind = TokenKind::Index;
    end = run(text, at, is_digit);
  } else if ((first == '#' || first == ':') && end < text.size() && goes_on(text[end])) {
    kind = first == '#' ? TokenKind::Name : TokenKind::Value;
    end = run(text, end, goes_on);
  } else if (const std::string_view two = text.substr(at, 2); two == "<=" || two == ">=" || two == "<>") {
    end = at + 2;
  } else {
    // A letter of several bytes is one token.
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  }
  return {kind, text.substr(at, end - at), at};
}

}  // namespace

bool Token::is_keyword(std::string_view upper_case) const {
  return kind == TokenKind::Word && text.size() == upper_case.size() &&
         std::equal(text.begin(), text.end(), upper_case.begin(),
                    [](char letter, char upper) { return std::toupper(static_cast<unsigned char>(letter)) == upper; });
}

std::vector<Token> tokens_of(std::string_view expression) {
  std::vector<Token> tokens;
  for (std::size_t at = run(expression, 0, is_space); at < expression.size();) {
    tokens.push_back(token_at(expression, at));
    at = run(expression, tokens.back().end(), is_space);
  }
  tokens.push_back({TokenKind::End, {}, expression.size()});
  return tokens;
}

ServiceError unexpected_token(std::string_view expression, const std::vector<Token>& tokens, std::size_t index) {
  const bool at_end = tokens[index].kind == TokenKind::End;
  std::size_t last = index;
  if (!at_end && tokens[index + 1].kind != TokenKind::End) last = index + 1;
  if (at_end && index > 0) last = index - 1;
  const std::size_t first = index > 0 ? index - 1 : 0;
  const std::size_t begin = tokens[first].begin;
  return errors::syntax(at_end ? "<EOF>" : tokens[index].text, expression.substr(begin, tokens[last].end() - begin));
}

}  // namespace keyturn::items
