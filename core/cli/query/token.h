// The words of a JMESPath expression, as jmespath.py's lexer cuts them, and its complaints about what is none.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"

namespace keyturn::cli::query {

enum class TokenType {
  Eof,
  UnquotedIdentifier,
  QuotedIdentifier,
  Literal,
  Rbracket,
  Rparen,
  Comma,
  Rbrace,
  Number,
  Current,
  Expref,
  Colon,
  Pipe,
  Or,
  And,
  Eq,
  Gt,
  Lt,
  Gte,
  Lte,
  Ne,
  Flatten,
  Star,
  Filter,
  Dot,
  Not,
  Lbrace,
  Lbracket,
  Lparen,
};

// "unquoted_identifier", "lbracket", …: jmespath.py names them in its messages.
std::string_view token_type_name(TokenType type);

struct Token {
  TokenType type = TokenType::Eof;
  Json value;             // the text, a literal's value, a number (a text where it is longer than 64 bits)
  std::size_t start = 0;  // in code points

  std::string shown() const;  // as messages print the value
};

struct Tokens {
  std::vector<Token> tokens;         // Eof at the end
  std::optional<std::string> error;  // "Bad jmespath expression: …" with its caret
};

Tokens tokenize(std::string_view expression);

}  // namespace keyturn::cli::query
