// A sentence of a lesson that may name what is in the account: "The key is {{keys[0].state}}." Between the braces
// stands a JMESPath expression over the projection (projection.h); texts are put in as they are, lists with commas.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "cli/query/query.h"

namespace keyturn::tutorial {

// True for JMESPath: everything but null, false and what is empty.
// https://jmespath.org/specification.html#or-expressions
bool is_true(const Json& value);

// Whether `query` is true of `document`. False where it cannot be evaluated, as a function of what is not there.
bool holds(const cli::Query& query, const Json& document);

class Sentence {
 public:
  Sentence() = default;

  // The first complaint about an expression goes into `error`.
  static Sentence read(std::string_view text, std::string& error);

  std::string told(const Json& document) const;

  bool empty() const { return parts_.empty(); }

 private:
  struct Part {
    std::string text;
    std::vector<cli::Query> value;  // none or one: then `text` is empty
  };
  std::vector<Part> parts_;
};

}  // namespace keyturn::tutorial
