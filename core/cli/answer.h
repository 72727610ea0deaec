// From the wire to the formatter: the members of an answer in the model's order, unknown ones and nulls dropped,
// moments as local ISO 8601 text (facts sheet aws-cli.md, 3.3).
#pragma once
#include <string>

#include "base/json.h"
#include "cli/attempt.h"
#include "model/shape.h"

namespace keyturn::cli {

struct AnswerStyle {
  bool wire_timestamps = false;  // as they were received
  std::string time_zone;         // the environment's TZ
};

// `shape` is the operation's output, null when it answers with nothing.
Attempt<Json> answer_document(const Json& body, const model::Shape* shape, const AnswerStyle& style);

}  // namespace keyturn::cli
