// What can be wrong with an expression of `aws ddb`: the words, the expression and a mark below it (exit status 252).
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cli/ddb/token.h"
#include "cli/failure.h"

namespace keyturn::cli::ddb {

Failure empty_expression();
Failure lexer_error(std::string_view message, std::string_view expression, std::size_t position);

// `expected` is one type, or a list in Python's brackets.
Failure unexpected_token(const Token& token, std::string_view expected, std::string_view expression);
Failure invalid_literal(const Token& token, std::string_view message, std::string_view expression);
Failure unknown_expression(const Token& token, std::string_view expression);

// ['eq', 'ne']
std::string any_of(const std::vector<std::string_view>& types);

}  // namespace keyturn::cli::ddb
