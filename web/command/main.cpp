// The native command: `keyturn shell` is the CLI in a terminal, `keyturn replay` runs recorded cases against it,
// `keyturn lesson` helps those who write lessons.
#include <sys/ioctl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include "command/lesson_command.h"
#include "command/replay.h"
#include "command/shell.h"
#include "time/format.h"
#include "world/world.h"

namespace {

std::optional<keyturn::cli::Terminal> terminal_of_output() {
  winsize size{};
  if (isatty(STDOUT_FILENO) == 0) return std::nullopt;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return keyturn::cli::Terminal{};
  return keyturn::cli::Terminal{size.ws_col, size.ws_row};
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Keyturn: Amazon DynamoDB's encryption at rest, simulated. Nothing here is real or billed.");
  app.require_subcommand(1);

  std::string seed = "keyturn";
  std::string scenario_name = "default";
  std::string clock;
  CLI::App* shell =
      app.add_subcommand("shell", "The simulated AWS CLI in this terminal; reads commands from standard input");
  shell->add_option("--seed", seed, "What ids and keys are drawn from")->capture_default_str();
  shell->add_option("--scenario", scenario_name, "The account to begin with")->capture_default_str();
  shell->add_option("--clock", clock, "The first moment, as 2026-01-05T09:00:00Z");

  std::string path;
  CLI::App* replay =
      app.add_subcommand("replay", "Run recorded cases and print what came back, one JSON object a line");
  replay->add_option("file", path, "Cases, one JSON object a line")->required();

  CLI::App* lesson = app.add_subcommand("lesson", "For those who write lessons (assets/tutorials/README.md)");
  lesson->require_subcommand(1);
  std::vector<std::string> lesson_paths;
  CLI::App* check = lesson->add_subcommand("check", "Say what is wrong with lesson files, by line");
  check->add_option("file", lesson_paths, "Lesson files")->required();
  std::string lesson_path;
  std::string step;
  CLI::App* record =
      lesson->add_subcommand("record", "Run a shell where a step begins; what is done there becomes its solution");
  record->add_option("file", lesson_path, "A lesson file")->required();
  record->add_option("step", step, "The id of the step")->required();

  CLI11_PARSE(app, argc, argv);
  const bool prompts = isatty(STDIN_FILENO) != 0;
  const keyturn::command::ShellStreams streams{std::cin, std::cout, std::cerr, prompts, terminal_of_output()};
  if (check->parsed()) return keyturn::command::check_lessons(lesson_paths, std::cout);
  if (record->parsed()) return keyturn::command::record_lesson(lesson_path, step, streams);
  if (replay->parsed()) return keyturn::command::replay(path, std::cout, std::cerr);

  keyturn::WorldOptions options{seed, keyturn::default_start()};
  if (!clock.empty()) {
    const std::optional<keyturn::Instant> start = keyturn::parse_iso(clock);
    if (!start) {
      std::cerr << "keyturn: --clock takes a moment such as 2026-01-05T09:00:00Z\n";
      return 2;
    }
    options.start = *start;
  }
  std::optional<keyturn::World> world = keyturn::scenario(scenario_name, options);
  if (!world) {
    std::cerr << "keyturn: there is no scenario " << scenario_name << "\n";
    return 2;
  }
  return keyturn::command::run_shell(*world, streams);
}
