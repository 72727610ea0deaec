// `help` of the commands that no service model describes: `aws configure help`, `aws ddb select help`.
#pragma once
#include <string>

#include "cli/command_groups.h"
#include "cli/help/texts.h"

namespace keyturn::cli {

std::string group_help(const HelpTexts& texts, const CommandGroup& group);
std::string subcommand_help(const HelpTexts& texts, const CommandGroup& group, const Subcommand& subcommand);

}  // namespace keyturn::cli
