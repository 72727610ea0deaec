// AWS Security Token Service: who am I?
// https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
#pragma once
#include "service/service.h"

namespace keyturn::sts {

class StsService : public service::Service {
 public:
  const model::ServiceModel& model() const override;
  std::string_view principal() const override { return "sts.amazonaws.com"; }
  bool has(std::string_view operation) const override;

  // GetCallerIdentity needs no permission; even an explicit Deny does not stop it.
  Result<void> authorise(service::Context& context, const model::Operation& operation, const Json& params) override;
  Result<Json> handle(service::Context& context, std::string_view operation, const Json& params) override;
  bool is_read_only(std::string_view operation) const override;
  std::string trail_date(Instant t) const override;
};

}  // namespace keyturn::sts
