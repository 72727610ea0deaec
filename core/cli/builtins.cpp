#include "cli/builtins.h"

#include <algorithm>
#include <cstdio>

#include "base/text.h"
#include "cli/words.h"

namespace keyturn::cli {

namespace {

using Arguments = std::vector<std::string>;

int run_clear(Surroundings& around, const Arguments&) {
  around.outcome.clear_screen = true;
  return 0;
}

int run_echo(Surroundings& around, const Arguments& arguments) {
  const bool without_line_end = !arguments.empty() && arguments.front() == "-n";
  const Arguments words(arguments.begin() + (without_line_end ? 1 : 0), arguments.end());
  around.print(join(words, " ") + (without_line_end ? "" : "\n"));
  return 0;
}

int run_export(Surroundings& around, const Arguments& arguments) {
  if (arguments.empty()) {
    for (const auto& [name, value] : around.environment) {
      around.print(joined({"export ", name, "=", shell_quoted(value), "\n"}));
    }
  }
  int status = 0;
  for (const std::string& argument : arguments) {
    const std::size_t length = assignment_name_length(argument);
    if (length > 0) {
      around.environment[argument.substr(0, length)] = argument.substr(length + 1);
    } else if (assignment_name_length(argument + "=") == 0) {
      around.print_error(joined({"export: ", argument, ": not a valid name\n"}));
      status = 1;
    }
  }
  return status;
}

int run_unset(Surroundings& around, const Arguments& arguments) {
  for (const std::string& name : arguments) around.environment.erase(name);
  return 0;
}

int run_history(Surroundings& around, const Arguments&) {
  for (std::size_t i = 0; i < around.history.size(); ++i) {
    char number[24];
    std::snprintf(number, sizeof number, "%5zu  ", i + 1);
    around.print(joined({number, around.history[i], "\n"}));
  }
  return 0;
}

int run_help(Surroundings& around, const Arguments&) {
  std::size_t widest = 0;
  for (const Builtin& builtin : builtins()) widest = std::max(widest, builtin.name.size());
  const auto row = [&](std::string_view name, std::string_view summary) {
    around.print(joined({"  ", name, std::string(widest + 2 - name.size(), ' '), summary, "\n"}));
  };
  row("aws", "The AWS CLI. `aws help` lists its services, `aws dynamodb help` the commands of one.");
  for (const Builtin& builtin : builtins()) row(builtin.name, builtin.summary);
  around.print("\n  Commands are joined by ; && and ||. $? is the last exit status. Tab completes, Up goes back.\n");
  return 0;
}

}  // namespace

const std::vector<Builtin>& builtins() {
  static const std::vector<Builtin> table = {
      {"clear", run_clear, "Empties the screen."},
      {"echo", run_echo, "Prints its words: echo $AWS_DEFAULT_REGION"},
      {"export", run_export, "Sets variables: export AWS_DEFAULT_REGION=eu-west-1"},
      {"help", run_help, "Lists what this terminal can do."},
      {"history", run_history, "Lists the lines that were run."},
      {"unset", run_unset, "Takes variables out of the environment."},
  };
  return table;
}

const Builtin* find_builtin(std::string_view name) {
  const auto& table = builtins();
  const auto found = std::find_if(table.begin(), table.end(), [&](const Builtin& b) { return b.name == name; });
  return found == table.end() ? nullptr : &*found;
}

std::size_t assignment_name_length(std::string_view word) {
  const std::size_t length = word.find('=');
  if (length == std::string_view::npos || length == 0 || (word[0] >= '0' && word[0] <= '9')) return 0;
  const std::string_view name = word.substr(0, length);
  const bool is_name = std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  });
  return is_name ? length : 0;
}

}  // namespace keyturn::cli
