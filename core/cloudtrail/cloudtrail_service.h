// AWS CloudTrail, as far as it is there without a trail of one's own: the event history of the account.
// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/view-cloudtrail-events.html
#pragma once
#include "service/service.h"

namespace keyturn::cloudtrail {

class CloudTrailService : public service::Service {
 public:
  const model::ServiceModel& model() const override;
  std::string_view principal() const override { return "cloudtrail.amazonaws.com"; }
  bool has(std::string_view operation) const override;

  // CloudTrail has an exception for each member that can be wrong.
  Result<void> validate(const model::Operation& operation, const Json& params) const override;
  Result<void> authorise(service::Context& context, const model::Operation& operation, const Json& params) override;
  Result<Json> handle(service::Context& context, std::string_view operation, const Json& params) override;
  bool is_read_only(std::string_view operation) const override;
  std::string trail_date(Instant t) const override;
};

}  // namespace keyturn::cloudtrail
