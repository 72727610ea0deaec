// A command of the terminal that failed: what was typed and how the answer is called, so that it can be explained
// (views/explanation.h).
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/session.h"

namespace keyturn::views {

struct Mistake {
  std::string line;
  // "ResourceNotFoundException", of a service or of the AWS CLI; "UnknownOptions" and "Shell" where these give no code.
  std::string code;
  std::string message;  // all that was printed on standard error
};

// Nothing when the command did not fail, or nobody has written down what its code means.
std::optional<Mistake> mistake_in(std::string_view line, const cli::Outcome& outcome);

// The codes that assets/help/errors has a file for: <code>.json.
const std::vector<std::string_view>& explained_codes();

}  // namespace keyturn::views
