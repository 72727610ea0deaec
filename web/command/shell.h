// `keyturn shell`: the CLI pane's terminal in a real one. It prompts only where a person types.
#pragma once
#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/session.h"
#include "world/world.h"

namespace keyturn::command {

struct ShellStreams {
  std::istream& in;
  std::ostream& out;
  std::ostream& errors;
  bool prompts = false;
  std::optional<cli::Terminal> terminal;     // of standard output
  std::vector<std::string>* done = nullptr;  // gets the lines that succeeded
};

// What a terminal has from before; empty: it is a new one.
struct ShellState {
  std::map<std::string, std::string> environment;
  std::map<std::string, Bytes> files;
};

// Runs the lines of `in` until it ends or says `exit`, and gives the exit status of the last command.
int run_shell(World& world, const ShellStreams& streams, const ShellState& state = {});

}  // namespace keyturn::command
