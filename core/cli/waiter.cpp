#include "cli/waiter.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "cli/python_text.h"
#include "cli/query/query.h"

namespace keyturn::cli {

namespace {

bool matches_path(const model::Acceptor& acceptor, const Json& document) {
  const QueryCompilation compiled = compile_query(acceptor.argument);
  if (!compiled.query) return false;
  const Evaluation found = compiled.query->evaluate(document);
  if (found.error) return false;
  if (acceptor.matcher == "path") return found.value == acceptor.expected;
  if (!found.value.is_array() || found.value.empty()) return false;
  const auto is_expected = [&](const Json& value) { return value == acceptor.expected; };
  return acceptor.matcher == "pathAll" ? std::all_of(found.value.begin(), found.value.end(), is_expected)
                                       : std::any_of(found.value.begin(), found.value.end(), is_expected);
}

bool accepts(const model::Acceptor& acceptor, const CallResult& result) {
  if (acceptor.matcher == "error") return result.fault && acceptor.expected == result.fault->code;
  if (acceptor.matcher == "status") return result.document && acceptor.expected == 200;
  return result.document && matches_path(acceptor, *result.document);
}

std::string explanation(const model::Acceptor& acceptor) {
  const std::string expected = python_str(acceptor.expected);
  if (acceptor.matcher == "error") return "Matched expected service error code: " + expected;
  if (acceptor.matcher == "status") return "Matched expected HTTP status code: " + expected;
  if (acceptor.matcher == "pathAll") {
    return joined({"For expression \"", acceptor.argument, "\" all members matched expected path: \"", expected, "\""});
  }
  return joined({"For expression \"", acceptor.argument, "\" we matched expected path: \"", expected, "\"",
                 acceptor.matcher == "pathAny" ? " at least once" : ""});
}

Failure gave_up(const model::Waiter& waiter, const std::string& reason) {
  return unexpected(joined({"Waiter ", waiter.name, " failed: ", reason}));
}

}  // namespace

Attempt<void> wait_for(const model::Waiter& waiter, const ServiceCall& service_call, const Json& params,
                       Endpoint& endpoint) {
  const model::Acceptor* last_matched = nullptr;
  for (int attempt = 1;; ++attempt) {
    const CallResult result = service_call.call(params);
    if (result.failure) return *result.failure;
    const auto matched = std::find_if(waiter.acceptors.begin(), waiter.acceptors.end(),
                                      [&](const model::Acceptor& a) { return accepts(a, result); });
    if (matched != waiter.acceptors.end()) {
      last_matched = &*matched;
      if (matched->state == "success") return {};
      if (matched->state == "failure") {
        return gave_up(waiter, "Waiter encountered a terminal failure state: " + explanation(*matched));
      }
    } else if (result.fault) {
      return gave_up(waiter, joined({"An error occurred (", result.fault->code, "): ", result.fault->message}));
    }
    if (attempt >= waiter.max_attempts) {
      return gave_up(waiter, last_matched
                                 ? "Max attempts exceeded. Previously accepted state: " + explanation(*last_matched)
                                 : std::string("Max attempts exceeded"));
    }
    endpoint.sleep(seconds(waiter.delay_seconds));
  }
}

}  // namespace keyturn::cli
