// `help` at every level, derived from the models: synopsis, options with types, constraints and values, the shorthand
// and the shape of the answer, with the prose of the help texts where there are some (facts sheet aws-cli.md, 7).
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "cli/attempt.h"
#include "cli/help/texts.h"
#include "cli/surroundings.h"
#include "model/service_model.h"

namespace keyturn::cli {

std::string service_help(const HelpTexts& texts, const model::ServiceModel& service);
std::string operation_help(const HelpTexts& texts, const model::ServiceModel& service,
                           const model::Operation& operation);
std::string wait_help(const HelpTexts& texts, const model::ServiceModel& service);
std::string waiter_help(const HelpTexts& texts, const model::ServiceModel& service, const model::Waiter& waiter);

// `aws help`, `aws help topics`.
Attempt<int> run_help(Surroundings& around, const std::vector<std::string>& words);

// Prints a page, with backspaces or as a terminal shows it, and what there is to remark on it; exit status 0.
int print_help(Surroundings& around, const std::string& page, std::string_view remarks = {});

}  // namespace keyturn::cli
