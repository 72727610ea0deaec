// STS speaks AWS' older query protocol: a form goes in, XML comes out. Recorded cases hold both, so replaying them
// needs this much of it. https://smithy.io/2.0/aws/protocols/aws-query-protocol.html
#pragma once
#include <string>
#include <string_view>

#include "base/json.h"
#include "cli/endpoint.h"
#include "model/service_model.h"

namespace keyturn::command {

// The form's fields: Action, Version and the parameters, nested ones as "Tags.member.1.Key".
Json form_fields(const model::ServiceModel& service, const cli::Call& call);

// The members of the output shape in an answer's `<…Result>` element.
Json read_result(const model::ServiceModel& service, std::string_view operation, std::string_view xml);

}  // namespace keyturn::command
