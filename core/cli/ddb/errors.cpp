#include "cli/ddb/errors.h"

#include <algorithm>

#include "base/text.h"
#include "cli/python_text.h"

namespace keyturn::cli::ddb {

namespace {

// A quoted token's end is counted from its own start in the real CLI, so its mark can be a single sign.
std::string mark_below(const Token& token) {
  const std::size_t length = token.end > token.start ? token.end - token.start : 1;
  return std::string(token.start, ' ') + std::string(length, '^');
}

}  // namespace

Failure empty_expression() { return parameter_error("Expressions must not be empty"); }

Failure lexer_error(std::string_view message, std::string_view expression, std::size_t position) {
  return parameter_error(joined({message, "\n", expression, "\n", std::string(position, ' '), "^"}));
}

Failure unexpected_token(const Token& token, std::string_view expected, std::string_view expression) {
  return parameter_error(joined({"Unexpected token `", token.text, "` of type `", token.type,
                                 "`. Expected type: ", expected, "\n", expression, "\n", mark_below(token)}));
}

Failure invalid_literal(const Token& token, std::string_view message, std::string_view expression) {
  return parameter_error(joined({"Invalid token value: ", message, "\n", expression, "\n", mark_below(token), "\n"}));
}

Failure unknown_expression(const Token& token, std::string_view expression) {
  return parameter_error(
      joined({"Unknown expression type starting at token `", token.text, "`\n", expression, "\n", mark_below(token)}));
}

std::string any_of(const std::vector<std::string_view>& types) {
  std::vector<std::string> quoted;
  for (const std::string_view type : types) quoted.push_back(python_repr_text(type));
  return joined({"[", join(quoted, ", "), "]"});
}

}  // namespace keyturn::cli::ddb
