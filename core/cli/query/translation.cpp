#include "cli/query/translation.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"
#include "cli/output/json_writer.h"
#include "cli/query/token.h"

namespace keyturn::cli::query {

namespace {

// jmespath.py's binding powers, in the order of TokenType.
constexpr std::array<int, 29> kBindingPowers{0, 0, 0, 0, 0, 0, 0, 0,  0,  0,  0,  0,  1,  2, 3,
                                             5, 5, 5, 5, 5, 5, 9, 20, 21, 40, 45, 50, 55, 60};
constexpr int kStopsProjection = 10;
constexpr int kDeepest = 200;  // nested expressions; Python gives up as well

int binding_power(TokenType type) { return kBindingPowers[static_cast<std::size_t>(type)]; }

// A part of the expression in the engine's words.
struct Part {
  std::string text;
  std::optional<std::string> name = {};  // a plain name, which can be called as a function
  bool is_open = false;                  // a projection or a pipe: what followed would become a part of it
};

std::string literal(const Json& value) {
  std::string text = "`";
  for (const char c : ascii_json(value)) {
    if (c == '`')
      text += "\\u0060";
    else
      text += c;
  }
  return text + "`";
}

std::string called(std::string_view function, const std::vector<std::string>& arguments) {
  return joined({function, "(", join(arguments, ", "), ")"});
}

std::string value_of(const std::string& text) { return called(kValue, {text}); }

// A part that something is appended to.
std::string closed(const Part& part) { return part.is_open ? value_of(part.text) : part.text; }

// Behind a dot only names and calls can stand.
std::string after_dot(const Part& part) {
  const bool can_stand = part.text.starts_with('"') || part.text.starts_with("kt_");
  return "." + (can_stand ? part.text : value_of(part.text));
}

class Translator {
 public:
  Translator(std::string_view expression, std::vector<Token> tokens)
      : expression_(expression), tokens_(std::move(tokens)) {}

  Translation run() && {
    Part whole = parse_expression(0);
    if (!error_ && current() != TokenType::Eof) {
      fail(token(), joined({"Unexpected token: ", token().shown()}));
    }
    return {std::move(whole.text), std::move(error_)};
  }

 private:
  // After an error every token is an Eof, so that all loops come to their end.
  const Token& token(std::ptrdiff_t ahead = 0) const {
    const auto index = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(at_) + ahead);
    return error_ || index >= tokens_.size() ? tokens_.back() : tokens_[index];
  }
  TokenType current() const { return token().type; }
  TokenType next() const { return token(1).type; }
  void advance() { ++at_; }

  void fail(const Token& at, std::string_view reason) { fail_at(at.start, at, reason); }

  void fail_at(std::size_t position, const Token& at, std::string_view reason) {
    if (error_) return;
    std::string type(token_type_name(at.type));
    for (char& c : type) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    error_ = joined({reason, ": Parse error at column ", std::to_string(position), ", token \"", at.shown(), "\" (",
                     type, "), for expression:\n\"", expression_, "\"\n", std::string(position + 1, ' '), "^"});
  }

  void fail_incomplete() {
    if (error_) return;
    error_ = joined({"Invalid jmespath expression: Incomplete expression:\n\"", expression_, "\"\n",
                     std::string(count_code_points(expression_) + 1, ' '), "^"});
  }

  void fail_expecting(std::string_view expected) {
    if (current() == TokenType::Eof) return fail_incomplete();
    fail(token(), joined({"Expecting: ", expected, ", got: ", token_type_name(current())}));
  }

  void match(TokenType type) {
    if (current() != type) return fail_expecting(token_type_name(type));
    advance();
  }

  Part parse_expression(int power) {
    if (++depth_ > kDeepest && !error_) error_ = "maximum recursion depth exceeded";
    const Token first = token();
    advance();
    Part left = parse_first(first);
    while (!error_ && power < binding_power(current())) {
      const Token operation = token();
      advance();
      left = parse_after(operation, left);
    }
    --depth_;
    return left;
  }

  // A token at the beginning of an expression.
  Part parse_first(const Token& first) {
    switch (first.type) {
      case TokenType::Literal: return {literal(first.value)};
      case TokenType::UnquotedIdentifier: return {ascii_json(first.value), first.value.get<std::string>()};
      case TokenType::QuotedIdentifier:
        if (current() == TokenType::Lparen) fail_at(0, token(), "Quoted identifier not allowed for function names.");
        return {ascii_json(first.value), first.value.get<std::string>()};
      case TokenType::Star:
        if (current() == TokenType::Rbracket) return {"@.*", {}, true};
        return parse_projected("@.*", TokenType::Star);
      case TokenType::Filter: return parse_filter("@");
      case TokenType::Lbrace: return {parse_hash()};
      case TokenType::Lparen: {
        const Part inner = parse_expression(0);
        match(TokenType::Rparen);
        return {value_of(inner.text), inner.name};
      }
      case TokenType::Flatten: return parse_projected("@[]", TokenType::Flatten);
      case TokenType::Not: return {called(kNot, {parse_expression(binding_power(TokenType::Not)).text})};
      case TokenType::Lbracket: return parse_first_bracket();
      case TokenType::Current: return {"@"};
      case TokenType::Expref: parse_expression(binding_power(TokenType::Expref)); return {called(kExpref, {})};
      case TokenType::Eof: fail_incomplete(); return {};
      default: fail(first, "invalid token"); return {};
    }
  }

  // A token behind an expression.
  Part parse_after(const Token& operation, const Part& left) {
    switch (operation.type) {
      case TokenType::Dot: return parse_dot(closed(left));
      case TokenType::Pipe: {
        const Part right = parse_expression(binding_power(TokenType::Pipe));
        return {joined({closed(left), " | ", value_of(right.text)}), {}, true};
      }
      case TokenType::Or: return {parse_lazy(kEither, left.text, operation.type)};
      case TokenType::And: return {parse_lazy(kBoth, left.text, operation.type)};
      case TokenType::Eq:
      case TokenType::Ne:
      case TokenType::Gt:
      case TokenType::Gte:
      case TokenType::Lt:
      case TokenType::Lte: {
        const Part right = parse_expression(binding_power(operation.type));
        return {called(kCompare, {literal(operation.value), closed(left), closed(right)})};
      }
      case TokenType::Flatten: return parse_projected(closed(left) + "[]", TokenType::Flatten);
      case TokenType::Filter: return parse_filter(closed(left));
      case TokenType::Lbracket: return parse_bracket_after(closed(left));
      case TokenType::Lparen: return {parse_call(left)};
      default: fail(operation, "invalid token"); return {};
    }
  }

  Part parse_dot(const std::string& left) {
    if (current() != TokenType::Star) {
      const Part right = parse_after_dot(binding_power(TokenType::Dot));
      return {left + after_dot(right), {}, right.is_open};
    }
    advance();
    return parse_projected(left + ".*", TokenType::Dot);
  }

  std::string parse_lazy(std::string_view function, const std::string& left, TokenType operation) {
    const Part right = parse_expression(binding_power(operation));
    return called(function, {value_of(left), "@", "&" + value_of(right.text)});
  }

  Part parse_filter(const std::string& left) {
    const Part condition = parse_expression(0);
    match(TokenType::Rbracket);
    const std::string filtered = joined({left, "[?", value_of(condition.text), "]"});
    if (current() == TokenType::Flatten) return {filtered, {}, true};
    return parse_projected(filtered, TokenType::Filter);
  }

  Part parse_first_bracket() {
    if (current() == TokenType::Number || current() == TokenType::Colon) return parse_index("@");
    if (current() == TokenType::Star && next() == TokenType::Rbracket) {
      advance();
      advance();
      return parse_projected("@[*]", TokenType::Star);
    }
    return {parse_list()};
  }

  Part parse_bracket_after(const std::string& left) {
    if (current() == TokenType::Number || current() == TokenType::Colon) return parse_index(left);
    match(TokenType::Star);
    match(TokenType::Rbracket);
    return parse_projected(left + "[*]", TokenType::Star);
  }

  Part parse_index(const std::string& left) {
    if (current() == TokenType::Colon || next() == TokenType::Colon) return parse_slice(left);
    const std::string index = index_text(token().value);
    advance();
    match(TokenType::Rbracket);
    return {joined({left, "[", index, "]"})};
  }

  // Numbers of more than 64 bits are beyond every list.
  static std::string index_text(const Json& number) {
    if (number.is_string()) return number.get_ref<const std::string&>().starts_with('-') ? "-2147483647" : "2147483647";
    constexpr std::int64_t beyond = 2147483647;
    const std::int64_t value = number.get<std::int64_t>();
    return std::to_string(value > beyond ? beyond : value < -beyond ? -beyond : value);
  }

  Part parse_slice(const std::string& left) {
    std::vector<std::string> arguments{left, "`null`", "`null`", "`null`"};
    std::size_t part = 0;
    while (current() != TokenType::Rbracket && part < 3 && !error_) {
      if (current() == TokenType::Colon) {
        if (++part == 3) fail(token(), "syntax error");
      } else if (current() == TokenType::Number) {
        arguments[part + 1] = joined({"`", index_text(token().value), "`"});
      } else {
        fail(token(), "syntax error");
      }
      advance();
    }
    match(TokenType::Rbracket);
    return parse_projected(called(kSlice, arguments) + "[*]", TokenType::Star);
  }

  std::string parse_call(const Part& left) {
    if (!left.name) {
      const Token& before = token(-2);
      fail(before, joined({"Invalid function name '", before.shown(), "'"}));
      return {};
    }
    std::vector<std::string> arguments{literal(*left.name)};
    while (current() != TokenType::Rparen && !error_) {
      const bool is_reference = current() == TokenType::Expref;
      if (is_reference) advance();
      const Part argument = parse_expression(0);
      if (current() == TokenType::Comma) advance();
      arguments.push_back(is_reference ? "&" + value_of(argument.text) : closed(argument));
    }
    match(TokenType::Rparen);
    return called(kCall, arguments);
  }

  std::string parse_list() {
    std::vector<std::string> elements;
    do {
      elements.push_back(value_of(parse_expression(0).text));
      if (current() == TokenType::Rbracket) break;
      match(TokenType::Comma);
    } while (!error_);
    match(TokenType::Rbracket);
    return joined({"[", join(elements, ", "), "]"});
  }

  std::string parse_hash() {
    std::vector<std::string> keys;
    std::vector<std::string> members;
    while (!error_) {
      const Token key = token();
      if (key.type == TokenType::QuotedIdentifier || key.type == TokenType::UnquotedIdentifier)
        advance();
      else
        fail_expecting("['quoted_identifier', 'unquoted_identifier']");
      match(TokenType::Colon);
      // Of members of the same name the last one counts, in the place of the first.
      const std::string name = ascii_json(key.value);
      const auto index = static_cast<std::size_t>(std::find(keys.begin(), keys.end(), name) - keys.begin());
      if (index == keys.size()) {
        keys.push_back(name);
        members.emplace_back();
      }
      members[index] = joined({name, ": ", value_of(parse_expression(0).text)});
      if (current() == TokenType::Comma) {
        advance();
      } else if (current() == TokenType::Rbrace) {
        advance();
        break;
      }
    }
    return joined({"{", join(members, ", "), "}"});
  }

  // A projection and what it does with each element.
  Part parse_projected(const std::string& projection, TokenType kind) {
    const int power = binding_power(kind);
    if (binding_power(current()) < kStopsProjection) return {projection, {}, true};
    if (current() == TokenType::Lbracket || current() == TokenType::Filter) {
      return {projection + after_dot(parse_expression(power)), {}, true};
    }
    if (current() != TokenType::Dot) {
      fail(token(), "syntax error");
      return {};
    }
    advance();
    return {projection + after_dot(parse_after_dot(power)), {}, true};
  }

  Part parse_after_dot(int power) {
    switch (current()) {
      case TokenType::QuotedIdentifier:
      case TokenType::UnquotedIdentifier:
      case TokenType::Star: return parse_expression(power);
      case TokenType::Lbracket: advance(); return {parse_list()};
      case TokenType::Lbrace: advance(); return {parse_hash()};
      default:
        fail(token(), joined({"Expecting: ['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace'], got: ",
                              token_type_name(current())}));
        return {};
    }
  }

  std::string_view expression_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  int depth_ = 0;
  std::optional<std::string> error_;
};

}  // namespace

Translation translate(std::string_view expression) {
  if (expression.empty()) return {"", "Invalid JMESPath expression: cannot be empty."};
  Tokens tokens = tokenize(expression);
  if (tokens.error) return {"", tokens.error};
  return Translator(expression, std::move(tokens.tokens)).run();
}

}  // namespace keyturn::cli::query
