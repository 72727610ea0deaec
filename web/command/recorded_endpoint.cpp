#include "command/recorded_endpoint.h"

#include "base/text.h"
#include "command/query_protocol.h"
#include "model/service_model.h"

namespace keyturn::command {

namespace {

bool is_envelope(const Json& answer) {
  return answer.is_object() && answer.contains("body") &&
         (answer.contains("status") || answer.contains("close") || answer.contains("delay"));
}

}  // namespace

Json sent_form(const cli::Call& call) {
  const model::ServiceModel* service = model::find_model(call.service);
  if (!service) return {{"target", nullptr}, {"body", call.params}};
  const std::string prefix = service->target_prefix();
  if (prefix.empty()) return {{"target", nullptr}, {"body", form_fields(*service, call)}};
  return {{"target", joined({prefix, ".", call.operation})}, {"body", call.params}};
}

cli::Answer RecordedEndpoint::send(const cli::Call& call) {
  cli::Answer answer;
  if (answers_.empty()) {
    answer.reached = cli::Reached::NoConnection;
    return answer;
  }
  sent_.push_back(sent_form(call));
  const Json& recorded = answers_[next_ < answers_.size() ? next_++ : answers_.size() - 1];
  Json body = recorded;
  if (is_envelope(recorded)) {
    answer.status = recorded.value("status", 200);
    if (recorded.value("close", false)) answer.reached = cli::Reached::ConnectionClosed;
    if (recorded.value("delay", 0.0) > call.read_timeout_seconds) answer.reached = cli::Reached::TimedOut;
    body = recorded.at("body");
  }
  const model::ServiceModel* service = model::find_model(call.service);
  if (body.is_string() && service && service->target_prefix().empty()) {
    body = read_result(*service, call.operation, body.get<std::string>());
  }
  answer.body = body.is_object() ? std::move(body) : Json();
  return answer;
}

}  // namespace keyturn::command
