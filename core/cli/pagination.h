// Automatic pagination: an operation is called until no token comes back, its pages are merged or printed as they come.
// Models botocore's paginator and what the AWS CLI makes of its pages (facts: section 5).
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "base/json.h"
#include "cli/output/printer.h"
#include "model/service_model.h"

namespace keyturn::cli {

struct PagingOptions {
  std::optional<std::int64_t> max_items;
  std::optional<std::int64_t> page_size;
  std::optional<std::string> starting_token;
};

// --no-paginate, or one of the API's own paging members, together with these options: a ParamValidation error (252),
// "Cannot specify --no-paginate along with pagination arguments: …". Empty when they go together.
std::string paging_conflict(const PagingOptions& options);

// The line on stderr about a --max-items of 0 or less, with its newline; empty otherwise.
std::string paging_warning(const PagingOptions& options);

// Sends one request: the answer's members in the formatter's form (cli/answer.h), or nothing when there is no answer (a
// service error, failed validation), which the caller keeps for itself.
using FetchPage = std::function<std::optional<Json>(const Json& params)>;

struct Paged {
  std::string out;                   // what was printed up to the end or the failure
  std::optional<std::string> error;  // exit status 255, as in Printed
  bool fetch_failed = false;         // the callable gave nothing
};

// All pages of an operation as one document.
struct MergedPages {
  Json document;
  std::optional<std::string> error;
  bool fetch_failed = false;
};

MergedPages merge_pages(const model::Paginator& paginator, const Json& params, const PagingOptions& options,
                        const FetchPage& fetch);

// All pages of an operation, printed by `printer` as its format wants them.
Paged print_pages(const model::Paginator& paginator, const Json& params, const PagingOptions& options,
                  const FetchPage& fetch, const Printer& printer);

}  // namespace keyturn::cli
