// --query: a JMESPath expression, compiled before anything else is looked at, applied to the answer before it is
// printed. Words and carets of the errors are those of jmespath.py, which the AWS CLI uses.
// https://jmespath.org/specification.html
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/json.h"

namespace keyturn::cli {

namespace query {
class Program;
}

struct Evaluation {
  Json value;                        // null where there is an error
  std::optional<std::string> error;  // the library's text alone: exit status 255
};

// A compiled expression. Cheap to copy.
class Query {
 public:
  Evaluation evaluate(const Json& document) const;

  const std::string& text() const { return text_; }

 private:
  friend struct QueryCompilation compile_query(std::string_view expression);
  Query(std::string text, std::shared_ptr<const query::Program> program);

  std::string text_;
  std::shared_ptr<const query::Program> program_;
};

// Either a query or the whole text "Bad value for --query …", a ParamValidation error with exit status 252.
struct QueryCompilation {
  std::optional<Query> query;
  std::string error;
};

QueryCompilation compile_query(std::string_view expression);

}  // namespace keyturn::cli
