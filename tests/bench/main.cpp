// Prints one line a contender: its name, a tab, the median microseconds of one run. scripts/bench lays them out.
#include <cstdio>

#include "bench/subjects.h"

int main() {
  using namespace keyturn::bench;
  std::vector<Contender> contenders = door_contenders();
  for (Contender& contender : cli_contenders()) contenders.push_back(std::move(contender));
  for (const Reading& reading : compare(contenders)) {
    std::printf("%s\t%.3f\n", reading.name.c_str(), reading.microseconds);
  }
}
