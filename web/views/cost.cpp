#include "views/cost.h"

#include <cstdio>

#include "base/text.h"
#include "billing/bill.h"
#include "time/format.h"
#include "views/moments.h"

namespace keyturn::views {
namespace {

// Cents, and smaller parts where there are any.
std::string dollars(billing::Microdollars amount) {
  constexpr billing::Microdollars kDollar = 1'000'000;
  constexpr std::size_t kShortest = 2;
  std::string parts = std::to_string(amount % kDollar);
  parts.insert(0, 6 - parts.size(), '0');
  while (parts.size() > kShortest && parts.back() == '0') parts.pop_back();
  return joined({"$", std::to_string(amount / kDollar), ".", parts});
}

std::string quantity_of(const billing::Line& line) {
  char text[32];
  std::snprintf(text, sizeof text, "%.4g", line.quantity);
  return joined({text, " ", line.unit, line.quantity == 1 ? "" : "s"});
}

}  // namespace

Cost cost_so_far(const World& world) {
  const CivilTime now = civil_time(world.ground.now);
  const billing::Bill bill = billing::bill(world, {now.year, now.month});
  Cost cost;
  cost.month = month_and_year(world.ground.now);
  cost.total = dollars(bill.total());
  for (const billing::Line& line : bill.lines) {
    if (line.quantity > 0) cost.lines.push_back({line.item, quantity_of(line), dollars(line.amount)});
  }
  return cost;
}

}  // namespace keyturn::views
