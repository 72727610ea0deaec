#include "cli/query/query.h"

#include "base/text.h"
#include "cli/query/program.h"
#include "cli/query/translation.h"

namespace keyturn::cli {

Query::Query(std::string text, std::shared_ptr<const query::Program> program)
    : text_(std::move(text)), program_(std::move(program)) {}

Evaluation Query::evaluate(const Json& document) const {
  query::Value value = program_->evaluate(document);
  return {std::move(value.json), std::move(value.error)};
}

QueryCompilation compile_query(std::string_view expression) {
  const query::Translation translation = query::translate(expression);
  if (translation.error)
    return {std::nullopt, joined({"Bad value for --query ", expression, ": ", *translation.error})};
  return {Query(std::string(expression), query::Program::compile(translation.text)), ""};
}

}  // namespace keyturn::cli
