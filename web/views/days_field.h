// A number of days that a form asks for, and the rule that holds for it (facts sheet 10.3).
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace keyturn::views {

struct DaysRule {
  int shortest = 0;
  int longest = 0;
};

constexpr DaysRule kPendingWindow{7, 30};      // ScheduleKeyDeletion
constexpr DaysRule kRotationPeriod{90, 2560};  // EnableKeyRotation

// Nothing when `text` is no whole number within the rule.
std::optional<int> days_in(std::string_view text, const DaysRule& rule);

// An empty text when it is one.
std::string days_error(std::string_view text, const DaysRule& rule);

std::string days_constraint(const DaysRule& rule);  // "7 to 30 days"

}  // namespace keyturn::views
