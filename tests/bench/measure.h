// Measures things side by side: each round runs every contender once, so that a machine that slows down slows all of
// them. CPU time natively; on the web, where there is no such clock, the time that passes.
#pragma once
#include <functional>
#include <string>
#include <vector>

namespace keyturn::bench {

struct Contender {
  std::string name;
  std::function<void()> run;  // once
};

struct Reading {
  std::string name;
  double microseconds = 0;  // of one run: the median over the rounds
};

std::vector<Reading> compare(const std::vector<Contender>& contenders);

}  // namespace keyturn::bench
