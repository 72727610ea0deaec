// `aws <service> <operation>` and `aws <service> wait <state>`: from the words behind the operation to what is printed.
#pragma once
#include <string>
#include <vector>

#include "cli/attempt.h"
#include "cli/global_options.h"
#include "cli/service_call.h"
#include "cli/surroundings.h"
#include "model/service_model.h"

namespace keyturn::cli {

// How a command ends whose request failed: a service's error is printed here, the exit status comes back.
Attempt<int> ended_without_answer(Surroundings& around, const CallResult& result, const model::Operation& operation,
                                  const GlobalOptions& global);

Attempt<int> run_operation(Surroundings& around, const GlobalOptions& global, const model::ServiceModel& service,
                           const model::Operation& operation, const std::vector<std::string>& words);

Attempt<int> run_wait(Surroundings& around, const GlobalOptions& global, const model::ServiceModel& service,
                      const std::vector<std::string>& words);

}  // namespace keyturn::cli
