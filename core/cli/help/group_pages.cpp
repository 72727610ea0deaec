#include "cli/help/group_pages.h"

#include <algorithm>

#include "base/text.h"
#include "cli/help/options.h"
#include "cli/help/writer.h"

namespace keyturn::cli {

namespace {

constexpr int kNameColumn = 12;
constexpr int kOptionColumn = 10;

HelpWriter begin_page(const HelpTexts& texts, std::string_view command, std::string_view name,
                      std::string_view summary) {
  const std::string_view words = texts.own("command", command);
  HelpWriter help(name, texts.hyphenation());
  help.prose(words.empty() ? summary : words);
  return help;
}

// --x and --no-x, which set the same, stand together.
std::vector<std::string> names_of(const Subcommand& subcommand, const OptionRule& rule) {
  std::vector<std::string> names;
  for (const OptionRule& other : subcommand.options) {
    if (other.destination == rule.destination) names.push_back(other.name);
  }
  return names;
}

void write_synopsis(HelpWriter& help, const Subcommand& subcommand) {
  help.line(subcommand.name, kNameColumn);
  for (std::string positional : subcommand.positionals) {
    std::replace(positional.begin(), positional.end(), '_', '-');
    help.line(joined({"<", positional, ">"}), kOptionColumn);
  }
  for (const OptionRule& rule : subcommand.options) {
    const std::vector<std::string> names = names_of(subcommand, rule);
    if (names.front() != rule.name) continue;
    const std::string_view value = rule.arity == Arity::One    ? " <value>"
                                   : rule.arity == Arity::Some ? " <value> [<value>...]"
                                                               : "";
    help.line(joined({"[", join(names, " | "), value, "]"}), kOptionColumn);
  }
  write_global_synopsis(help);
}

void write_option(HelpWriter& help, const std::string& title, std::string_view words) {
  help.paragraph(title);
  help.open();
  help.prose(words);
  help.close();
}

void write_options(HelpWriter& help, const HelpTexts& texts, const Subcommand& subcommand, std::string_view command) {
  if (subcommand.positionals.empty() && subcommand.options.empty()) help.paragraph(underlined("None"));
  const auto words_of = [&](const std::string& name) {
    const std::string_view own = texts.own("option", joined({command, " ", name}));
    return own.empty() ? texts.own("option", name) : own;
  };
  for (const std::string& name : subcommand.positionals) {
    write_option(help, option_title({name}, "string", false), words_of(name));
  }
  for (const OptionRule& rule : subcommand.options) {
    const std::vector<std::string> names = names_of(subcommand, rule);
    if (names.front() != rule.name) continue;
    const bool is_number = rule.name == "--max-items" || rule.name == "--page-size";
    const std::string_view type = rule.arity == Arity::Flag ? "boolean" : is_number ? "integer" : "string";
    write_option(help, option_title(names, type, false), words_of(rule.name));
  }
}

// Those of the AWS CLI's files have a name without the group's; those for `aws ddb` begin with the remark that those
// for services begin with.
void write_group_examples(HelpWriter& help, const HelpTexts& texts, std::string_view group, std::string_view command) {
  const std::string_view own = texts.own("examples", command);
  const std::string_view name = command == group ? command : command.substr(group.size() + 1);
  const std::string_view examples = own.empty() ? texts.examples(group, name) : own;
  if (examples.empty()) return;
  help.heading("Examples");
  if (group == "ddb") help.prose(texts.own("page", "examples"));
  help.prose(examples);
}

}  // namespace

std::string group_help(const HelpTexts& texts, const CommandGroup& group) {
  HelpWriter help = begin_page(texts, group.name, group.name, group.summary);
  help.heading("Synopsis");
  const std::string_view synopsis = texts.own("synopsis", group.name);
  help.line(synopsis.empty() ? joined({"aws ", group.name, " <Command> [<Arg> ...]"}) : std::string(synopsis),
            kOptionColumn);
  help.heading("Options");
  help.paragraph(underlined("None"));
  help.heading("Available Commands");
  std::vector<std::string_view> names;
  for (const Subcommand& subcommand : group.subcommands) names.push_back(subcommand.name);
  names.insert(names.end(), group.others.begin(), group.others.end());
  std::sort(names.begin(), names.end());
  for (const std::string_view name : names) help.bullet(name);
  write_group_examples(help, texts, group.name, group.name);
  return help.page();
}

std::string subcommand_help(const HelpTexts& texts, const CommandGroup& group, const Subcommand& subcommand) {
  const std::string command = joined({group.name, " ", subcommand.name});
  HelpWriter help = begin_page(texts, command, subcommand.name, subcommand.summary);
  // Some of the real commands have help of their own, with options that are none of this table's.
  const std::string_view synopsis = texts.own("synopsis", command);
  help.heading("Synopsis");
  if (synopsis.empty())
    write_synopsis(help, subcommand);
  else
    help.line(synopsis, kOptionColumn);
  help.heading("Options");
  if (synopsis.empty())
    write_options(help, texts, subcommand, command);
  else
    help.prose(texts.own("options", command));
  write_global_options(help, texts);
  write_group_examples(help, texts, group.name, command);
  return help.page();
}

}  // namespace keyturn::cli
