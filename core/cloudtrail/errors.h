// Every error text of CloudTrail, once. AWS publishes when LookupEvents throws which exception, and nobody has
// published its words: those marked (I) are Keyturn's own.
// https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html#API_LookupEvents_Errors
#pragma once
#include <string_view>

#include "base/service_error.h"

namespace keyturn::cloudtrail::errors {

// They name no resource, because the event history has none.
ServiceError not_allowed(std::string_view caller, std::string_view action);
ServiceError explicitly_denied(std::string_view caller, std::string_view action);

ServiceError invalid_lookup_attribute(std::string_view reason);         // (I)
ServiceError attribute_not_of_insights(std::string_view attribute);     // (I)
ServiceError read_only_neither_true_nor_false(std::string_view value);  // (I)
ServiceError inverted_time_range();                                     // (I)
ServiceError max_results_out_of_range();                                // (I)
ServiceError invalid_next_token();                                      // (I)
ServiceError unknown_event_category();                                  // (I)

}  // namespace keyturn::cloudtrail::errors
