#include "views/form_rules.h"

#include <algorithm>
#include <cctype>
#include <charconv>

#include "base/text.h"

namespace keyturn::views {
namespace {

constexpr std::size_t kShortestName = 3;
constexpr std::size_t kLongestName = 255;
constexpr std::size_t kLongestKey = 255;  // shape KeySchemaAttributeName

constexpr std::string_view kLetters = "SNB";

bool is_name_character(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-' || c == '.';
}

}  // namespace

const std::vector<std::string>& key_type_labels() {
  static const std::vector<std::string> labels = {"String", "Number", "Binary"};
  return labels;
}

std::string letter_of(KeyType type) { return std::string(kLetters.substr(static_cast<std::size_t>(type), 1)); }

KeyType key_type_of(std::string_view letter) {
  const std::size_t found = letter.empty() ? std::string_view::npos : kLetters.find(letter);
  return found == std::string_view::npos ? KeyType::String : static_cast<KeyType>(found);
}

Json attribute_definition(const std::string& name, KeyType type) {
  return {{"AttributeName", name}, {"AttributeType", letter_of(type)}};
}

Json key_element(const std::string& name, const char* kind) { return {{"AttributeName", name}, {"KeyType", kind}}; }

std::string table_name_error(std::string_view name, std::string_view what) {
  if (name.empty()) return joined({what == "index" ? "Enter an " : "Enter a ", what, " name."});
  if (!std::all_of(name.begin(), name.end(), is_name_character)) {
    return joined({"The ", what, " name has characters that are not allowed. Use letters, digits and _ - ."});
  }
  if (name.size() < kShortestName) return joined({"The ", what, " name is too short. Use at least 3 characters."});
  if (name.size() > kLongestName) return joined({"The ", what, " name is too long. Use at most 255 characters."});
  return {};
}

std::string key_name_error(std::string_view name, std::string_view what) {
  if (name.empty()) return joined({"Enter a ", what, "."});
  if (name.size() > kLongestKey) return joined({"The ", what, " is too long. Use at most 255 characters."});
  return {};
}

std::string units_error(std::string_view text) {
  return units_in(text) == 0 ? "Enter a whole number, 1 or more." : std::string();
}

std::int64_t units_in(std::string_view text) {
  std::int64_t units = 0;
  const auto [rest, problem] = std::from_chars(text.data(), text.data() + text.size(), units);
  return problem == std::errc() && rest == text.data() + text.size() && units >= 1 ? units : 0;
}

Json throughput(std::string_view reads, std::string_view writes) {
  return {{"ReadCapacityUnits", units_in(reads)}, {"WriteCapacityUnits", units_in(writes)}};
}

}  // namespace keyturn::views
