#include "views/replay.h"

#include <utility>

#include "base/text.h"

namespace keyturn::views {
namespace {

constexpr char kBetween = '\x1e';  // ASCII's record separator: it is in no command

}  // namespace

std::string text_of(const Replay& replay) {
  std::vector<std::string> parts = {replay.lesson, std::to_string(replay.step)};
  parts.insert(parts.end(), replay.lines.begin(), replay.lines.end());
  return join(parts, std::string_view(&kBetween, 1));
}

std::optional<Replay> read_replay(std::string_view text) {
  std::vector<std::string> parts = split(text, kBetween);
  if (parts.size() < 2 || parts[1].empty() || parts[1].size() > 2) return std::nullopt;
  if (parts[1].find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
  Replay replay;
  replay.lesson = std::move(parts[0]);
  for (const char digit : parts[1]) replay.step = replay.step * 10 + static_cast<std::size_t>(digit - '0');
  replay.lines.assign(parts.begin() + 2, parts.end());
  return replay;
}

void Journal::note(std::string line, Instant began, Instant ended) {
  constexpr std::int64_t kSecond = 1000;
  const std::int64_t waited = (began - until).milliseconds;
  if (waited >= kSecond) {
    const std::string pause = joined({"sleep ", std::to_string((waited + kSecond - 1) / kSecond)});
    lines.push_back(pause);
  }
  lines.push_back(std::move(line));
  until = ended;
}

}  // namespace keyturn::views
