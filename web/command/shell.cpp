#include "command/shell.h"

#include <istream>
#include <ostream>
#include <string>

#include "assets/assets.h"
#include "base/text.h"
#include "time/format.h"
#include "world/cli_endpoint.h"

namespace keyturn::command {

namespace {

constexpr std::string_view kPrompt = "$ ";
constexpr std::string_view kContinuation = "> ";
constexpr std::string_view kClearScreen = "\x1b[H\x1b[2J";
constexpr std::string_view kDim = "\x1b[2m";
constexpr std::string_view kPlain = "\x1b[0m";

void print(const cli::Outcome& outcome, const ShellStreams& streams) {
  if (outcome.clear_screen && streams.terminal) streams.out << kClearScreen;
  for (const cli::Chunk& chunk : outcome.chunks) {
    if (chunk.stream == cli::Stream::Out)
      streams.out << chunk.text << std::flush;
    else if (chunk.stream == cli::Stream::Error || !streams.prompts)
      streams.errors << chunk.text << std::flush;
    else
      streams.errors << kDim << chunk.text << kPlain << std::flush;
  }
}

}  // namespace

int run_shell(World& world, const ShellStreams& streams, const ShellState& state) {
  WorldEndpoint endpoint(world, "aws-cli/2.38.1 keyturn");
  cli::Session session(endpoint);
  session.set_help_texts(cli::HelpTexts(assets::help_text));
  session.set_terminal(streams.terminal);
  if (!state.environment.empty()) session.environment() = state.environment;
  if (!state.files.empty()) session.files() = state.files;
  if (streams.prompts) {
    streams.out << "Keyturn: nothing here is real or billed. It is " << iso_seconds(world.ground.now)
                << " in the simulation. `help` lists what there is, `exit` ends.\n";
  }
  int status = 0;
  std::string text, line;
  while (true) {
    if (streams.prompts) streams.out << (text.empty() ? kPrompt : kContinuation) << std::flush;
    const bool read = static_cast<bool>(std::getline(streams.in, line));
    if (!read && text.empty()) break;
    if (read) text += text.empty() ? line : "\n" + line;
    if (read && cli::Session::is_incomplete(text)) continue;
    if (trimmed(text) == "exit") break;
    const cli::Outcome outcome = session.run(text);
    print(outcome, streams);
    status = outcome.exit_status;
    if (streams.done != nullptr && status == 0) streams.done->push_back(text);
    text.clear();
    if (!read) break;
  }
  return status;
}

}  // namespace keyturn::command
