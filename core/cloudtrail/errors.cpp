#include "cloudtrail/errors.h"

#include "base/text.h"

namespace keyturn::cloudtrail::errors {

ServiceError not_allowed(std::string_view caller, std::string_view action) {
  return {"AccessDeniedException", joined({"User: ", caller, " is not authorized to perform: ", action,
                                           " because no identity-based policy allows the ", action, " action"})};
}

ServiceError explicitly_denied(std::string_view caller, std::string_view action) {
  return {"AccessDeniedException", joined({"User: ", caller, " is not authorized to perform: ", action,
                                           " with an explicit deny in an identity-based policy"})};
}

ServiceError invalid_lookup_attribute(std::string_view reason) {
  return {"InvalidLookupAttributesException", joined({"A lookup attribute is not valid: ", reason})};
}

ServiceError attribute_not_of_insights(std::string_view attribute) {
  return invalid_lookup_attribute(joined({"Insights events are not looked up by ", attribute}));
}

ServiceError read_only_neither_true_nor_false(std::string_view value) {
  return invalid_lookup_attribute(joined({"Value '", value, "' of ReadOnly is neither true nor false"}));
}

ServiceError inverted_time_range() { return {"InvalidTimeRangeException", "The start time is after the end time."}; }

ServiceError max_results_out_of_range() {
  return {"InvalidMaxResultsException", "MaxResults must be a number from 1 to 50."};
}

ServiceError invalid_next_token() {
  return {"InvalidNextTokenException",
          "The token is not one of an earlier answer, or that was an answer to other parameters."};
}

ServiceError unknown_event_category() {
  return {"InvalidEventCategoryException", "The only event category that can be asked for is insight."};
}

}  // namespace keyturn::cloudtrail::errors
