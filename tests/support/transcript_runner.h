// A transcript is a session of the terminal as text: "$ command" and exactly what it prints, from a fresh default
// account.
// "> " continues a command, "@advance SECONDS" lets simulated time pass, "# " is a remark. A status other than 0 is
// printed as "[exit N]". Running one gives the text that it should be.
#pragma once
#include <string>
#include <string_view>

#include "cli/session.h"
#include "world/world.h"

namespace keyturn::test {

std::string run_transcript(std::string_view transcript);

// What an outcome looks like in a transcript.
std::string printed(const cli::Outcome& outcome);

// The whole of a file; empty when it cannot be read.
std::string read_file(const std::string& path);

}  // namespace keyturn::test
