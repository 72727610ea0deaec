#include "wire/json_protocol.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "wire/crc32.h"
#include "wire/errors.h"

namespace keyturn::wire {

namespace {

// Far more than any request needs (DynamoDB stores 32 levels), far less than a stack can bear.
constexpr int kDeepest = 200;

bool is_too_deep(std::string_view body) {
  int depth = 0;
  bool in_text = false;
  for (std::size_t i = 0; i < body.size(); ++i) {
    const char c = body[i];
    if (in_text) {
      if (c == '\\') {
        ++i;
      } else if (c == '"') {
        in_text = false;
      }
    } else if (c == '"') {
      in_text = true;
    } else if (c == '{' || c == '[') {
      if (++depth > kDeepest) return true;
    } else if (c == '}' || c == ']') {
      --depth;
    }
  }
  return false;
}

Result<Json> read_params(std::string_view body) {
  if (is_too_deep(body)) return errors::unreadable_body();
  Json params = Json::parse(body, nullptr, false);
  if (!params.is_object()) return errors::unreadable_body();
  return params;
}

const model::ServiceModel* service_of_target(std::string_view prefix) {
  for (const std::string& name : model::modelled_services()) {
    const model::ServiceModel* const service = model::find_model(name);
    if (!prefix.empty() && service->target_prefix() == prefix) return service;
  }
  return nullptr;
}

// DynamoDB names an error with where it comes from; KMS and CloudTrail by its name alone (facts sheet section 1).
std::string type_of(const model::ServiceModel& service, const std::string& code, bool is_modelled) {
  if (service.name() != "dynamodb") return code;
  if (code == "ValidationException") return "com.amazon.coral.validate#" + code;
  return (is_modelled ? "com.amazonaws.dynamodb.v20120810#" : "com.amazon.coral.service#") + code;
}

// The model says how an exception spells it; what is in no model is the front door's.
const char* message_name(const model::Shape* modelled, const std::string& code) {
  if (modelled) return modelled->member("Message") ? "Message" : "message";
  return code == "AccessDeniedException" || code == "SerializationException" ? "Message" : "message";
}

Json error_body(const model::ServiceModel& service, const ServiceError& error) {
  const model::Shape* const shape = service.shape(error.code);
  const model::Shape* const modelled = shape && shape->is_error ? shape : nullptr;
  Json body = Json::object();
  body["__type"] = type_of(service, error.code, modelled != nullptr);
  body.update(error.members);
  // Some of KMS' exceptions have an empty one (facts sheet section 1); what the front door cannot read has none.
  if (modelled || !error.message.empty()) body[message_name(modelled, error.code)] = error.message;
  return body;
}

}  // namespace

Asked read_json_request(const HttpRequest& request) {
  const std::string_view target = request.header("X-Amz-Target");
  const std::size_t dot = target.rfind('.');
  Asked asked;
  if (dot != std::string_view::npos) asked.service = service_of_target(target.substr(0, dot));
  const std::string_view operation = asked.service ? target.substr(dot + 1) : std::string_view();
  if (!asked.service || !asked.service->operation(operation)) {
    asked.params = errors::unknown_target();
    return asked;
  }
  asked.operation = operation;
  asked.params = read_params(request.body);
  return asked;
}

HttpAnswer json_answer(const model::ServiceModel& service, const std::string& operation, const std::string& request_id,
                       const Result<Json>& outcome) {
  HttpAnswer answer;
  answer.content_type = "application/x-amz-json-" + service.metadata().value("jsonVersion", "1.1");
  const bool is_dynamodb = service.name() == "dynamodb";
  const Json* body = nullptr;
  Json error;
  if (outcome.ok()) {
    // What has no output has an empty body; DynamoDB has none of these.
    const model::Operation* const known = service.operation(operation);
    if (is_dynamodb || (known && known->output)) body = &outcome.value();
  } else {
    answer.status = outcome.error().http_status;
    error = error_body(service, outcome.error());
    body = &error;
  }
  if (body) answer.body = body->dump(-1, ' ', false, Json::error_handler_t::replace);
  answer.headers.emplace_back("x-amzn-RequestId", request_id);
  if (is_dynamodb) answer.headers.emplace_back("x-amz-crc32", std::to_string(crc32(answer.body)));
  return answer;
}

}  // namespace keyturn::wire
