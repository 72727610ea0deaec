// A request of one of AWS' protocols as a call of an operation, and what came of the call as an answer in the same
// protocol: JSON 1.0 (DynamoDB), JSON 1.1 (KMS, CloudTrail) and the query protocol (STS).
// https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html
#pragma once
#include <string>

#include "base/json.h"
#include "base/result.h"
#include "model/service_model.h"
#include "wire/http.h"

namespace keyturn::wire {

// What a request asks for. Parameters have the form that the door takes: on the wire too a blob is base64 text and a
// moment is a number of seconds.
struct Asked {
  const model::ServiceModel* service = nullptr;  // null when the request names none
  std::string operation;                         // empty when it names none
  Result<Json> params = Json::object();          // or why they cannot be read
};

Asked read_request(const HttpRequest& request);

// `outcome` in the protocol of asked.service; where nobody is asked, in that of DynamoDB.
HttpAnswer answer(const Asked& asked, const std::string& request_id, const Result<Json>& outcome);

}  // namespace keyturn::wire
