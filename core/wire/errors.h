// What AWS' front doors answer before a service has seen a request: who sends it, and whether it can be read at all.
// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/CommonErrors.html
#pragma once
#include <string>
#include <string_view>

#include "base/service_error.h"
#include "time/instant.h"

namespace keyturn::wire::errors {

// No Authorization header of Signature Version 4.
ServiceError no_signature();

// One that lacks `missing`, the sentences that say what of.
ServiceError incomplete_signature(std::string_view missing, std::string_view header);

ServiceError wrong_signature();

// Signed more than 15 minutes before `now`, or after it. `signed_at` and `now` as X-Amz-Date writes them.
ServiceError signed_too_early(std::string_view signed_at, Instant now);
ServiceError signed_in_future(std::string_view signed_at, Instant now);

// X-Amz-Target names no operation. AWS says no more than the code.
ServiceError unknown_target();

// A body that is no JSON object. AWS says no more than the code.
ServiceError unreadable_body();

// The query protocol's word for an Action that the API does not have.
ServiceError invalid_action(std::string_view action, std::string_view version);

}  // namespace keyturn::wire::errors
