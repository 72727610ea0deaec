// What a command finds around it: the services, the environment, the virtual home and the terminal; and where it
// prints.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cli/files.h"
#include "cli/help/texts.h"
#include "cli/session.h"

namespace keyturn::cli {

using Environment = std::map<std::string, std::string>;

struct Surroundings {
  Endpoint& endpoint;
  Environment& environment;
  Files& files;
  std::set<std::string>& private_files;  // names of files that only their owner can read
  std::string& input;                    // what is typed ahead; commands that ask take lines off it
  const std::vector<std::string>& history;
  const HelpTexts& help_texts;
  std::optional<Terminal> terminal;
  Outcome& outcome;  // what is printed, and where `clear` is noted

  void print(std::string_view text) { say(Stream::Out, text); }
  void print_error(std::string_view text) { say(Stream::Error, text); }
  void note(std::string_view text) { say(Stream::Note, text); }

  // Empty when it is not set, or set to nothing, which the AWS CLI mostly takes for the same.
  std::string variable(std::string_view name) const;

 private:
  void say(Stream stream, std::string_view text);
};

}  // namespace keyturn::cli
