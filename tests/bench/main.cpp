// usage: bench [TEXT]
//
// Prints one line a contender: its name, a tab, the median microseconds of one run; and after a "#" a figure that is no
// time. scripts/bench lays them out. With a text only the contenders whose name has it.
#include <cstdio>
#include <string_view>

#include "bench/subjects.h"

int main(int count, char** arguments) {
  using namespace keyturn::bench;
  std::vector<Contender> contenders = door_contenders();
  const ItemBench items = item_bench();
  contenders.insert(contenders.end(), items.contenders.begin(), items.contenders.end());
  for (Contender& contender : cli_contenders()) contenders.push_back(std::move(contender));
  const std::string_view wanted = count > 1 ? arguments[1] : "";
  std::erase_if(contenders, [&](const Contender& one) { return one.name.find(wanted) == std::string::npos; });
  for (const Reading& reading : compare(contenders)) {
    std::printf("%s\t%.3f\n", reading.name.c_str(), reading.microseconds);
  }
  std::printf("#memory for each stored item of 1 KB\t%.0f bytes\n", items.bytes_per_item);
}
