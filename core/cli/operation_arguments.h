// The words behind an operation as its parameters: its options read, their values loaded and parsed in the order of the
// option table, `--cli-input-json` and `--cli-input-yaml` merged in (facts sheet aws-cli.md, 1.1 stages 6 to 8).
#pragma once
#include <string>
#include <vector>

#include "base/json.h"
#include "cli/attempt.h"
#include "cli/option_table.h"
#include "cli/pagination.h"
#include "cli/surroundings.h"

namespace keyturn::cli {

struct OperationArguments {
  bool wants_help = false;
  Json params = Json::object();
  PagingOptions paging;
  bool paginates = false;
  std::string skeleton;  // the value of --generate-cli-skeleton; empty when not given
};

// `paginates` says whether --no-paginate was not given.
Attempt<OperationArguments> read_operation_arguments(const OptionTable& table, const std::vector<std::string>& words,
                                                     bool paginates, Surroundings& around);

}  // namespace keyturn::cli
