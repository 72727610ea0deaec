// Simulated moments as the console writes them: UTC, days before months' names, no leading zeros in days.
#pragma once
#include <string>

#include "time/instant.h"

namespace keyturn::views {

std::string date_and_time(Instant t);      // "5 January 2026, 09:00:04 UTC"
std::string reading_to_minute(Instant t);  // "Mon 5 Jan 2026 09:00", for the clock when nothing is ahead
std::string reading_to_second(Instant t);  // "Mon 5 Jan 2026 09:00:04"

std::string month_and_year(Instant t);  // "January 2026"

// "in 4 s", rounded up to whole seconds so that nothing is ahead "in 0 s"; "now" when it is due.
std::string time_until(Instant now, Instant due);

// "12 to 75 minutes".
std::string minutes_between(Duration shortest, Duration longest);

// "12 s ago", "just now" below a second.
std::string time_since(Instant now, Instant past);

}  // namespace keyturn::views
