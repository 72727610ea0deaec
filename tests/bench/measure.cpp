#include "bench/measure.h"

#include <algorithm>
#include <ctime>

namespace keyturn::bench {
namespace {

constexpr int kRounds = 15;
// A batch lasts long enough for the clock's steps not to show.
constexpr double kShortestBatch = 4000;  // microseconds

double batch_microseconds(const Contender& contender, long runs) {
  const std::clock_t begun = std::clock();
  for (long i = 0; i < runs; ++i) contender.run();
  return static_cast<double>(std::clock() - begun) * 1e6 / static_cast<double>(CLOCKS_PER_SEC);
}

long runs_per_batch(const Contender& contender) {
  contender.run();  // what is done only once, such as finding an algorithm, is no part of it
  long runs = 1;
  while (batch_microseconds(contender, runs) < kShortestBatch) runs *= 2;
  return runs;
}

}  // namespace

std::vector<Reading> compare(const std::vector<Contender>& contenders) {
  std::vector<long> runs;
  for (const Contender& contender : contenders) runs.push_back(runs_per_batch(contender));
  std::vector<std::vector<double>> times(contenders.size());
  for (int round = 0; round < kRounds; ++round) {
    for (std::size_t i = 0; i < contenders.size(); ++i) {
      times[i].push_back(batch_microseconds(contenders[i], runs[i]) / static_cast<double>(runs[i]));
    }
  }
  std::vector<Reading> readings;
  for (std::size_t i = 0; i < contenders.size(); ++i) {
    std::nth_element(times[i].begin(), times[i].begin() + kRounds / 2, times[i].end());
    readings.push_back({contenders[i].name, times[i][kRounds / 2]});
  }
  return readings;
}

}  // namespace keyturn::bench
