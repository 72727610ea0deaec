#include "cli/ddb/token.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "cli/blobs.h"
#include "cli/ddb/errors.h"
#include "cli/decimal_text.h"
#include "cli/output/utf8.h"

namespace keyturn::cli::ddb {

namespace {

constexpr std::array<std::pair<char, std::string_view>, 10> kSigns{{{'.', "dot"},
                                                                    {',', "comma"},
                                                                    {':', "colon"},
                                                                    {'(', "lparen"},
                                                                    {')', "rparen"},
                                                                    {'{', "lbrace"},
                                                                    {'}', "rbrace"},
                                                                    {'[', "lbracket"},
                                                                    {']', "rbracket"},
                                                                    {'=', "eq"}}};

constexpr std::array<std::string_view, 5> kOperations{"and", "between", "in", "not", "or"};

bool is_digit(std::string_view c) { return c.size() == 1 && c[0] >= '0' && c[0] <= '9'; }

bool starts_name(std::string_view c) {
  return c.size() == 1 && ((c[0] >= 'a' && c[0] <= 'z') || (c[0] >= 'A' && c[0] <= 'Z') || c[0] == '_');
}

bool continues_name(std::string_view c) { return starts_name(c) || is_digit(c); }

bool is_base64_sign(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' || c == '/' || c == '=';
}

std::string base64_problem(std::string_view text) {
  const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return is_base64_sign(c) && c != '='; });
  if (digits % 4 != 1) return "Incorrect padding";
  return joined({"Invalid base64-encoded string: number of data characters (", std::to_string(digits),
                 ") cannot be 1 more than a multiple of 4"});
}

std::string without_escapes(std::string_view text, char quote) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] == quote) continue;
    result += text[i];
  }
  return result;
}

class Lexer {
 public:
  explicit Lexer(std::string_view expression) : expression_(expression), characters_(characters_of(expression)) {}

  Attempt<std::vector<Token>> tokens() {
    if (characters_.empty()) return empty_expression();
    std::vector<Token> tokens;
    while (!ended_) {
      const std::string_view c = current();
      const auto sign = std::find_if(kSigns.begin(), kSigns.end(),
                                     [&](const auto& known) { return c.size() == 1 && c[0] == known.first; });
      if (sign != kSigns.end()) {
        tokens.push_back(token(sign->second, c, position_, position_ + 1));
        next();
      } else if (starts_name(c)) {
        KT_TRY(Token name, name_or_bytes());
        tokens.push_back(std::move(name));
      } else if (c == "'" || c == "\"") {
        KT_TRY(Token text, quoted(c[0]));
        tokens.push_back(std::move(text));
      } else if (c == " " || c == "\t" || c == "\n" || c == "\r") {
        next();
      } else if (is_digit(c) || c == "-") {
        KT_TRY(Token value, number());
        tokens.push_back(std::move(value));
      } else if (c == "<" || c == ">") {
        tokens.push_back(comparator());
      } else {
        return lexer_error(joined({"Unrecognized character ", c}), expression_, position_);
      }
    }
    tokens.push_back(token("eof", "", characters_.size(), characters_.size()));
    return tokens;
  }

 private:
  static Token token(std::string_view type, std::string_view text, std::size_t start, std::size_t end) {
    return {std::string(type), std::string(text), nullptr, start, end};
  }

  static Token literal(std::string text, Json value, std::size_t start, std::size_t end) {
    return {"literal", std::move(text), std::move(value), start, end};
  }

  // Nothing at the end; the position then stays at the last character, which error marks show.
  std::string_view current() const { return ended_ ? std::string_view() : characters_[position_]; }

  std::string_view next() {
    if (position_ + 1 == characters_.size())
      ended_ = true;
    else
      ++position_;
    return current();
  }

  Failure wrong_character(std::string_view what) const {
    return lexer_error(joined({"Invalid ", what, " character ", ended_ ? "None" : current()}), expression_, position_);
  }

  Attempt<Token> name_or_bytes() {
    const std::size_t start = position_;
    std::string name(current());
    next();
    if ((name == "b" || name == "B") && current() == "\"") return bytes(start);
    while (continues_name(current())) {
      name += current();
      next();
    }
    const std::size_t end = start + name.size();
    const std::string lower = to_lower(name);
    if (std::find(kOperations.begin(), kOperations.end(), lower) != kOperations.end()) {
      return token(lower, name, start, end);
    }
    if (lower == "true") return literal("True", {{"BOOL", true}}, start, end);
    if (lower == "false") return literal("False", {{"BOOL", false}}, start, end);
    if (lower == "null") return literal("None", {{"NULL", true}}, start, end);
    return token("unquoted_identifier", name, start, end);
  }

  // Up to the closing quote, which a backslash escapes; escapes are still in it.
  Attempt<std::string> until(char quote) {
    const std::size_t start = position_;
    std::string text;
    next();
    while (current() != std::string_view(&quote, 1)) {
      if (current() == "\\") {
        text += "\\";
        next();
      }
      if (ended_) return lexer_error(joined({"Unclosed ", std::string(1, quote), " delimiter"}), expression_, start);
      text += current();
      next();
    }
    next();
    return text;
  }

  // 'a name' or "a text". The real CLI counts the end of such a token from its start.
  Attempt<Token> quoted(char quote) {
    const std::size_t start = position_;
    KT_TRY(const std::string raw, until(quote));
    const std::string text = without_escapes(raw, quote);
    const std::size_t length = position_ - start;
    if (quote == '\'') return token("identifier", text, start, length);
    return literal(text, {{"S", text}}, start, length);
  }

  // b"aGVsbG8="
  Attempt<Token> bytes(std::size_t start) {
    KT_TRY(Token text, quoted('"'));
    const std::string encoded = text.text;
    const std::string what = joined({"Invalid base64 string b\"", encoded, "\""});
    if (!encoded.empty() && !is_base64_sign(encoded[0])) return lexer_error(what, expression_, start);
    std::optional<Bytes> decoded = from_lenient_base64(encoded);
    if (!decoded) return lexer_error(joined({what, ": ", base64_problem(encoded)}), expression_, start);
    return literal(joined({"b\"", encoded, "\""}), {{"B", Json::binary(std::move(*decoded))}}, start, text.end);
  }

  Attempt<std::string> digits() {
    std::string text(current());
    const bool is_negative = text == "-";
    while (is_digit(next())) text += current();
    if (is_negative && text.size() < 2) return lexer_error("Unknown token -", expression_, position_);
    return text;
  }

  Attempt<Token> number() {
    const std::size_t start = position_;
    KT_TRY(std::string text, digits());
    if (current() == ".") {
      text += ".";
      if (!is_digit(next())) return wrong_character("fractional");
      KT_TRY(const std::string fraction, digits());
      text += fraction;
    }
    if (current() == "e" || current() == "E") {
      text += current();
      next();
      if (!is_digit(current()) && current() != "-" && current() != "+") return wrong_character("exponential");
      KT_TRY(const std::string exponent, digits());
      text += exponent;
    }
    KT_TRY(const Decimal decimal, read_decimal(text));
    return literal(decimal.text(), {{"N", decimal.text()}}, start, start + text.size());
  }

  Token comparator() {
    std::string sign(current());
    next();
    const bool is_double = current() == "=" || (sign == "<" && current() == ">");
    if (is_double) {
      sign += current();
      next();
    }
    const std::string_view type = sign == "<"    ? "lt"
                                  : sign == ">"  ? "gt"
                                  : sign == "<=" ? "lte"
                                  : sign == ">=" ? "gte"
                                                 : "ne";
    return token(type, sign, position_ < sign.size() ? 0 : position_ - sign.size(), position_);
  }

  std::string_view expression_;
  std::vector<std::string_view> characters_;
  std::size_t position_ = 0;
  bool ended_ = false;
};

}  // namespace

Attempt<std::vector<Token>> tokens_of(std::string_view expression) { return Lexer(expression).tokens(); }

}  // namespace keyturn::cli::ddb
