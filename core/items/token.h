// The tokens of an expression, and the words in which DynamoDB complains about one that it did not expect.
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.html
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/service_error.h"

namespace keyturn::items {

enum class TokenKind { Word, Name, Value, Index, Symbol, End };  // Name: "#n", Value: ":v", Index: "12"

struct Token {
  TokenKind kind = TokenKind::End;
  std::string_view text;  // into the expression; "" at its end
  std::size_t begin = 0;

  std::size_t end() const { return begin + text.size(); }
  bool is(std::string_view symbol) const { return kind == TokenKind::Symbol && text == symbol; }

  // Keywords (SET, AND, BETWEEN, …) are words in any case.
  bool is_keyword(std::string_view upper_case) const;
};

// Letters that mean nothing become symbols of their own. The last token is the End.
std::vector<Token> tokens_of(std::string_view expression);

// `Syntax error; token: "x", near: "before x after"`: the token with its neighbours, as written.
ServiceError unexpected_token(std::string_view expression, const std::vector<Token>& tokens, std::size_t index);

}  // namespace keyturn::items
