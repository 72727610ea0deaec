#include "items/parser.h"

#include <algorithm>
#include <cstdlib>

#include "items/errors.h"

namespace keyturn::items {

Result<void> check_length(std::string_view expression) {
  if (expression.empty()) return errors::empty_expression();
  if (expression.size() > kLongestExpression) return errors::expression_too_long(expression.size());
  return {};
}

Reader::Reader(std::string_view expression, std::initializer_list<std::string_view> keywords)
    : expression_(expression), keywords_(keywords), tokens_(tokens_of(expression)) {}

const Token& Reader::after_next() const { return tokens_[std::min(at_ + 1, tokens_.size() - 1)]; }

bool Reader::accept(std::string_view symbol) {
  if (!next().is(symbol)) return false;
  advance();
  return true;
}

bool Reader::accept_keyword(std::string_view upper_case) {
  if (!next().is_keyword(upper_case)) return false;
  advance();
  return true;
}

Result<void> Reader::expect(std::string_view symbol) {
  if (!accept(symbol)) return unexpected();
  return {};
}

Result<void> Reader::count_operator() {
  if (++operators_ > kMostOperators) return errors::too_many_operators(operators_);
  return {};
}

bool Reader::is_name(const Token& token) const {
  if (token.kind == TokenKind::Name) return true;
  return token.kind == TokenKind::Word &&
         std::none_of(keywords_.begin(), keywords_.end(),
                      [&](std::string_view keyword) { return token.is_keyword(keyword); });
}

Result<PathStep> Reader::step() {
  if (!is_name(next())) return unexpected();
  PathStep result{std::string(next().text), next().kind == TokenKind::Name};
  advance();
  return result;
}

Result<DocumentPath> Reader::path() {
  DocumentPath result;
  KT_TRY(PathStep first, step());
  result.steps.push_back(std::move(first));
  for (;;) {
    if (accept(".")) {
      KT_TRY(PathStep inner, step());
      result.steps.push_back(std::move(inner));
    } else if (accept("[")) {
      if (next().kind != TokenKind::Index) return unexpected();
      const std::string digits(next().text);
      result.steps.push_back({static_cast<std::size_t>(std::strtoul(digits.c_str(), nullptr, 10)), false});
      advance();
      KT_CHECK(expect("]"));
    } else {
      return result;
    }
  }
}

Result<std::vector<Operand>> Reader::operands_in_parentheses() {
  KT_CHECK(expect("("));
  std::vector<Operand> result;
  do {
    KT_TRY(Operand one, operand());
    result.push_back(std::move(one));
  } while (accept(","));
  KT_CHECK(expect(")"));
  return result;
}

Result<Operand> Reader::operand() {
  Operand result;
  if (next().kind == TokenKind::Value) {
    result.kind = Operand::Kind::Value;
    result.name = std::string(next().text);
    advance();
    return result;
  }
  if (accept("(")) {
    KT_CHECK(count_operator());
    KT_TRY(result, operand());
    KT_CHECK(expect(")"));
    return result;
  }
  if (next().kind == TokenKind::Word && is_name(next()) && after_next().is("(")) {
    KT_CHECK(count_operator());
    result.kind = Operand::Kind::Function;
    result.name = std::string(next().text);
    advance();
    KT_TRY(result.operands, operands_in_parentheses());
    return result;
  }
  KT_TRY(result.path, path());
  return result;
}

Result<std::vector<DocumentPath>> parse_projection(std::string_view expression) {
  KT_CHECK(check_length(expression));
  Reader reader(expression, {});
  std::vector<DocumentPath> paths;
  do {
    KT_TRY(DocumentPath one, reader.path());
    paths.push_back(std::move(one));
  } while (reader.accept(","));
  if (!reader.is_at_end()) return reader.unexpected();
  return paths;
}

}  // namespace keyturn::items
