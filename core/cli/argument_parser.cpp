#include "cli/argument_parser.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "cli/python_text.h"

namespace keyturn::cli {

namespace {

enum class TokenKind { Argument, Option, Marker };

struct Match {
  const OptionRule* rule = nullptr;  // null: not one of this parser's
  std::optional<std::string> value;  // what stood behind "="
};

struct Token {
  TokenKind kind = TokenKind::Argument;
  std::vector<Match> matches;  // more than one: ambiguous
};

bool is_negative_number(std::string_view text) {
  if (text.size() < 2 || text[0] != '-') return false;
  std::size_t digits = 0, points = 0;
  for (const char c : text.substr(1)) {
    if (c == '.')
      ++points;
    else if (c >= '0' && c <= '9')
      ++digits;
    else
      return false;
  }
  return digits > 0 && points <= 1 && text.back() != '.';
}

class Parser {
 public:
  Parser(const std::vector<OptionRule>& options, const std::vector<PositionalRule>& positionals,
         const std::vector<std::string>& words)
      : options_(options), positionals_(positionals), words_(words) {}

  Attempt<ParsedArguments> parse() {
    classify();
    std::size_t at = 0;
    while (at < words_.size() && !parsed_.stopped) {
      const std::size_t next_option = find_option(at);
      if (next_option == words_.size()) break;
      if (next_option != at) {
        const std::size_t before = at;
        KT_TRY(at, take_positionals(at));
        if (at > before) continue;
        for (; at < next_option; ++at) parsed_.rest.push_back(words_[at]);
      }
      KT_TRY(at, take_option(at));
    }
    if (parsed_.stopped) return parsed_;
    KT_TRY(at, take_positionals(at));
    for (; at < words_.size(); ++at) parsed_.rest.push_back(words_[at]);
    KT_CHECK(check_required());
    return parsed_;
  }

 private:
  void classify() {
    bool only_arguments = false;
    for (const std::string& word : words_) {
      Token token;
      if (only_arguments) {
        token.kind = TokenKind::Argument;
      } else if (word == "--") {
        token.kind = TokenKind::Marker;
        only_arguments = true;
      } else {
        token = classified(word);
      }
      tokens_.push_back(std::move(token));
    }
  }

  const OptionRule* exactly(std::string_view name) const {
    const auto found =
        std::find_if(options_.begin(), options_.end(), [&](const OptionRule& o) { return o.name == name; });
    return found == options_.end() ? nullptr : &*found;
  }

  Token classified(const std::string& word) const {
    if (word.empty() || word[0] != '-') return {};
    if (const OptionRule* rule = exactly(word)) return {TokenKind::Option, {{rule, std::nullopt}}};
    if (word.size() == 1) return {};
    const std::size_t equals = word.find('=');
    const std::string_view name = std::string_view(word).substr(0, equals);
    std::optional<std::string> value;
    if (equals != std::string::npos) {
      value = word.substr(equals + 1);
      if (const OptionRule* rule = exactly(name)) return {TokenKind::Option, {{rule, value}}};
    }
    Token token{TokenKind::Option, {}};
    if (word[1] == '-') {
      for (const OptionRule& rule : options_) {
        if (rule.name.compare(0, name.size(), name) == 0) token.matches.push_back({&rule, value});
      }
    }
    if (!token.matches.empty()) return token;
    if (is_negative_number(word) || word.find(' ') != std::string::npos) return {};
    token.matches.push_back({nullptr, std::nullopt});
    return token;
  }

  std::size_t find_option(std::size_t from) const {
    while (from < tokens_.size() && tokens_[from].kind != TokenKind::Option) ++from;
    return from;
  }

  // As many positionals as the run of arguments at `at` feeds. "--" belongs to the positional beside it.
  Attempt<std::size_t> take_positionals(std::size_t at) {
    while (next_positional_ < positionals_.size()) {
      std::size_t argument = at;
      while (argument < tokens_.size() && tokens_[argument].kind == TokenKind::Marker) ++argument;
      const bool available = argument < tokens_.size() && tokens_[argument].kind == TokenKind::Argument;
      const PositionalRule& rule = positionals_[next_positional_];
      if (!available && !rule.optional) return at;
      ++next_positional_;
      if (!available) continue;
      if (rule.choices &&
          std::find(rule.choices->begin(), rule.choices->end(), words_[argument]) == rule.choices->end()) {
        return invalid_choice(rule.name, words_[argument], *rule.choices);
      }
      parsed_.values[rule.name] = {words_[argument]};
      at = argument + 1;
      if (at < tokens_.size() && tokens_[at].kind == TokenKind::Marker) ++at;
    }
    return at;
  }

  Attempt<std::size_t> take_option(std::size_t at) {
    const Token& token = tokens_[at];
    if (token.matches.size() > 1) {
      std::vector<std::string> names;
      for (const Match& match : token.matches) names.push_back(match.rule->name);
      return parser_error(joined({"ambiguous option: ", words_[at], " could match ", join(names, ", ")}));
    }
    const Match& match = token.matches.front();
    if (!match.rule) {
      parsed_.rest.push_back(words_[at]);
      return at + 1;
    }
    const OptionRule& rule = *match.rule;
    if (rule.arity == Arity::Flag || rule.arity == Arity::Stop) {
      if (match.value) return about(rule, "ignored explicit argument " + python_repr_text(*match.value));
      parsed_.values[rule.destination] = {rule.constant};
      parsed_.stopped = rule.arity == Arity::Stop;
      return at + 1;
    }
    std::vector<std::string> values;
    std::size_t end = at + 1;
    if (match.value) {
      values.push_back(*match.value);
    } else {
      const std::size_t most = takes_many(rule.arity) ? words_.size() : 1;
      while (end < words_.size() && tokens_[end].kind == TokenKind::Argument && values.size() < most) {
        values.push_back(words_[end++]);
      }
      if (values.empty() && rule.arity == Arity::One) return about(rule, "expected one argument");
      if (values.empty() && rule.arity == Arity::Some) return about(rule, "expected at least one argument");
      if (values.empty() && rule.arity == Arity::OptionalOne) values.push_back(rule.constant);
    }
    KT_CHECK(check_values(rule, values));
    parsed_.values[rule.destination] = std::move(values);
    return end;
  }

  Attempt<void> check_values(const OptionRule& rule, const std::vector<std::string>& values) const {
    for (const std::string& value : values) {
      if (rule.integer && !python_int(value)) return about(rule, "invalid int value: " + python_repr_text(value));
      if (!rule.choices.empty() && std::find(rule.choices.begin(), rule.choices.end(), value) == rule.choices.end()) {
        return invalid_choice(rule.name, value, rule.choices);
      }
    }
    return {};
  }

  Attempt<void> check_required() const {
    std::vector<std::string> missing;
    for (const OptionRule& rule : options_) {
      if (rule.required && !parsed_.has(rule.destination)) missing.push_back(rule.name);
    }
    for (std::size_t i = next_positional_; i < positionals_.size(); ++i) {
      if (!positionals_[i].optional) missing.push_back(positionals_[i].name);
    }
    if (missing.empty()) return {};
    return parser_error("the following arguments are required: " + join(missing, ", "));
  }

  static Failure about(const OptionRule& rule, std::string_view message) {
    return parser_error(joined({"argument ", rule.name, ": ", message}));
  }

  const std::vector<OptionRule>& options_;
  const std::vector<PositionalRule>& positionals_;
  const std::vector<std::string>& words_;
  std::vector<Token> tokens_;
  std::size_t next_positional_ = 0;
  ParsedArguments parsed_;
};

}  // namespace

std::string ParsedArguments::first(std::string_view destination) const {
  const auto found = values.find(destination);
  return found == values.end() || found->second.empty() ? std::string() : found->second.front();
}

Attempt<ParsedArguments> parse_known_arguments(const std::vector<OptionRule>& options,
                                               const std::vector<PositionalRule>& positionals,
                                               const std::vector<std::string>& words) {
  return Parser(options, positionals, words).parse();
}

}  // namespace keyturn::cli
