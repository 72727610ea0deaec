// The words of the expressions that `aws ddb` takes: `Artist = "Acme" AND Year > 2000`. They differ from the API's in
// that names and values stand in them as they are.
// https://docs.aws.amazon.com/cli/latest/topic/ddb-expressions.html
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "cli/attempt.h"

namespace keyturn::cli::ddb {

struct Token {
  std::string type;       // "literal", "unquoted_identifier", "eq", "and", "eof", …
  std::string text;       // as error texts show it; of an identifier: the name
  Json value;             // of a literal: the AttributeValue, {"N": "2000"}
  std::size_t start = 0;  // in characters
  std::size_t end = 0;
};

// The last one is "eof".
Attempt<std::vector<Token>> tokens_of(std::string_view expression);

}  // namespace keyturn::cli::ddb
