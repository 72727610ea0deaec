// `help` at every level, derived from the models: synopsis, options with types, constraints and values, the shorthand
// and the shape of the answer. The models hold no prose, so the pages have none but what can be derived.
#pragma once
#include <string>
#include <vector>

#include "cli/attempt.h"
#include "cli/surroundings.h"
#include "model/service_model.h"

namespace keyturn::cli {

std::string service_help(const model::ServiceModel& service);
std::string operation_help(const model::ServiceModel& service, const model::Operation& operation);
std::string wait_help(const model::ServiceModel& service);
std::string waiter_help(const model::Waiter& waiter, const model::Operation& operation);

// `aws help`, `aws help topics`.
Attempt<int> run_help(Surroundings& around, const std::vector<std::string>& words);

// Prints a page; exit status 0.
int print_help(Surroundings& around, const std::string& page);

}  // namespace keyturn::cli
