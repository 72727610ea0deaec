// The AWS CLI's shorthand syntax, `Key=Owner,Value=Blue` (facts sheet aws-cli.md, 2.2, 2.3 and 2.5), read into a value
// that knows nothing of the model yet.
#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "base/json.h"
#include "cli/attempt.h"

namespace keyturn::cli {

// What `Key@=text` makes of a text: the file that it names. A Failure's message is the reason alone.
using ShorthandLoader = std::function<Attempt<Json>(const std::string& text)>;

// An object, or the message with its caret line.
struct ShorthandReading {
  Json value;
  std::string error;  // empty when `value` was read

  bool ok() const { return error.empty(); }
};

ShorthandReading read_shorthand(std::string_view text, const ShorthandLoader& load);

}  // namespace keyturn::cli
