// What is wrong with a lesson file, for the person who wrote it.
#pragma once
#include <string>
#include <vector>

namespace keyturn::tutorial {

struct Problem {
  std::string where;  // JSON pointer into the file: "/steps/0/done_when/1/fact"; empty: the file as a whole
  std::string says;   // what is wrong and what would put it right
};

using Problems = std::vector<Problem>;

}  // namespace keyturn::tutorial
