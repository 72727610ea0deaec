// Splits a command line into options and positionals by the rules of Python's argparse, which the AWS CLI is built on:
// unique prefixes, `--x=1`, negative numbers, what is left over (facts sheet aws-cli.md, 1.2). Three such parsers work
// on one line: the main one knows the global options, then the service's, then the operation's.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cli/attempt.h"

namespace keyturn::cli {

enum class Arity {
  One,          // --region us-east-1
  Flag,         // --debug
  Many,         // --tag-keys a b; also none
  Some,         // --filter Year = 2001: at least one
  OptionalOne,  // --generate-cli-skeleton [input]
  Stop,         // --version: acts at once, whatever else is on the line
};

constexpr bool takes_many(Arity arity) { return arity == Arity::Many || arity == Arity::Some; }

struct OptionRule {
  std::string name;         // "--no-dry-run"
  std::string destination;  // what its value is filed under: "dry-run"
  Arity arity = Arity::One;
  bool required = false;
  bool integer = false;  // argparse itself converts
  std::vector<std::string> choices;
  std::string constant;  // the value of a Flag, or of an OptionalOne that has none
};

struct PositionalRule {
  std::string name;
  bool optional = false;
  const std::vector<std::string>* choices = nullptr;  // null: anything
};

struct ParsedArguments {
  std::map<std::string, std::vector<std::string>, std::less<>> values;  // by destination; the last occurrence wins
  std::vector<std::string> rest;                                        // what this parser does not know, in order
  bool stopped = false;                                                 // a Stop option was met

  bool has(std::string_view destination) const { return values.find(destination) != values.end(); }
  std::string first(std::string_view destination) const;  // empty when not given
};

Attempt<ParsedArguments> parse_known_arguments(const std::vector<OptionRule>& options,
                                               const std::vector<PositionalRule>& positionals,
                                               const std::vector<std::string>& words);

}  // namespace keyturn::cli
