// A simulated AWS service: its model, its rules of admission and the one list of its operations.
#pragma once
#include <span>
#include <string_view>

#include "model/service_model.h"
#include "service/context.h"

namespace keyturn::service {

class Service {
 public:
  virtual ~Service() = default;

  virtual const model::ServiceModel& model() const = 0;
  virtual std::string_view principal() const = 0;  // "kms.amazonaws.com", the event source too

  virtual bool has(std::string_view operation) const = 0;

  // The service's own id form: 52 characters for DynamoDB, a UUID elsewhere.
  virtual std::string request_id(RandomSource& random) const { return random.uuid(); }

  // The generic validation of the model, or what the service puts in its place.
  virtual Result<void> validate(const model::Operation& operation, const Json& params) const;

  virtual Result<void> authorise(Context& context, const model::Operation& operation, const Json& params) = 0;

  virtual Result<Json> handle(Context& context, std::string_view operation, const Json& params) = 0;

  // Reads answer with responseElements null in the trail.
  virtual bool is_read_only(std::string_view operation) const = 0;

  // Data events are no part of the event history, which holds management events (facts sheet 11.1).
  virtual bool is_data_event(std::string_view) const { return false; }

  // What the trail shows of the parameters and of the answer. The default is every member with a lower first letter and
  // dates as text (facts sheet 11.1); services leave out what AWS never logs.
  virtual Json trail_parameters(const model::Operation& operation, const Json& params) const;
  virtual Json trail_response(const model::Operation& operation, const Json& answer) const;
  virtual std::string trail_date(Instant t) const = 0;

  // Whether its events have an apiVersion: DynamoDB's do, those of KMS do not (facts sheet 11.2, 11.3).
  virtual bool has_api_version_in_trail() const { return false; }

 protected:
  // The members of `value` as the trail writes them.
  Json trail_form(const model::Shape& shape, const Json& value) const;
};

// An entry of a service's list of operations. `State` is what the service keeps, e.g. KeyStore.
template <typename State>
struct OperationEntry {
  std::string_view name;
  Result<Json> (*handle)(State& state, Context& context, const Json& params);
  bool read_only;
};

template <typename State>
const OperationEntry<State>* find_operation(std::span<const OperationEntry<State>> entries, std::string_view name) {
  for (const OperationEntry<State>& entry : entries) {
    if (entry.name == name) return &entry;
  }
  return nullptr;
}

}  // namespace keyturn::service
