#include "cli/shorthand.h"

#include <optional>
#include <utility>

#include "base/text.h"

namespace keyturn::cli {

namespace {

constexpr int kDeepest = 500;  // Python's own recursion ends it a little later

constexpr std::string_view kBlanks = " \t\n\r\v\f";

bool is_blank(char c) { return kBlanks.find(c) != std::string_view::npos; }

bool is_key(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-_.#/:").find(c) != std::string_view::npos;
}

// A bare value may hold U+0021 to U+FFFF but for `excluded`; in UTF-8 what lies beyond begins with 0xF0 or more.
bool is_bare(char c, std::string_view excluded) {
  const auto byte = static_cast<unsigned char>(c);
  return byte > 0x20 && byte != 0x7f && byte < 0xF0 && excluded.find(c) == std::string_view::npos;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

class ShorthandParser {
 public:
  ShorthandParser(std::string_view text, const ShorthandLoader& load) : text_(text), load_(load) {}

  ShorthandReading read() {
    Json result = Json::object();
    std::string key;
    Json value;
    if (!key_value(key, value)) return {Json(), error_text()};
    result[key] = std::move(value);
    std::size_t last = at_;
    while (at_ < text_.size()) {
      if (!expect(',', true) || !key_value(key, value)) return {Json(), error_text()};
      if (result.contains(key)) {
        return {Json(), joined({"Second instance of key \"", key, "\" encountered for input:\n", located(last + 1),
                                "\nThis is often because there is a preceding \",\" instead of a space."})};
      }
      result[key] = std::move(value);
      last = at_;
    }
    return {std::move(result), ""};
  }

 private:
  bool at_end() const { return at_ >= text_.size(); }
  bool is_at(char c) const { return !at_end() && text_[at_] == c; }

  void skip_blanks() {
    while (!at_end() && is_blank(text_[at_])) ++at_;
  }

  // The character at a place, whole also where UTF-8 needs several bytes for it.
  std::string character(std::size_t place) const {
    std::size_t length = 1;
    while (place + length < text_.size() && (static_cast<unsigned char>(text_[place + length]) & 0xC0) == 0x80)
      ++length;
    return std::string(text_.substr(place, length));
  }

  bool fail(std::string_view expected, std::string_view received) {
    error_ = joined({"Expected: '", expected, "', received: '", received, "' for input:\n "});
    error_at_ = at_;
    return false;
  }

  bool expect(char c, bool skips_blanks = false) {
    if (skips_blanks) skip_blanks();
    if (at_end()) return fail(std::string_view(&c, 1), "EOF");
    if (text_[at_] != c) return fail(std::string_view(&c, 1), character(at_));
    ++at_;
    if (skips_blanks) skip_blanks();
    return true;
  }

  // A key, `=` or `@=`.
  bool key_and_sign(std::string& key, bool& is_file) {
    const std::size_t begin = at_;
    while (!at_end() && is_key(text_[at_])) ++at_;
    key = text_.substr(begin, at_ - begin);
    skip_blanks();
    is_file = is_at('@');
    if (is_file) ++at_;
    return expect('=', true);
  }

  bool loaded(bool is_file, Json& value) {
    if (!is_file) return true;
    if (value.is_string()) {
      Attempt<Json> file = load_(value.get<std::string>());
      if (!file) {
        load_error_ = file.error().message;
        return false;
      }
      value = std::move(file).value();
      return true;
    }
    if (value.is_structured()) {
      for (Json& part : value) {
        if (!loaded(is_file, part)) return false;
      }
    }
    return true;
  }

  bool key_value(std::string& key, Json& value) {
    bool is_file = false;
    return key_and_sign(key, is_file) && values(value) && loaded(is_file, value);
  }

  bool values(Json& into) {
    if (at_end()) {
      into = "";
      return true;
    }
    if (is_at('[')) return list(into);
    if (is_at('{')) return hash(into);
    return comma_separated(into);
  }

  bool comma_separated(Json& into) {
    std::string first;
    if (!first_value(first)) return false;
    skip_blanks();
    if (!is_at(',')) {
      into = std::move(first);
      return true;
    }
    expect(',', true);
    Json parts = Json::array({first});
    while (true) {
      std::string part;
      bool read = second_value(part);
      if (read) {
        skip_blanks();
        if (at_end()) {
          parts.push_back(std::move(part));
          break;
        }
        read = expect(',', true);
        if (read) parts.push_back(std::move(part));
      }
      if (!read) {
        // What looked like another element is the next key: `a=b,c=d`.
        if (at_end()) return false;
        while (at_ > 0 && text_[at_] != ',') --at_;
        break;
      }
    }
    if (parts.size() == 1)
      into = std::move(first);
    else
      into = std::move(parts);
    return true;
  }

  bool item(Json& into) {
    if (is_at('[') || is_at('{')) {
      if (++depth_ > kDeepest) return fail("<less nested>", character(at_));
      const bool read = is_at('[') ? list(into) : hash(into);
      --depth_;
      return read;
    }
    std::string text;
    if (!first_value(text)) return false;
    into = std::move(text);
    return true;
  }

  bool separator(char closing) {
    skip_blanks();
    if (is_at(closing)) return true;
    if (!expect(',')) return false;
    skip_blanks();
    return true;
  }

  bool list(Json& into) {
    into = Json::array();
    expect('[', true);
    while (!is_at(']')) {
      Json element;
      if (!item(element) || !separator(']')) return false;
      into.push_back(std::move(element));
    }
    return expect(']');
  }

  bool hash(Json& into) {
    into = Json::object();
    expect('{', true);
    while (!is_at('}')) {
      std::string key;
      Json value;
      bool is_file = false;
      if (!key_and_sign(key, is_file) || !item(value) || !separator('}') || !loaded(is_file, value)) return false;
      into[key] = std::move(value);
    }
    return expect('}');
  }

  bool first_value(std::string& into) {
    if (is_at('\'') || is_at('"')) return quoted(into);
    bare(into, "\"',=[{", "\"',]}");
    return true;
  }

  bool second_value(std::string& into) {
    if (is_at('\'') || is_at('"')) return quoted(into);
    return bare(into, "\"',=[{", "\"',=") || fail("<second>", "<none>");
  }

  bool bare(std::string& into, std::string_view not_first, std::string_view not_following) {
    const std::size_t begin = at_;
    while (!at_end()) {
      const char c = text_[at_];
      if (c == '\\' && at_ + 1 < text_.size() && text_[at_ + 1] == ',')
        at_ += 2;
      else if (at_ == begin ? is_bare(c, not_first) : is_bare(c, not_following) || is_blank(c))
        ++at_;
      else
        break;
    }
    into = text_.substr(begin, at_ - begin);
    replace_all(into, "\\,", ",");
    while (!into.empty() && is_blank(into.back())) into.pop_back();
    return at_ > begin;
  }

  bool quoted(std::string& into) {
    const char quote = text_[at_];
    std::optional<std::size_t> end, last_escaped;
    for (std::size_t i = at_ + 1; i < text_.size() && !end; ++i) {
      const char next = i + 1 < text_.size() ? text_[i + 1] : '\0';
      if (text_[i] == quote) {
        end = i;
      } else if (text_[i] == '\\' && (next == quote || next == '\\')) {
        ++i;
        if (next == quote) last_escaped = i;
      }
    }
    // With no other end, the last quote closes the value although a backslash stands before it.
    if (!end) end = last_escaped;
    if (!end) return fail(quote == '"' ? "<double quoted>" : "<singled quoted>", "<none>");
    into = text_.substr(at_ + 1, *end - at_ - 1);
    replace_all(into, std::string("\\") + quote, std::string_view(&quote, 1));
    replace_all(into, "\\\\", "\\");
    at_ = *end + 1;
    return true;
  }

  // The input with a caret under the place; lines after the place follow the caret.
  std::string located(std::size_t place) const {
    const std::string_view before = text_.substr(0, place);
    const std::size_t line = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const std::size_t rest = text_.find('\n', place);
    std::string result(text_.substr(0, rest));
    result += "\n" + std::string(count_code_points(before.substr(line)), ' ') + "^";
    if (rest != std::string_view::npos) result += text_.substr(rest);
    return result;
  }

  std::string error_text() const { return load_error_.empty() ? error_ + located(error_at_) : load_error_; }

  std::string_view text_;
  const ShorthandLoader& load_;
  std::size_t at_ = 0;
  int depth_ = 0;
  std::string error_;
  std::size_t error_at_ = 0;
  std::string load_error_;
};

}  // namespace

ShorthandReading read_shorthand(std::string_view text, const ShorthandLoader& load) {
  return ShorthandParser(text, load).read();
}

}  // namespace keyturn::cli
