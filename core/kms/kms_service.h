// AWS Key Management Service, API version 2014-11-01, for one account in one Region.
#pragma once
#include "kms/key_store.h"
#include "service/service.h"

namespace keyturn::kms {

class KmsService : public service::Service {
 public:
  explicit KmsService(KeyStore& keys) : keys_(keys) {}

  const model::ServiceModel& model() const override;
  std::string_view principal() const override { return "kms.amazonaws.com"; }
  bool has(std::string_view operation) const override;
  Result<void> validate(const model::Operation& operation, const Json& params) const override;
  Result<void> authorise(service::Context& context, const model::Operation& operation, const Json& params) override;
  Result<Json> handle(service::Context& context, std::string_view operation, const Json& params) override;
  bool is_read_only(std::string_view operation) const override;
  Json trail_parameters(const model::Operation& operation, const Json& params) const override;
  Json trail_response(const model::Operation& operation, const Json& answer) const override;
  std::string trail_date(Instant t) const override;

 private:
  KeyStore& keys_;
};

}  // namespace keyturn::kms
