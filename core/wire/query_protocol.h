// AWS' older query protocol, which STS speaks: a form goes in, XML comes out.
// https://smithy.io/2.0/aws/protocols/aws-query-protocol.html
#pragma once
#include "wire/request.h"

namespace keyturn::wire {

// Only the Action is read: the one operation of STS that is simulated, GetCallerIdentity, takes no parameters.
Asked read_query_request(const HttpRequest& request);

HttpAnswer query_answer(const model::ServiceModel& service, const std::string& operation, const std::string& request_id,
                        const Result<Json>& outcome);

}  // namespace keyturn::wire
