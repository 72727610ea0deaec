// Measures what runs: medians of repeated rounds, all cases in turn within one run, so that they can be compared though
// the machine's speed drifts. Nothing here fails on a time.
#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace keyturn::bench {

struct Case {
  std::string name;
  std::function<void()> run;
};

struct Timing {
  std::string name;
  double median_microseconds = 0;
  double lowest_microseconds = 0;
};

// Runs the cases in turn, `rounds` times, and times each run on the processor's clock of this process.
std::vector<Timing> measure(const std::vector<Case>& cases, std::size_t rounds);

// Prints a line for each, and what it takes compared with the first.
void report(const std::string& title, const std::vector<Timing>& timings);

}  // namespace keyturn::bench
