// `keyturn lesson`: for those who write lessons. `check` says what is wrong with a lesson file, by line; `record` runs
// a shell where a step begins and writes what was done there into the file, as the step's solution.
#pragma once
#include <iosfwd>
#include <string>
#include <vector>

#include "command/shell.h"

namespace keyturn::command {

// "FILE:LINE: what is wrong" for each problem. 0 when there is none, 1 when there is, 2 for a file that cannot be read.
int check_lessons(const std::vector<std::string>& paths, std::ostream& out);

// 0 when the solution was written; 1 when it was not, and `streams.errors` says why.
int record_lesson(const std::string& path, const std::string& step, const ShellStreams& streams);

}  // namespace keyturn::command
