#include "cli/help/group_pages.h"

#include <algorithm>

#include "base/text.h"
#include "cli/help/options.h"
#include "cli/help/writer.h"

namespace keyturn::cli {

namespace {

constexpr int kNameColumn = 12;
constexpr int kOptionColumn = 10;

// What is documented of a command; without it, its own short summary.
std::string description(const Json& entry, std::string_view summary) {
  return entry.is_object() ? entry.value("description", std::string(summary)) : std::string(summary);
}

HelpWriter begin_page(std::string_view name, std::string_view words) {
  HelpWriter help(name);
  help.heading("Name");
  help.paragraph(styled(joined({name, " -"})));
  help.heading("Description");
  help.prose(read_prose(words));
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

void write_option(HelpWriter& help, const StyledText& title, std::string_view words) {
  help.paragraph(title);
  help.open();
  help.prose(read_prose(words));
  help.close();
}

void write_options(HelpWriter& help, const HelpTexts& texts, const Json& documented, const Subcommand& subcommand) {
  const auto words_of = [&](const std::string& name) {
    const std::string own = documented.is_object() ? documented.value(name, "") : std::string();
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

// Where the real command has options that are none of this table's: as they are documented.
void write_documented_options(HelpWriter& help, const Json& documented) {
  for (const auto& [names, words] : documented.items()) {
    StyledText title;
    std::string_view separator;
    for (const std::string& part : split(names, '|')) {
      append(title, separator);
      append(title, trimmed(part), LetterStyle::Bold);
      separator = " | ";
    }
    append(title, " (string) ");
    append(title, read_inline(words.get<std::string>()));
    help.paragraph(title);
  }
  if (documented.empty()) help.paragraph(styled("None"));
}

}  // namespace

std::string group_help(const HelpTexts& texts, const CommandGroup& group) {
  HelpWriter help = begin_page(group.name, description(texts.entry("command", group.name), group.summary));
  help.heading("Synopsis");
  help.line(joined({"aws ", group.name, " <Command> [<Arg> ...]"}), kOptionColumn);
  help.heading("Options");
  help.paragraph(styled("None"));
  help.heading("Available Commands");
  std::vector<std::string_view> names;
  for (const Subcommand& subcommand : group.subcommands) names.push_back(subcommand.name);
  std::sort(names.begin(), names.end());
  for (const std::string_view name : names) help.bullet(styled(name));
  return help.page();
}

std::string subcommand_help(const HelpTexts& texts, const CommandGroup& group, const Subcommand& subcommand) {
  const Json& entry = texts.entry("command", joined({group.name, " ", subcommand.name}));
  const Json documented = entry.is_object() ? entry.value("options", Json()) : Json();
  HelpWriter help = begin_page(subcommand.name, description(entry, subcommand.summary));
  const bool has_own_synopsis = entry.is_object() && entry.contains("synopsis");
  help.heading("Synopsis");
  if (has_own_synopsis)
    help.line(entry["synopsis"].get<std::string>(), kOptionColumn);
  else
    write_synopsis(help, subcommand);
  help.heading("Options");
  if (has_own_synopsis)
    write_documented_options(help, documented);
  else
    write_options(help, texts, documented, subcommand);
  write_global_options(help, texts);
  return help.page();
}

}  // namespace keyturn::cli
