// Where the three streams of a command come from and go to, once its redirections are read from left to right.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/shell/expand.h"
#include "cli/surroundings.h"

namespace keyturn::cli::shell {

struct Sink {
  enum class Kind { Output, Errors, Pipe, File, Nothing };

  Kind kind = Kind::Output;
  std::string file;  // of File: its name among the virtual files
};

struct Streams {
  std::optional<std::string> input;  // nothing: what is typed
  Sink output;
  Sink errors{Sink::Kind::Errors, ""};
};

// Opens what the redirections name: a file that is written to is emptied or made. False, with a message printed, when
// one cannot be opened; those before it are open by then, as in a shell.
bool redirect(Surroundings& around, const std::vector<Redirection>& redirections, const Values& values,
              Streams& streams);

// Sends what a command printed to where it goes; what goes into a pipe is appended to `pipe`.
void deliver(Surroundings& around, const Outcome& printed, const Streams& streams, std::string& pipe);

}  // namespace keyturn::cli::shell
