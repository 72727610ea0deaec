#include "support/transcript_runner.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <vector>

#include "base/text.h"
#include "world/cli_endpoint.h"

namespace keyturn::test {

namespace {

constexpr std::string_view kCommand = "$ ";
constexpr std::string_view kContinuation = "> ";
constexpr std::string_view kAdvance = "@advance ";

bool begins_with(std::string_view text, std::string_view prefix) { return text.substr(0, prefix.size()) == prefix; }

}  // namespace

std::string printed(const cli::Outcome& outcome) {
  std::string text;
  for (const cli::Chunk& chunk : outcome.chunks) text += chunk.text;
  if (!text.empty() && text.back() != '\n') text += '\n';
  if (outcome.exit_status != 0) text += joined({"[exit ", std::to_string(outcome.exit_status), "]\n"});
  return text;
}

std::string run_transcript(std::string_view transcript) {
  World world = default_world();
  WorldEndpoint endpoint(world, "aws-cli/2.38.1");
  cli::Session session(endpoint);
  std::string result;
  const std::vector<std::string> lines = split(transcript, '\n');
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string& line = lines[i];
    if (begins_with(line, "# ")) {
      result += line + "\n";
    } else if (begins_with(line, kAdvance)) {
      result += line + "\n";
      advance_by(world, seconds(std::atoi(line.c_str() + kAdvance.size())));
    } else if (begins_with(line, kCommand)) {
      std::string command = line.substr(kCommand.size());
      result += line + "\n";
      while (i + 1 < lines.size() && begins_with(lines[i + 1], kContinuation)) {
        ++i;
        result += lines[i] + "\n";
        command += "\n" + lines[i].substr(kContinuation.size());
      }
      result += printed(session.run(command));
    }
  }
  return result;
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace keyturn::test
