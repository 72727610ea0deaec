// What a shell can do and this terminal cannot, each in one sentence that says what to do instead where there is
// something.
#pragma once
#include <array>
#include <string_view>

namespace keyturn::cli::shell {

struct Reserved {
  std::string_view word;  // at the beginning of a command
  int opens = 0;          // 1: more lines belong to it, -1: it ends what another one began
  std::string_view sentence;
};

constexpr std::string_view kNoLoops = "This terminal has no loops (for, while, until): write the commands one by one.";
constexpr std::string_view kNoConditions =
    "This terminal has no conditions (if, case, test): join commands by && and ||.";
constexpr std::string_view kNoGroups = "This terminal has no groups ({ }): join commands by ; && and ||.";
constexpr std::string_view kNoFunctions = "This terminal has no functions.";

constexpr std::array<Reserved, 23> kReserved = {{
    {"!", 0, "This terminal has no negation (!): join commands by || instead."},
    {"[", 0, kNoConditions},
    {"[[", 0, kNoConditions},
    {"alias", 0, "This terminal has no aliases."},
    {"case", 1, kNoConditions},
    {"do", 0, kNoLoops},
    {"done", -1, kNoLoops},
    {"elif", 0, kNoConditions},
    {"else", 0, kNoConditions},
    {"esac", -1, kNoConditions},
    {"eval", 0, "This terminal has no eval: write the command itself."},
    {"fi", -1, kNoConditions},
    {"for", 1, kNoLoops},
    {"function", 0, kNoFunctions},
    {"if", 1, kNoConditions},
    {"select", 1, kNoLoops},
    {"set", 0, "This terminal has no options to set (set): NAME=value sets a variable."},
    {"test", 0, kNoConditions},
    {"then", 0, kNoConditions},
    {"until", 1, kNoLoops},
    {"while", 1, kNoLoops},
    {"{", 1, kNoGroups},
    {"}", -1, kNoGroups},
}};

constexpr std::string_view kNoArithmetic = "This terminal does not calculate: $((…)) is not there.";
constexpr std::string_view kNoBackground = "This terminal runs one command at a time: it has no background jobs (&).";
constexpr std::string_view kNoBackticks =
    "This terminal does not run what stands in backticks: write $(command), or put backticks in single quotes.";
constexpr std::string_view kNoEscapeQuotes = "This terminal has no $'…': use single or double quotes.";
constexpr std::string_view kNoExpansions =
    "This terminal fills in whole variables only: ${NAME} with a name and no more.";
constexpr std::string_view kNoParameters = "This terminal has no parameters of a script ($1, $@, $#, $$).";
constexpr std::string_view kNoProcessFiles =
    "This terminal has no <(command): send the command's output to a file and name that.";
constexpr std::string_view kNoStreams =
    "This terminal redirects streams 0, 1 and 2 to files and 1 and 2 to each other, and no others.";
constexpr std::string_view kNoSubshells = "This terminal has no subshells: put parentheses in quotes.";
constexpr std::string_view kTooDeep = "This terminal reads $(…) at most 16 deep.";

}  // namespace keyturn::cli::shell
