// What a link that is shared says: a lesson and a step of it, or an empty account, and the commands that were run. It
// stands in the page's address, so it is short or is not made at all.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "time/instant.h"

namespace keyturn::views {

struct Replay {
  std::string lesson;  // empty: a new account
  std::size_t step = 0;
  std::vector<std::string> lines;

  friend bool operator==(const Replay&, const Replay&) = default;
};

std::string text_of(const Replay& replay);

// Nothing when `text` was not made by text_of.
std::optional<Replay> read_replay(std::string_view text);

// What was done so far, as commands that do it again. Time that went by between them is a `sleep`.
struct Journal {
  std::vector<std::string> lines;
  Instant until;         // the clock after the last one
  bool complete = true;  // nothing else led to the account: no file, no earlier visit

  // A command that began at one moment and ended at another.
  void note(std::string line, Instant began, Instant ended);
};

// Links beyond this many characters are cut off by mail programs, chats and some browsers.
inline constexpr std::size_t kLongestLink = 8000;

}  // namespace keyturn::views
