#include "cli/names.h"

#include <algorithm>

#include "base/text.h"

namespace keyturn::cli {

namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "…ARNs", "…IDs": a plural of capitals at the end is one word. Returns where it begins.
std::size_t plural_capitals(std::string_view name) {
  if (name.size() < 3 || name.back() != 's') return name.size();
  std::size_t begin = name.size() - 1;
  while (begin > 0 && is_upper(name[begin - 1])) --begin;
  return name.size() - 1 - begin >= 2 ? begin : name.size();
}

}  // namespace

std::string kebab_case(std::string_view api_name) {
  const std::size_t plural = plural_capitals(api_name);
  std::string result;
  for (std::size_t i = 0; i < plural; ++i) {
    const char c = api_name[i];
    const bool before_lower = i + 1 < plural && is_lower(api_name[i + 1]);
    const bool after_word = i > 0 && (is_lower(api_name[i - 1]) || is_digit(api_name[i - 1]));
    if (i > 0 && is_upper(c) && (before_lower || after_word)) result += '-';
    result += c;
  }
  if (plural < api_name.size()) result += (plural > 0 ? "-" : "") + std::string(api_name.substr(plural));
  return to_lower(result);
}

bool is_kebab_case_of(std::string_view api_name, std::string_view name) {
  const auto letters =
      static_cast<std::size_t>(std::count_if(name.begin(), name.end(), [](char c) { return c != '-'; }));
  return letters == api_name.size() && kebab_case(api_name) == name;
}

}  // namespace keyturn::cli
