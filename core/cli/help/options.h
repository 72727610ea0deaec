// The parts of a help page that tell what a command takes: SYNOPSIS, OPTIONS and GLOBAL OPTIONS.
#pragma once
#include <string_view>

#include "cli/help/texts.h"
#include "cli/help/writer.h"
#include "cli/option_table.h"
#include "model/service_model.h"

namespace keyturn::cli {

struct OptionPage {
  const model::ServiceModel& service;
  const model::Operation& operation;
  OptionTable table;
};

// Whether it is no member of the operation's input; and what the AWS CLI says of such an option.
bool is_aws_clis_own(const Option& option);
std::string_view own_words(const HelpTexts& texts, const Option& option);

void write_synopsis(HelpWriter& help, std::string_view name, const OptionTable& table);
void write_options(HelpWriter& help, const HelpTexts& texts, const OptionPage& page);

// The lines of the global options at the end of a synopsis, and their own section.
void write_global_synopsis(HelpWriter& help);
void write_global_options(HelpWriter& help, const HelpTexts& texts);

// The section of the AWS CLI's examples for a command of a service or group, when there are some.
void write_examples(HelpWriter& help, const HelpTexts& texts, std::string_view group, std::string_view command);

// "--name (type) [required]" in bold, plain and plain.
std::string option_title(const std::vector<std::string>& names, std::string_view type, bool required);

}  // namespace keyturn::cli
