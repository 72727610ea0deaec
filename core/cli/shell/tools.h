// The commands that stand around pipes, with the options that tutorials use. They answer as GNU's do; what they do not
// know they refuse. https://www.gnu.org/software/coreutils/manual/coreutils.html
#pragma once
#include <string>
#include <vector>

#include "cli/surroundings.h"

namespace keyturn::cli::shell {

using Arguments = std::vector<std::string>;

// Each gives the exit status.
int run_base64(Surroundings& around, const Arguments& arguments);
int run_cat(Surroundings& around, const Arguments& arguments);
int run_cut(Surroundings& around, const Arguments& arguments);
int run_grep(Surroundings& around, const Arguments& arguments);
int run_head(Surroundings& around, const Arguments& arguments);
int run_jq(Surroundings& around, const Arguments& arguments);
int run_ls(Surroundings& around, const Arguments& arguments);
int run_pwd(Surroundings& around, const Arguments& arguments);
int run_rm(Surroundings& around, const Arguments& arguments);
int run_sort(Surroundings& around, const Arguments& arguments);
int run_tail(Surroundings& around, const Arguments& arguments);
int run_tr(Surroundings& around, const Arguments& arguments);
int run_wc(Surroundings& around, const Arguments& arguments);

}  // namespace keyturn::cli::shell
