// JMESPath's functions that apply an `&expression` to the elements of a list, or put them in order.
#pragma once
#include <vector>

#include "cli/query/functions.h"

namespace keyturn::cli::query {

Value run_map(const std::vector<Argument>& arguments);
Value run_max(const std::vector<Argument>& arguments);
Value run_min(const std::vector<Argument>& arguments);
Value run_max_by(const std::vector<Argument>& arguments);
Value run_min_by(const std::vector<Argument>& arguments);
Value run_sort(const std::vector<Argument>& arguments);
Value run_sort_by(const std::vector<Argument>& arguments);

}  // namespace keyturn::cli::query
