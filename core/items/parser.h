// Reading expressions token by token. Errors are without the name of the parameter in front.
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html
#pragma once
#include <initializer_list>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "items/syntax.h"
#include "items/token.h"

namespace keyturn::items {

constexpr std::size_t kLongestExpression = 4'096;
constexpr std::size_t kMostOperators = 300;

Result<ConditionSyntax> parse_condition(std::string_view expression);
Result<UpdateSyntax> parse_update(std::string_view expression);
Result<std::vector<DocumentPath>> parse_projection(std::string_view expression);

// What the three have in common: where the reader is, and paths, values and functions. Words in `keywords` are no
// names.
class Reader {
 public:
  Reader(std::string_view expression, std::initializer_list<std::string_view> keywords);

  const Token& next() const { return tokens_[at_]; }
  const Token& after_next() const;
  void advance() { ++at_; }
  bool is_at_end() const { return next().kind == TokenKind::End; }
  bool accept(std::string_view symbol);
  bool accept_keyword(std::string_view upper_case);
  Result<void> expect(std::string_view symbol);
  ServiceError unexpected() const { return unexpected_token(expression_, tokens_, at_); }

  // Counts an operator or a function; too many are refused.
  Result<void> count_operator();

  Result<DocumentPath> path();
  Result<Operand> operand();  // a path, a value or a function
  Result<std::vector<Operand>> operands_in_parentheses();

 private:
  bool is_name(const Token& token) const;
  Result<PathStep> step();

  std::string_view expression_;
  std::vector<std::string_view> keywords_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  std::size_t operators_ = 0;
};

Result<void> check_length(std::string_view expression);

}  // namespace keyturn::items
