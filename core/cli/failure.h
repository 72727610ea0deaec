// How a command line ends that never got an answer: the exit status and the words on standard error, as AWS CLI 2.38
// prints them (facts sheet aws-cli.md, sections 1.4 and 1.6).
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace keyturn::cli {

constexpr int kExitUsage = 252;          // the command line or its parameters are wrong; nothing was sent
constexpr int kExitConfiguration = 253;  // no region, no credentials
constexpr int kExitService = 254;        // the service answered with an error
constexpr int kExitOther = 255;          // everything else

// The usage lines beside the message; the first pass over the line has its own, short ones.
enum class Usage { None, After, Before, ShortAfter };

struct Failure {
  int exit_status = kExitOther;
  std::string code;  // "ParamValidation", "NoRegion", …; empty for an exception that the CLI did not foresee
  std::string message;
  Usage usage = Usage::None;

  friend bool operator==(const Failure&, const Failure&) = default;
};

Failure parameter_error(std::string message);                        // 252
Failure parser_error(std::string message);                           // 252, the usage lines follow
Failure unknown_options(const std::vector<std::string>& options);    // 252, the usage lines come first
Failure configuration_error(std::string code, std::string message);  // 253
Failure unexpected(std::string message);                             // 255, a Python exception's text

// "Error parsing parameter '--item': …"
Failure bad_parameter(std::string_view option, std::string_view message);

// "argument operation: Found invalid choice 'x'" with what it may have meant.
Failure invalid_choice(std::string_view argument, std::string_view value, const std::vector<std::string>& choices);

// Empty line, "aws: [ERROR]: …", line end. `error_format` "legacy" leaves the code out.
std::string error_text(const Failure& failure, std::string_view error_format = {});

}  // namespace keyturn::cli
