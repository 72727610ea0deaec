#include "cli/builtins.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <optional>

#include "base/text.h"
#include "cli/explain.h"
#include "cli/shell/expand.h"
#include "cli/shell/tools.h"

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
      around.print(joined({"export ", name, "=", shell::quoted(value), "\n"}));
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

int run_true(Surroundings&, const Arguments&) { return 0; }

int run_false(Surroundings&, const Arguments&) { return 1; }

// Seconds, or a number with one of sleep's letters: 90, 1.5, 2m, 1h, 1d.
std::optional<Duration> read_pause(std::string_view text) {
  constexpr int kMostDigits = 9;
  double unit = 1;
  if (!text.empty() && std::string_view("smhd").find(text.back()) != std::string_view::npos) {
    unit = text.back() == 'm' ? 60 : text.back() == 'h' ? 3600 : text.back() == 'd' ? 86400 : 1;
    text.remove_suffix(1);
  }
  const bool is_number = !text.empty() && text.size() <= kMostDigits && text != "." &&
                         text.find_first_not_of("0123456789.") == std::string_view::npos &&
                         std::count(text.begin(), text.end(), '.') <= 1;
  if (!is_number) return std::nullopt;
  return milliseconds(static_cast<std::int64_t>(std::strtod(std::string(text).c_str(), nullptr) * unit * 1000));
}

int run_sleep(Surroundings& around, const Arguments& arguments) {
  if (arguments.empty()) {
    around.print_error("sleep: missing operand\n");
    return 1;
  }
  Duration whole = milliseconds(0);
  for (const std::string& argument : arguments) {
    const std::optional<Duration> pause = read_pause(argument);
    if (!pause) {
      around.print_error(joined({"sleep: invalid time interval '", argument, "'\n"}));
      return 1;
    }
    whole = whole + *pause;
  }
  if (whole > days(366)) {
    around.print_error("sleep: here it takes at most 366 days\n");
    return 1;
  }
  around.endpoint.sleep(whole);
  return 0;
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

int run_keyturn(Surroundings& around, const Arguments& arguments) {
  if (!arguments.empty() && arguments.front() == "explain") {
    return explain(around, Arguments(arguments.begin() + 1, arguments.end()));
  }
  constexpr std::string_view kHelp =
      "keyturn explain aws <command> <subcommand> [parameters]\n"
      "  Says what the command would ask for and what would come of it, tried on a copy of the account.\n";
  if (arguments.empty() || arguments.front() == "help") {
    around.print(kHelp);
    return 0;
  }
  around.print_error(joined({"keyturn: there is no ", arguments.front(), " here\n", kHelp}));
  return 2;
}

int run_help(Surroundings& around, const Arguments&) {
  std::size_t widest = 0;
  for (const Builtin& builtin : builtins()) widest = std::max(widest, builtin.name.size());
  const auto row = [&](std::string_view name, std::string_view summary) {
    around.print(joined({"  ", name, std::string(widest + 2 - name.size(), ' '), summary, "\n"}));
  };
  row("aws", "The AWS CLI. `aws help` lists its services, `aws dynamodb help` the commands of one.");
  for (const Builtin& builtin : builtins()) row(builtin.name, builtin.summary);
  around.print(
      "\n  Commands are joined by ; && || and |, files are written and read by > >> < and <<EOF, $(command) is what it "
      "prints.\n  $? is the last exit status. Tab completes, Up goes back.\n");
  return 0;
}

}  // namespace

const std::vector<Builtin>& builtins() {
  static const std::vector<Builtin> table = {
      {"base64", shell::run_base64, "Writes bytes as base64, or back: base64 --decode", true},
      {"cat", shell::run_cat, "Prints files: cat policy.json", true},
      {"clear", run_clear, "Empties the screen."},
      {"cut", shell::run_cut, "Prints some columns of each line: cut -d : -f 2", true},
      {"echo", run_echo, "Prints its words: echo $AWS_DEFAULT_REGION"},
      {"export", run_export, "Sets variables: export AWS_DEFAULT_REGION=eu-west-1"},
      {"false", run_false, "Fails."},
      {"grep", shell::run_grep, "Prints the lines that hold a text: grep -i enabled", true},
      {"head", shell::run_head, "Prints the first lines: head -n 5", true},
      {"help", run_help, "Lists what this terminal can do."},
      {"history", run_history, "Lists the lines that were run."},
      {"jq", shell::run_jq, "Prints a part of JSON: jq -r .Table.SSEDescription.Status", true},
      {"keyturn", run_keyturn, "Tells of the simulation: keyturn explain aws dynamodb list-tables"},
      {"ls", shell::run_ls, "Lists files.", true},
      {"pwd", shell::run_pwd, "Prints the name of the folder."},
      {"rm", shell::run_rm, "Takes files away.", true},
      {"sleep", run_sleep, "Lets seconds pass in the simulation: sleep 30"},
      {"sort", shell::run_sort, "Sorts lines: sort -n", true},
      {"tail", shell::run_tail, "Prints the last lines: tail -n 5", true},
      {"tr", shell::run_tr, "Replaces characters or takes them out: tr -d '\"'"},
      {"true", run_true, "Succeeds."},
      {"unset", run_unset, "Takes variables out of the environment."},
      {"wc", shell::run_wc, "Counts lines, words and bytes: wc -l", true},
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
