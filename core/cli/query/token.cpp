#include "cli/query/token.h"

#include <array>

#include "base/text.h"
#include "cli/json_text.h"
#include "cli/output/utf8.h"
#include "cli/python_text.h"

namespace keyturn::cli::query {

namespace {

constexpr std::array<std::string_view, 29> kNames{
    "eof",
    "unquoted_identifier",
    "quoted_identifier",
    "literal",
    "rbracket",
    "rparen",
    "comma",
    "rbrace",
    "number",
    "current",
    "expref",
    "colon",
    "pipe",
    "or",
    "and",
    "eq",
    "gt",
    "lt",
    "gte",
    "lte",
    "ne",
    "flatten",
    "star",
    "filter",
    "dot",
    "not",
    "lbrace",
    "lbracket",
    "lparen",
};

bool is_digit(std::string_view c) { return c.size() == 1 && c[0] >= '0' && c[0] <= '9'; }

bool starts_identifier(std::string_view c) {
  return c.size() == 1 && ((c[0] >= 'a' && c[0] <= 'z') || (c[0] >= 'A' && c[0] <= 'Z') || c[0] == '_');
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
  return text;
}

class Lexer {
 public:
  explicit Lexer(std::string_view expression) : expression_(expression), characters_(characters_of(expression)) {}

  Tokens run() && {
    while (!at_end() && !result_.error) read_one();
    add(TokenType::Eof, "", characters_.size());
    return std::move(result_);
  }

 private:
  bool at_end() const { return at_ >= characters_.size(); }
  std::string_view current() const { return at_end() ? std::string_view() : characters_[at_]; }

  void add(TokenType type, Json value, std::size_t start) { result_.tokens.push_back({type, std::move(value), start}); }

  void fail(const std::string& message, std::size_t position) {
    result_.error =
        joined({"Bad jmespath expression: ", message, ":\n", expression_, "\n", std::string(position, ' '), "^"});
  }

  void read_one() {
    const std::string_view c = current();
    const std::size_t start = at_;
    if (const std::optional<TokenType> simple = simple_token(c)) {
      ++at_;
      return add(*simple, c, start);
    }
    if (starts_identifier(c)) return read_identifier();
    if (c == " " || c == "\t" || c == "\n" || c == "\r") {
      ++at_;
      return;
    }
    if (c == "[") return read_bracket();
    if (c == "'") return read_raw_string();
    if (c == "`") return read_literal();
    if (c == "\"") return read_quoted_identifier();
    if (c == "|") return read_pair("|", TokenType::Or, TokenType::Pipe);
    if (c == "&") return read_pair("&", TokenType::And, TokenType::Expref);
    if (c == "<") return read_pair("=", TokenType::Lte, TokenType::Lt);
    if (c == ">") return read_pair("=", TokenType::Gte, TokenType::Gt);
    if (c == "!") return read_pair("=", TokenType::Ne, TokenType::Not);
    if (is_digit(c) || c == "-") return read_number();
    ++at_;
    if (c != "=") return fail(joined({"Unknown token ", c}), start);
    if (current() != "=") return fail("Unknown token '='", start);
    ++at_;
    add(TokenType::Eq, "==", start);
  }

  static std::optional<TokenType> simple_token(std::string_view c) {
    if (c == ".") return TokenType::Dot;
    if (c == "*") return TokenType::Star;
    if (c == "]") return TokenType::Rbracket;
    if (c == ",") return TokenType::Comma;
    if (c == ":") return TokenType::Colon;
    if (c == "@") return TokenType::Current;
    if (c == "(") return TokenType::Lparen;
    if (c == ")") return TokenType::Rparen;
    if (c == "{") return TokenType::Lbrace;
    if (c == "}") return TokenType::Rbrace;
    return std::nullopt;
  }

  void read_identifier() {
    const std::size_t start = at_;
    std::string name;
    while (starts_identifier(current()) || is_digit(current())) name += characters_[at_++];
    add(TokenType::UnquotedIdentifier, name, start);
  }

  void read_bracket() {
    const std::size_t start = at_++;
    if (current() == "]")
      add(TokenType::Flatten, "[]", start);
    else if (current() == "?")
      add(TokenType::Filter, "[?", start);
    else
      return add(TokenType::Lbracket, "[", start);
    ++at_;
  }

  void read_pair(std::string_view second, TokenType both, TokenType one) {
    const std::size_t start = at_++;
    const std::string first(characters_[start]);
    if (current() != second) return add(one, first, start);
    ++at_;
    add(both, joined({first, second}), start);
  }

  void read_number() {
    const std::size_t start = at_;
    std::string text(characters_[at_++]);
    while (is_digit(current())) text += characters_[at_++];
    if (text == "-") return fail("Unknown token '-'", start);
    const std::optional<std::int64_t> value = python_int(text);
    add(TokenType::Number, value ? Json(*value) : Json(text), start);
  }

  // The text up to a delimiter, which a backslash before it keeps in; the backslashes stay.
  std::optional<std::string> read_until(std::string_view delimiter) {
    const std::size_t start = at_++;
    std::string text;
    while (current() != delimiter) {
      if (current() == "\\") text += characters_[at_++];
      if (at_end()) {
        fail(joined({"Unclosed ", delimiter, " delimiter"}), start);
        return std::nullopt;
      }
      text += characters_[at_++];
    }
    ++at_;
    return text;
  }

  void read_raw_string() {
    const std::size_t start = at_;
    const std::optional<std::string> text = read_until("'");
    if (text) add(TokenType::Literal, replaced(*text, "\\'", "'"), start);
  }

  // JSON, or a text without its double quotes, which is deprecated and widely used.
  void read_literal() {
    const std::size_t start = at_;
    const std::optional<std::string> raw = read_until("`");
    if (!raw) return;
    const std::string text = replaced(*raw, "\\`", "`");
    JsonReading reading = read_json(text);
    if (!reading.ok()) {
      const std::size_t first = text.find_first_not_of(" \t\n\r\f\v");
      reading = read_json(joined({"\"", first == std::string::npos ? "" : text.substr(first), "\""}));
    }
    if (!reading.ok()) return fail(joined({"Bad token ", text}), start);
    add(TokenType::Literal, std::move(reading.value), start);
  }

  void read_quoted_identifier() {
    const std::size_t start = at_;
    const std::optional<std::string> text = read_until("\"");
    if (!text) return;
    JsonReading reading = read_json(joined({"\"", *text, "\""}));
    if (!reading.ok()) return fail(reading.error.substr(0, reading.error.find(':')), start);
    add(TokenType::QuotedIdentifier, std::move(reading.value), start);
  }

  std::string_view expression_;
  std::vector<std::string_view> characters_;
  std::size_t at_ = 0;
  Tokens result_;
};

}  // namespace

std::string_view token_type_name(TokenType type) { return kNames[static_cast<std::size_t>(type)]; }

std::string Token::shown() const { return python_str(value); }

Tokens tokenize(std::string_view expression) { return Lexer(expression).run(); }

}  // namespace keyturn::cli::query
