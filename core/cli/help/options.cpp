#include "cli/help/options.h"

#include <algorithm>

#include "base/text.h"
#include "cli/global_options.h"
#include "cli/help/shapes.h"
#include "cli/help/syntax.h"

namespace keyturn::cli {

namespace {

using model::Shape;
using model::ShapeType;

constexpr int kNameColumn = 12;
constexpr int kOptionColumn = 10;

// Options of one group, such as --x and --no-x, stand together.
std::vector<std::string> names_of(const OptionTable& table, const Option& option) {
  std::vector<std::string> names;
  for (const Option& other : table.options) {
    const bool together = option.group.empty() ? other.name == option.name : other.group == option.group;
    if (together) names.push_back(other.name);
  }
  return names;
}

bool leads_its_group(const OptionTable& table, const Option& option) {
  return names_of(table, option).front() == option.name;
}

// --cli-input-json and its like: one paragraph, for their words are no HTML.
void write_inline(HelpWriter& help, std::string title, std::string_view words) {
  if (!words.empty()) title += " ";
  title += read_inline(words);
  help.paragraph(title);
}

// The first line of an option's text, when it stands right behind the title (scripts/help_text.py): takes it off.
std::string_view text_beside_title(std::string_view& markup) {
  if (!markup.starts_with("& ")) return {};
  const std::size_t end = std::min(markup.find('\n'), markup.size());
  const std::string_view text = markup.substr(2, end - 2);
  markup.remove_prefix(std::min(end + 1, markup.size()));
  return text;
}

void write_syntax(HelpWriter& help, const Shape& shape) {
  const std::string shorthand = shorthand_syntax(shape);
  if (!shorthand.empty()) {
    help.paragraph("Shorthand Syntax:");
    help.block(shorthand);
  }
  if (is_complex(shape)) {
    help.paragraph("JSON Syntax:");
    help.block(json_syntax(shape));
  } else if (shape.type == ShapeType::List) {
    help.paragraph("Syntax:");
    help.block(list_syntax(shape));
  }
}

void write_option(HelpWriter& help, const HelpTexts& texts, const OptionPage& page, const Option& option) {
  const std::string type = option.shape ? type_name(*option.shape) : "string";
  const std::string title = option_title(names_of(page.table, option), type, option.required);
  ShapeWriter shapes(help, texts, page.service.name());
  if (is_aws_clis_own(option)) {
    const std::string_view words = own_words(texts, option);
    if (option.group == "cli_input" || option.name == "--generate-cli-skeleton")
      return write_inline(help, title, words);
    help.paragraph(title);
    help.open();
    help.prose(words);
    if (option.name == "--page-size") {
      const model::Member* limit = page.operation.input->member(page.table.paginator->limit_key);
      if (limit) shapes.constraints(*limit->shape);
    }
    return help.close();
  }
  std::string_view rest = shapes.text_of(*page.operation.input, option.destination, *option.shape);
  const std::string_view beside = text_beside_title(rest);
  if (beside.empty())
    help.paragraph(title);
  else
    help.paragraph(joined({title, " ", read_inline(beside)}));
  help.open();
  help.prose(rest);
  shapes.constraints(*option.shape);
  shapes.members(*option.shape);
  help.close();
  write_syntax(help, *option.shape);
}

}  // namespace

std::string option_title(const std::vector<std::string>& names, std::string_view type, bool required) {
  std::string title;
  for (const std::string& name : names) {
    if (!title.empty()) title += " | ";
    title += bold(name);
  }
  title += joined({" (", type, ")", required ? " [required]" : ""});
  return title;
}

void write_global_synopsis(HelpWriter& help) {
  for (const OptionRule& rule : global_rules()) {
    const bool takes_value = rule.arity == Arity::One || rule.arity == Arity::Stop;
    help.line(joined({"[", rule.name, takes_value ? " <value>" : "", "]"}), kOptionColumn);
  }
}

bool is_aws_clis_own(const Option& option) { return option.destination.find('-') != std::string::npos; }

std::string_view own_words(const HelpTexts& texts, const Option& option) {
  return texts.own("option", option.group.empty() ? option.name : option.group);
}

void write_synopsis(HelpWriter& help, std::string_view name, const OptionTable& table) {
  help.heading("Synopsis");
  help.line(name, kNameColumn);
  for (const Option& option : table.options) {
    if (option.hidden || !leads_its_group(table, option)) continue;
    const std::string text = join(names_of(table, option), " | ") + (option.group.empty() ? " <value>" : "");
    help.line(option.required ? text : joined({"[", text, "]"}), kOptionColumn);
  }
  write_global_synopsis(help);
}

void write_options(HelpWriter& help, const HelpTexts& texts, const OptionPage& page) {
  help.heading("Options");
  for (const Option& option : page.table.options) {
    if (!option.hidden && leads_its_group(page.table, option)) write_option(help, texts, page, option);
  }
  write_global_options(help, texts);
}

void write_global_options(HelpWriter& help, const HelpTexts& texts) {
  help.heading("Global Options");
  for (const OptionRule& rule : global_rules()) {
    std::string_view type = rule.arity == Arity::Flag ? "boolean" : "string";
    if (rule.name == "--cli-read-timeout" || rule.name == "--cli-connect-timeout") type = "int";
    help.paragraph(option_title({rule.name}, type, false));
    help.prose(texts.own("global", rule.name));
    for (const std::string& choice : rule.choices) help.bullet(choice);
  }
}

void write_examples(HelpWriter& help, const HelpTexts& texts, std::string_view group, std::string_view command) {
  const std::string_view examples = texts.examples(group, command);
  if (examples.empty()) return;
  help.heading("Examples");
  help.prose(texts.own("page", "examples"));
  help.prose(examples);
}

}  // namespace keyturn::cli
