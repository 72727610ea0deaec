#include "cli/page_token.h"

#include <algorithm>
#include <string_view>

#include "base/bytes.h"
#include "cli/output/json_writer.h"
#include "cli/python_text.h"

namespace keyturn::cli {

namespace {

constexpr const char* kShown = "boto_truncate_amount";
constexpr std::string_view kSeparator = "___";

// Python's b64decode skips what is not of the alphabet; only the padding must be right.
std::optional<std::string> lenient_base64(const std::string& text) {
  std::string digits;
  for (const char c : text) {
    const bool is_digit =
        (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
    if (is_digit || c == '=') digits += c;
  }
  const std::optional<Bytes> bytes = from_base64(digits);
  if (!bytes) return std::nullopt;
  return to_text(*bytes);
}

std::optional<PageToken> decode_json(const std::string& text) {
  const std::optional<std::string> json = lenient_base64(text);
  if (!json) return std::nullopt;
  PageToken token;
  token.inputs = Json::parse(*json, nullptr, false);
  if (!token.inputs.is_object()) return std::nullopt;
  const auto shown = token.inputs.find(kShown);
  if (shown == token.inputs.end()) return token;
  if (!shown->is_number_integer()) return std::nullopt;
  token.shown = shown->get<std::int64_t>();
  token.inputs.erase(kShown);
  return token;
}

std::vector<std::string> split_parts(const std::string& text) {
  std::vector<std::string> parts;
  std::size_t start = 0;
  for (std::size_t at = text.find(kSeparator); at != std::string::npos; at = text.find(kSeparator, start)) {
    parts.push_back(text.substr(start, at - start));
    start = at + kSeparator.size();
  }
  parts.push_back(text.substr(start));
  return parts;
}

}  // namespace

std::string encode_page_token(const PageToken& token) {
  Json json = token.inputs;
  if (token.shown) json[kShown] = *token.shown;
  return to_base64(to_bytes(ascii_json(json)));
}

std::optional<PageToken> decode_page_token(const std::string& text, const std::vector<std::string>& input_names) {
  if (std::optional<PageToken> token = decode_json(text)) return token;
  PageToken token;
  std::vector<std::string> parts = split_parts(text);
  if (parts.size() == input_names.size() + 1) {
    if (const std::optional<std::int64_t> shown = python_int(parts.back())) {
      token.shown = *shown;
      parts.pop_back();
    } else {
      parts = {text};
    }
  }
  if (parts.size() > input_names.size()) return std::nullopt;
  for (std::size_t i = 0; i < input_names.size(); ++i) {
    const bool is_given = i < parts.size() && parts[i] != "None";
    token.inputs[input_names[i]] = is_given ? Json(parts[i]) : Json(nullptr);
  }
  return token;
}

}  // namespace keyturn::cli
