// A translated JMESPath expression, ready to be applied to documents. jsoncons evaluates it and calls back for what it
// understands differently from jmespath.py. https://github.com/danielaparker/jsoncons
#pragma once
#include <memory>
#include <optional>
#include <string>

#include "base/json.h"
#include "cli/query/functions.h"

namespace keyturn::cli::query {

class Program {
 public:
  // `expression` is a Translation's text.
  static std::shared_ptr<const Program> compile(const std::string& expression);

  virtual ~Program() = default;
  virtual Value evaluate(const Json& document) const = 0;
};

}  // namespace keyturn::cli::query
