#include "views/days_field.h"

#include <charconv>

#include "base/text.h"

namespace keyturn::views {

std::optional<int> days_in(std::string_view text, const DaysRule& rule) {
  int number = 0;
  const auto [rest, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc() || rest != text.data() + text.size()) return std::nullopt;
  if (number < rule.shortest || number > rule.longest) return std::nullopt;
  return number;
}

std::string days_error(std::string_view text, const DaysRule& rule) {
  if (days_in(text, rule)) return {};
  return joined(
      {"Enter a whole number from ", std::to_string(rule.shortest), " to ", std::to_string(rule.longest), "."});
}

std::string days_constraint(const DaysRule& rule) {
  return joined({std::to_string(rule.shortest), " to ", std::to_string(rule.longest), " days"});
}

}  // namespace keyturn::views
