// What the account would have cost at AWS this month so far (core/billing), as the dashboard shows it.
#pragma once
#include <string>
#include <vector>

#include "world/world.h"

namespace keyturn::views {

struct CostLine {
  std::string item;
  std::string quantity;  // "0.25 key-month"
  std::string amount;    // "$0.25"
};

struct Cost {
  std::string month;  // "January 2026"
  std::string total;
  std::vector<CostLine> lines;  // of what was used, whether it costs or not
};

Cost cost_so_far(const World& world);

}  // namespace keyturn::views
