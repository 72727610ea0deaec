// What a month of the simulated account would have cost at AWS, as far as encryption at rest is concerned: its keys,
// the requests to KMS, the storage of backups (facts sheet 12). Nothing else of a table has a line. It is computed from
// the World and changes nothing.
#pragma once
#include <string>
#include <vector>

#include "billing/price_list.h"
#include "world/world.h"

namespace keyturn::billing {

struct Month {
  int year = 0;
  int month = 0;  // 1 to 12
};

struct Line {
  std::string item;
  double quantity = 0;
  std::string unit;
  Microdollars amount = 0;
};

struct Bill {
  std::vector<Line> lines;  // what costs nothing has a line as well

  Microdollars total() const;
};

// The calendar month in UTC, up to the clock's now when that is in it. Hours that have begun count whole.
Bill bill(const World& world, const Month& month);

}  // namespace keyturn::billing
