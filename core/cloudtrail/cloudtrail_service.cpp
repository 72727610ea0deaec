#include "cloudtrail/cloudtrail_service.h"

#include "base/assert.h"
#include "cloudtrail/errors.h"
#include "cloudtrail/ops/operations.h"
#include "model/validator.h"
#include "service/errors.h"
#include "time/format.h"

namespace keyturn::cloudtrail {

namespace {

using Entry = service::OperationEntry<const trail::Trail>;  // CloudTrail keeps nothing but the trail

constexpr Entry kOperations[] = {
    {"LookupEvents", ops::lookup_events, true},
};

const Entry* find(std::string_view operation) {
  return service::find_operation(std::span<const Entry>(kOperations), operation);
}

}  // namespace

const model::ServiceModel& CloudTrailService::model() const { return *model::find_model("cloudtrail"); }

bool CloudTrailService::has(std::string_view operation) const { return find(operation) != nullptr; }

Result<void> CloudTrailService::validate(const model::Operation& operation, const Json& params) const {
  if (std::string problem = model::find_type_error(*operation.input, params); !problem.empty()) {
    return service::serialization(std::move(problem));
  }
  const auto found = model::violations(*operation.input, params);
  if (found.empty()) return {};
  const model::Violation& first = found.front();
  if (first.path == "maxResults") return errors::max_results_out_of_range();
  if (first.path == "eventCategory") return errors::unknown_event_category();
  return errors::invalid_lookup_attribute(first.text());
}

// The event history has no ARN: policies allow it on "*" only.
// https://docs.aws.amazon.com/service-authorization/latest/reference/list_awscloudtrail.html
Result<void> CloudTrailService::authorise(service::Context& context, const model::Operation& operation, const Json&) {
  const std::string& caller = context.caller.user_arn;
  const iam::Access access{"cloudtrail:" + operation.name, "*", caller, context.ground.account.id, {}};
  switch (context.ground.users.identity_verdict(access)) {
    case iam::Verdict::Allowed: return {};
    case iam::Verdict::Denied: return errors::explicitly_denied(caller, access.action);
    default: return errors::not_allowed(caller, access.action);
  }
}

Result<Json> CloudTrailService::handle(service::Context& context, std::string_view operation, const Json& params) {
  const Entry* const entry = find(operation);
  KT_ASSERT(entry != nullptr);
  return entry->handle(context.ground.trail, context, params);
}

bool CloudTrailService::is_read_only(std::string_view operation) const {
  const Entry* const entry = find(operation);
  KT_ASSERT(entry != nullptr);
  return entry->read_only;
}

std::string CloudTrailService::trail_date(Instant t) const { return trail_date_kms(t); }

}  // namespace keyturn::cloudtrail
