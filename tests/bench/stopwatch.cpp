#include "bench/stopwatch.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace keyturn::bench {

namespace {

double now_microseconds() {
  std::timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

}  // namespace

std::vector<Timing> measure(const std::vector<Case>& cases, std::size_t rounds) {
  std::vector<std::vector<double>> times(cases.size());
  for (std::size_t round = 0; round < rounds; ++round) {
    for (std::size_t i = 0; i < cases.size(); ++i) {
      const double start = now_microseconds();
      cases[i].run();
      times[i].push_back(now_microseconds() - start);
    }
  }
  std::vector<Timing> timings;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    std::sort(times[i].begin(), times[i].end());
    timings.push_back({cases[i].name, times[i][times[i].size() / 2], times[i].front()});
  }
  return timings;
}

void report(const std::string& title, const std::vector<Timing>& timings) {
  std::printf("%s\n", title.c_str());
  for (const Timing& t : timings) {
    std::printf("  %-44s median %10.1f us   lowest %10.1f us   %7.2f x the first\n", t.name.c_str(),
                t.median_microseconds, t.lowest_microseconds,
                t.median_microseconds / timings.front().median_microseconds);
  }
}

}  // namespace keyturn::bench
