#include "cli/timestamps.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "base/text.h"
#include "cli/python_text.h"
#include "cli/time_zone.h"

namespace keyturn::cli {

namespace {

constexpr std::int64_t kMicrosecondsPerSecond = 1000000;

class DateReader {
 public:
  explicit DateReader(std::string_view text) : text_(text) {}

  std::optional<Timestamp> read() {
    const auto year = number(4);
    const bool dashes = take('-');
    const auto month = number(2);
    if (dashes && !take('-')) return std::nullopt;
    const auto day = number(2);
    if (!year || !month || !day || *month < 1 || *month > 12 || *day < 1 || *day > days_in_month(*year, *month)) {
      return std::nullopt;
    }
    Timestamp result;
    std::int64_t seconds = days_from_civil(*year, *month, *day) * 86400;
    std::int64_t fraction = 0;
    if (at_ < text_.size()) {
      if (!take('T') && !take(' ')) return std::nullopt;
      if (!read_clock(seconds, fraction)) return std::nullopt;
    }
    if (at_ < text_.size() && !read_offset(result)) return std::nullopt;
    if (at_ < text_.size()) return std::nullopt;
    result.microseconds = (seconds - result.offset_seconds.value_or(0)) * kMicrosecondsPerSecond + fraction;
    return result;
  }

 private:
  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  std::optional<std::int64_t> number(std::size_t digits) {
    std::int64_t value = 0;
    for (std::size_t i = 0; i < digits; ++i, ++at_) {
      if (at_ >= text_.size() || text_[at_] < '0' || text_[at_] > '9') return std::nullopt;
      value = value * 10 + (text_[at_] - '0');
    }
    return value;
  }

  bool read_clock(std::int64_t& seconds, std::int64_t& fraction) {
    const auto hour = number(2);
    const bool colons = take(':');
    const auto minute = number(2);
    if (!hour || !minute || *hour > 23 || *minute > 59) return false;
    seconds += *hour * 3600 + *minute * 60;
    const bool has_seconds = colons ? take(':') : at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9';
    if (!has_seconds) return true;
    const auto second = number(2);
    if (!second || *second > 59) return false;
    seconds += *second;
    if (!take('.')) return true;
    std::int64_t unit = kMicrosecondsPerSecond;
    while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') {
      unit /= 10;
      fraction += (text_[at_++] - '0') * unit;
    }
    return true;
  }

  bool read_offset(Timestamp& result) {
    if (take('Z')) {
      result.offset_seconds = 0;
      return true;
    }
    const int sign = take('+') ? 1 : take('-') ? -1 : 0;
    const auto hours = sign != 0 ? number(2) : std::nullopt;
    if (!hours) return false;
    std::int64_t minutes = 0;
    if (at_ < text_.size()) {
      take(':');
      const auto read = number(2);
      if (!read) return false;
      minutes = *read;
    }
    result.offset_seconds = sign * (*hours * 3600 + minutes * 60);
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<Timestamp> read_timestamp(const Json& value) {
  std::optional<double> seconds;
  if (value.is_number()) seconds = value.get<double>();
  if (value.is_string()) seconds = python_float_value(value.get_ref<const std::string&>());
  if (seconds) {
    if (!std::isfinite(*seconds) || std::abs(*seconds) > 253402300799.0) return std::nullopt;
    Timestamp result;
    const double whole = std::floor(*seconds);
    result.microseconds = static_cast<std::int64_t>(whole) * kMicrosecondsPerSecond +
                          static_cast<std::int64_t>(std::nearbyint((*seconds - whole) * 1e6));
    return result;
  }
  if (!value.is_string()) return std::nullopt;
  return DateReader(value.get_ref<const std::string&>()).read();
}

Json wire_timestamp(const Timestamp& t) {
  if (t.microseconds % kMicrosecondsPerSecond == 0) return t.microseconds / kMicrosecondsPerSecond;
  return static_cast<double>(t.microseconds) / 1e6;
}

std::string iso_timestamp(const Timestamp& t, std::string_view time_zone) {
  std::int64_t seconds = t.microseconds / kMicrosecondsPerSecond;
  std::int64_t fraction = t.microseconds % kMicrosecondsPerSecond;
  if (fraction < 0) {
    fraction += kMicrosecondsPerSecond;
    --seconds;
  }
  const std::int64_t offset = t.offset_seconds ? *t.offset_seconds : zone_offset(time_zone, seconds);
  const CivilDate date = civil_from_days(floor_divide(seconds + offset, 86400));
  const std::int64_t clock = seconds + offset - floor_divide(seconds + offset, 86400) * 86400;
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02dT%02d:%02d:%02d", date.year, date.month, date.day,
                static_cast<int>(clock / 3600), static_cast<int>(clock / 60 % 60), static_cast<int>(clock % 60));
  std::string result = text.data();
  if (fraction != 0) {
    std::snprintf(text.data(), text.size(), ".%06d", static_cast<int>(fraction));
    result += text.data();
  }
  const std::int64_t size = std::abs(offset);
  std::snprintf(text.data(), text.size(), "%c%02d:%02d", offset < 0 ? '-' : '+', static_cast<int>(size / 3600),
                static_cast<int>(size / 60 % 60));
  return result + text.data();
}

}  // namespace keyturn::cli
