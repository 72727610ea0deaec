// Amazon DynamoDB: its control plane, and the operations on items (item_operations.h).
// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/Welcome.html
#pragma once
#include "dynamodb/table_store.h"
#include "service/service.h"

namespace keyturn::dynamodb {

class DynamoDbService : public service::Service {
 public:
  explicit DynamoDbService(TableStore& tables) : tables_(tables) {}

  const model::ServiceModel& model() const override;
  std::string_view principal() const override { return "dynamodb.amazonaws.com"; }
  bool has(std::string_view operation) const override;
  std::string request_id(RandomSource& random) const override { return random.dynamodb_request_id(); }
  Result<void> validate(const model::Operation& operation, const Json& params) const override;
  Result<void> authorise(service::Context& context, const model::Operation& operation, const Json& params) override;
  Result<Json> handle(service::Context& context, std::string_view operation, const Json& params) override;
  bool is_read_only(std::string_view operation) const override;
  bool is_data_event(std::string_view operation) const override;
  std::string trail_date(Instant t) const override;
  bool has_api_version_in_trail() const override { return true; }

 private:
  TableStore& tables_;
};

}  // namespace keyturn::dynamodb
