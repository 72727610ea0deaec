// AWS JSON 1.0 and 1.1: X-Amz-Target names the operation, the body is its input, and an error's body has its `__type`.
// https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html
#pragma once
#include "wire/request.h"

namespace keyturn::wire {

Asked read_json_request(const HttpRequest& request);

HttpAnswer json_answer(const model::ServiceModel& service, const std::string& operation, const std::string& request_id,
                       const Result<Json>& outcome);

}  // namespace keyturn::wire
