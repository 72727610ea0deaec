// What can be pressed in the terminal's output: resources that it names, the row that unfolds it, the question why a
// command failed, the menu of a command. Knows no screen: places are rows and columns.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "app/route.h"
#include "panes/scrollback.h"
#include "world/world.h"

namespace keyturn::panes {

enum class SpotKind { Link, Fold, Why, Menu };

struct Spot {
  SpotKind kind = SpotKind::Link;
  std::uint64_t entry = 0;
  ScrollPlace start;
  std::size_t length = 0;  // in columns
  bool goes_on = false;    // the rest of one that began in the row above
  std::string name;        // "Open table Music"
  app::Route route;        // of a link
};

// A menu stands behind the last column, where no text is.
inline constexpr std::size_t kMenuColumns = 3;

// Of the rows from `first` to `end`, in reading order. A link that is wrapped is one spot a row.
std::vector<Spot> spots_between(const Scrollback& output, const World& world, std::size_t first, std::size_t end);

}  // namespace keyturn::panes
