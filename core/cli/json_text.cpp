#include "cli/json_text.h"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <optional>

#include "base/text.h"

namespace keyturn::cli {

namespace {

void append_code_point(std::string& text, std::uint32_t c) {
  if (c < 0x80) {
    text += static_cast<char>(c);
  } else if (c < 0x800) {
    text += static_cast<char>(0xC0 | (c >> 6));
    text += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    text += static_cast<char>(0xE0 | (c >> 12));
    text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    text += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    text += static_cast<char>(0xF0 | (c >> 18));
    text += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    text += static_cast<char>(0x80 | (c & 0x3F));
  }
}

// Deeper documents end Python's reader with a RecursionError as well.
constexpr int kDeepest = 900;

class JsonParser {
 public:
  explicit JsonParser(std::string_view text) : text_(text) {}

  JsonReading read() {
    JsonReading reading;
    skip_blanks();
    if (value(reading.value)) {
      skip_blanks();
      if (at_ < text_.size()) fail("Extra data", at_);
    }
    reading.error = error_;
    return reading;
  }

 private:
  char current() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void skip_blanks() {
    while (at_ < text_.size() && std::string_view(" \t\n\r").find(text_[at_]) != std::string_view::npos) ++at_;
  }

  bool fail(std::string_view words, std::size_t position) {
    const std::string_view before = text_.substr(0, position);
    std::size_t line = 1;
    for (const char c : before) line += c == '\n' ? 1 : 0;
    const std::size_t line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const std::size_t column = count_code_points(before.substr(line_start)) + 1;
    error_ = joined({words, ": line ", std::to_string(line), " column ", std::to_string(column), " (char ",
                     std::to_string(count_code_points(before)), ")"});
    return false;
  }

  bool literal(std::string_view word, Json meaning, Json& into) {
    if (text_.substr(at_, word.size()) != word) return false;
    at_ += word.size();
    into = std::move(meaning);
    return true;
  }

  bool value(Json& into) {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    const char c = current();
    if (c == '"') {
      std::string text;
      if (!string(text)) return false;
      into = std::move(text);
      return true;
    }
    if (c == '{' || c == '[') {
      if (++depth_ > kDeepest) return fail("maximum recursion depth exceeded", at_);
      const bool read = c == '{' ? object(into) : array(into);
      --depth_;
      return read;
    }
    if (literal("null", nullptr, into) || literal("true", true, into) || literal("false", false, into) ||
        literal("NaN", std::nan(""), into) || literal("Infinity", kInfinity, into) ||
        literal("-Infinity", -kInfinity, into)) {
      return true;
    }
    return number(into) || fail("Expecting value", at_);
  }

  bool object(Json& into) {
    into = Json::object();
    ++at_;
    skip_blanks();
    if (current() == '}') {
      ++at_;
      return true;
    }
    while (true) {
      if (current() != '"') return fail("Expecting property name enclosed in double quotes", at_);
      std::string key;
      if (!string(key)) return false;
      skip_blanks();
      if (current() != ':') return fail("Expecting ':' delimiter", at_);
      ++at_;
      skip_blanks();
      Json member;
      if (!value(member)) return false;
      into[key] = std::move(member);
      skip_blanks();
      if (current() == '}') break;
      if (current() != ',') return fail("Expecting ',' delimiter", at_);
      const std::size_t comma = at_++;
      skip_blanks();
      if (current() == '}') return fail("Illegal trailing comma before end of object", comma);
    }
    ++at_;
    return true;
  }

  bool array(Json& into) {
    into = Json::array();
    ++at_;
    skip_blanks();
    if (current() == ']') {
      ++at_;
      return true;
    }
    while (true) {
      Json element;
      if (!value(element)) return false;
      into.push_back(std::move(element));
      skip_blanks();
      if (current() == ']') break;
      if (current() != ',') return fail("Expecting ',' delimiter", at_);
      const std::size_t comma = at_++;
      skip_blanks();
      if (current() == ']') return fail("Illegal trailing comma before end of array", comma);
    }
    ++at_;
    return true;
  }

  std::optional<std::uint32_t> four_hex_digits(std::size_t position) const {
    if (position + 4 > text_.size()) return std::nullopt;
    std::uint32_t code = 0;
    const char* begin = text_.data() + position;
    const auto read = std::from_chars(begin, begin + 4, code, 16);
    if (read.ec != std::errc() || read.ptr != begin + 4) return std::nullopt;
    return code;
  }

  bool escape(std::string& into) {
    const std::size_t backslash = at_++;
    constexpr std::string_view kLetters = "\"\\/bfnrt";
    constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
    const char c = current();
    if (c != 'u') {
      const std::size_t letter = at_ < text_.size() ? kLetters.find(c) : std::string_view::npos;
      if (letter == std::string_view::npos) return fail("Invalid \\escape", backslash);
      into += kMeanings[letter];
      ++at_;
      return true;
    }
    std::optional<std::uint32_t> code = four_hex_digits(at_ + 1);
    if (!code) return fail("Invalid \\uXXXX escape", at_ + 1);
    at_ += 5;
    if (*code >= 0xD800 && *code < 0xDC00 && text_.substr(at_, 2) == "\\u") {
      const std::optional<std::uint32_t> low = four_hex_digits(at_ + 2);
      if (low && *low >= 0xDC00 && *low < 0xE000) {
        code = 0x10000 + ((*code - 0xD800) << 10) + (*low - 0xDC00);
        at_ += 6;
      }
    }
    append_code_point(into, *code);
    return true;
  }

  bool string(std::string& into) {
    const std::size_t begin = at_++;
    while (true) {
      if (at_ >= text_.size()) return fail("Unterminated string starting at", begin);
      const char c = text_[at_];
      if (c == '"') break;
      if (c == '\\') {
        if (at_ + 1 >= text_.size()) return fail("Unterminated string starting at", begin);
        if (!escape(into)) return false;
      } else if (static_cast<unsigned char>(c) < 0x20) {
        return fail("Invalid control character at", at_);
      } else {
        into += c;
        ++at_;
      }
    }
    ++at_;
    return true;
  }

  std::size_t digits_from(std::size_t position) const {
    while (position < text_.size() && text_[position] >= '0' && text_[position] <= '9') ++position;
    return position;
  }

  bool number(Json& into) {
    std::size_t end = at_ + (current() == '-' ? 1 : 0);
    const std::size_t whole_end = end < text_.size() && text_[end] == '0' ? end + 1 : digits_from(end);
    if (whole_end == end) return false;
    end = whole_end;
    bool is_integer = true;
    if (end < text_.size() && text_[end] == '.' && digits_from(end + 1) > end + 1) {
      end = digits_from(end + 1);
      is_integer = false;
    }
    if (end < text_.size() && (text_[end] == 'e' || text_[end] == 'E')) {
      std::size_t exponent = end + 1;
      if (exponent < text_.size() && (text_[exponent] == '+' || text_[exponent] == '-')) ++exponent;
      if (digits_from(exponent) > exponent) {
        end = digits_from(exponent);
        is_integer = false;
      }
    }
    const std::string text(text_.substr(at_, end - at_));
    at_ = end;
    std::int64_t integer = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), integer);
    if (is_integer && read.ec == std::errc())
      into = integer;
    else
      into = std::strtod(text.c_str(), nullptr);
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int depth_ = 0;
  std::string error_;
};

}  // namespace

JsonReading read_json(std::string_view text) { return JsonParser(text).read(); }

std::string json_document(const Json& value, int indent) {
  return value.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace keyturn::cli
