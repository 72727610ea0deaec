#include "pictures/time_axis.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "time/format.h"

namespace keyturn::pictures {
namespace {

constexpr std::array kSpans = {minutes(10), hours(3), days(2), days(40), days(800)};
constexpr double kNow = 2.0 / 3;  // where now stands

constexpr std::array kSteps = {minutes(1), minutes(5), minutes(15), minutes(30), hours(1), hours(3),  hours(6),
                               hours(12),  days(1),    days(2),     days(7),     days(30), days(100), days(365)};

Instant latest_change(const views::Life& life) {
  Instant latest = life.begin;
  for (const views::LifeLane& lane : life.lanes) {
    for (const views::LifeBar& bar : lane.bars) latest = std::max(latest, bar.from);
  }
  if (life.gap) latest = life.gap->from;
  return latest;
}

Duration fitting_span(const views::Life& life) {
  const double past = (life.now - latest_change(life)).seconds();
  const double ahead = life.ahead.empty() ? 0 : (life.ahead.front().at - life.now).seconds();
  for (const Duration span : kSpans) {
    const double whole = span.seconds();
    if (past <= whole * kNow * 0.95 && (ahead <= whole * (1 - kNow) * 0.95 || ahead > days(40).seconds())) return span;
  }
  return kSpans.back();
}

std::string label_of(Instant t, Duration step) {
  const CivilTime civil = civil_time(t);
  char text[32];
  if (step < days(1)) {
    std::snprintf(text, sizeof text, "%02d:%02d", civil.hour, civil.minute);
  } else if (step < days(100)) {
    std::snprintf(text, sizeof text, "%02d-%02d", civil.month, civil.day);
  } else {
    std::snprintf(text, sizeof text, "%04d-%02d", civil.year, civil.month);
  }
  return text;
}

}  // namespace

float TimeAxis::x_of(Instant t) const {
  const double share = static_cast<double>((t - from).milliseconds) /
                       static_cast<double>(std::max<std::int64_t>(1, (to - from).milliseconds));
  return left + static_cast<float>(share) * (right - left);
}

const std::vector<std::string>& zoom_labels() {
  static const std::vector<std::string> labels = {"Fit", "10 min", "3 h", "2 d", "40 d", "2 y"};
  return labels;
}

TimeAxis axis_for(const views::Life& life, int zoom, float left, float right) {
  const Duration span = zoom == 0 ? fitting_span(life) : kSpans[static_cast<std::size_t>(zoom - 1)];
  const auto past = static_cast<std::int64_t>(static_cast<double>(span.milliseconds) * kNow);
  const Instant from = life.now - milliseconds(past);
  return {from, from + span, left, right};
}

std::vector<Tick> ticks_of(const TimeAxis& axis) {
  constexpr float kRoom = 70;
  const auto fitting = static_cast<double>(std::max(1.0F, (axis.right - axis.left) / kRoom));
  const double whole = (axis.to - axis.from).seconds();
  const auto found =
      std::find_if(kSteps.begin(), kSteps.end(), [&](Duration step) { return whole / step.seconds() <= fitting; });
  const Duration step = found == kSteps.end() ? kSteps.back() : *found;
  std::vector<Tick> ticks;
  const std::int64_t first = (axis.from.milliseconds / step.milliseconds + 1) * step.milliseconds;
  for (std::int64_t at = first; at < axis.to.milliseconds; at += step.milliseconds) {
    if (axis.x_of({at}) > axis.right - kRoom / 2) break;
    ticks.push_back({{at}, label_of({at}, step)});
  }
  return ticks;
}

}  // namespace keyturn::pictures
