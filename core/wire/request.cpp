#include "wire/request.h"

#include "wire/errors.h"
#include "wire/json_protocol.h"
#include "wire/query_protocol.h"

namespace keyturn::wire {

namespace {

bool is_form(const HttpRequest& request) {
  return request.header("X-Amz-Target").empty() &&
         request.header("Content-Type").starts_with("application/x-www-form-urlencoded");
}

}  // namespace

Asked read_request(const HttpRequest& request) {
  return is_form(request) ? read_query_request(request) : read_json_request(request);
}

HttpAnswer answer(const Asked& asked, const std::string& request_id, const Result<Json>& outcome) {
  const model::ServiceModel& service = asked.service ? *asked.service : *model::find_model("dynamodb");
  return service.target_prefix().empty() ? query_answer(service, asked.operation, request_id, outcome)
                                         : json_answer(service, asked.operation, request_id, outcome);
}

}  // namespace keyturn::wire
