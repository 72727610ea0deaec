#include "cli/help.h"

#include <algorithm>
#include <string_view>

#include "base/text.h"
#include "cli/argument_parser.h"
#include "cli/catalog.h"
#include "cli/help/options.h"
#include "cli/help/shapes.h"
#include "cli/help/writer.h"
#include "cli/names.h"

namespace keyturn::cli {

namespace {

constexpr int kSynopsisColumn = 10;

void write_list(HelpWriter& help, std::string_view heading, std::vector<std::string> names) {
  std::sort(names.begin(), names.end());
  help.heading(heading);
  for (const std::string& name : names) help.bullet(name);
}

void write_paginated(HelpWriter& help, const HelpTexts& texts, std::string_view name,
                     const model::Paginator& paginator) {
  const std::string_view words = texts.own("page", "paginated");
  if (words.empty()) return;
  std::string text = bold(name);
  text += read_inline(words);
  std::string_view separator;
  for (const std::string& key : paginator.result_key) {
    text += separator;
    text += bold(key);
    separator = ", ";
  }
  help.paragraph(text);
}

std::string waiter_condition(const model::Waiter& waiter) {
  std::string text = "Wait until ";
  for (const model::Acceptor& acceptor : waiter.acceptors) {
    if (acceptor.state != "success") continue;
    const std::string expected =
        acceptor.expected.is_string() ? acceptor.expected.get<std::string>() : acceptor.expected.dump();
    if (acceptor.matcher == "error")
      text += expected + " is thrown ";
    else if (acceptor.matcher == "status")
      text += expected + " response is received ";
    else
      text += joined({"JMESPath query ", acceptor.argument, " returns ", expected,
                      acceptor.matcher == "pathAll"   ? " for all elements "
                      : acceptor.matcher == "pathAny" ? " for any element "
                                                      : " "});
    break;
  }
  text += "when polling with ";
  text += bold(kebab_case(waiter.operation));
  text += joined({". It will poll every ", std::to_string(waiter.delay_seconds),
                  " seconds until a successful state has been reached. This will exit with a return code of 255 "
                  "after ",
                  std::to_string(waiter.max_attempts), " failed checks."});
  return text;
}

std::string topics_page(const HelpTexts& texts) {
  HelpWriter help("AWS CLI Topic Guide", texts.hyphenation());
  help.prose(texts.own("page", "topics"));
  help.heading("Available Topics");
  for (const std::string_view group : {"General", "S3", "ddb"}) {
    help.subheading(group);
    help.prose(texts.own("topics", group));
  }
  return help.page();
}

std::string topic_page(const HelpTexts& texts, const std::string& topic) {
  HelpWriter help(texts.topic(topic, "title"), texts.hyphenation(), "");
  help.prose(texts.topic(topic, "text"));
  return help.page();
}

std::string aws_page(const HelpTexts& texts) {
  HelpWriter help("aws", texts.hyphenation());
  help.prose(texts.own("page", "aws"));
  help.heading("Synopsis");
  help.line("aws [options] <command> <subcommand> [parameters]", kSynopsisColumn);
  help.prose(texts.own("page", "synopsis"));
  write_global_options(help, texts);
  write_list(help, "Available Services", command_choices());
  help.heading("See Also");
  help.bullet("aws help topics");
  return help.page();
}

}  // namespace

std::string service_help(const HelpTexts& texts, const model::ServiceModel& service) {
  HelpWriter help(service.name(), texts.hyphenation());
  help.prose(texts.service(service.name()));
  write_list(help, "Available Commands", operation_choices(service));
  return help.page();
}

std::string operation_help(const HelpTexts& texts, const model::ServiceModel& service,
                           const model::Operation& operation) {
  const OptionPage page{service, operation, option_table(service, operation)};
  const std::string name = kebab_case(operation.name);
  HelpWriter help(name, texts.hyphenation());
  help.prose(texts.operation(service.name(), operation.name));
  help.paragraph("See also: AWS API Documentation");
  if (page.table.paginator) write_paginated(help, texts, name, *page.table.paginator);
  write_synopsis(help, name, page.table);
  write_options(help, texts, page);
  write_examples(help, texts, service.name(), name);
  help.heading("Output");
  if (!operation.output || operation.output->members.empty())
    help.paragraph("None");
  else
    ShapeWriter(help, texts, service.name()).output(*operation.output);
  if (const std::string_view closing = texts.closing(service.name(), operation.name); !closing.empty()) {
    help.heading("Docutils System Messages");
    help.prose(closing);
  }
  return help.page();
}

std::string wait_help(const HelpTexts& texts, const model::ServiceModel& service) {
  HelpWriter help("wait", texts.hyphenation());
  help.prose(texts.own("page", "wait"));
  write_list(help, "Available Commands", waiter_choices(service));
  return help.page();
}

std::string waiter_help(const HelpTexts& texts, const model::ServiceModel& service, const model::Waiter& waiter) {
  const model::Operation& operation = *service.operation(waiter.operation);
  const OptionPage page{service, operation, waiter_option_table(operation)};
  const std::string name = kebab_case(waiter.name);
  HelpWriter help(name, texts.hyphenation());
  help.paragraph(waiter_condition(waiter));
  help.paragraph("See also: AWS API Documentation");
  write_synopsis(help, name, page.table);
  write_options(help, texts, page);
  write_examples(help, texts, service.name(), joined({"wait ", name}));
  help.heading("Output");
  help.paragraph("None");
  return help.page();
}

Attempt<int> run_help(Surroundings& around, const std::vector<std::string>& words) {
  static const std::vector<std::string> topics = {
      "topics", "config-vars", "ddb-expressions", "return-codes", "s3-case-insensitivity", "s3-config", "s3-faq"};
  static const std::vector<PositionalRule> positionals = {{"subcommand", true, &topics}};
  KT_TRY(const ParsedArguments parsed, parse_known_arguments({}, positionals, words));
  const HelpTexts& texts = around.help_texts;
  if (!parsed.has("subcommand")) return print_help(around, aws_page(texts));
  const std::string topic = parsed.first("subcommand");
  if (topic == "topics") return print_help(around, topics_page(texts));
  if (!texts.topic(topic, "text").empty()) return print_help(around, topic_page(texts, topic));
  return unexpected(
      joined({"Keyturn does not have the text of this topic; AWS does: "
              "https://docs.aws.amazon.com/cli/latest/topic/",
              topic, ".html"}));
}

int print_help(Surroundings& around, const std::string& page, std::string_view remarks) {
  if (!remarks.empty()) around.print_error(remarks);
  around.print(around.terminal ? rendition_of_overstrikes(page) : page);
  return 0;
}

}  // namespace keyturn::cli
