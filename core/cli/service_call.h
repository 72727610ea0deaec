// One operation as the AWS CLI's client calls it: blobs decoded, parameters validated, credentials found, the request
// sent with its retries, the answer read (facts sheet aws-cli.md, 1.1 stage 9). Pages and waiters call it again and
// again.
#pragma once
#include <optional>
#include <string>

#include "base/json.h"
#include "cli/answer.h"
#include "cli/configuration.h"
#include "cli/global_options.h"
#include "cli/service_error.h"
#include "cli/surroundings.h"
#include "model/service_model.h"

namespace keyturn::cli {

// Exactly one of the three.
struct CallResult {
  std::optional<Json> document;
  std::optional<ServiceFault> fault;
  std::optional<Failure> failure;
};

class ServiceCall {
 public:
  // What is looked at when the client is made: profile, Region, the formats in the configuration.
  static Attempt<ServiceCall> prepare(Surroundings& around, const GlobalOptions& global,
                                      const model::ServiceModel& service, const model::Operation& operation);

  CallResult call(Json params) const;

  // The parameters as they would be sent, after every check that comes before credentials.
  Attempt<Json> checked(Json params) const;

 private:
  ServiceCall(Surroundings& around, const GlobalOptions& global, const model::ServiceModel& service,
              const model::Operation& operation);

  void trace_request(const Call& request) const;
  void trace_answer(const Answer& answer, int attempt) const;
  std::string address() const;
  Failure unreached(Reached reached) const;

  Surroundings* around_;
  const GlobalOptions* global_;
  const model::ServiceModel* service_;
  const model::Operation* operation_;
  std::string region_;
  bool base64_blobs_ = true;
  AnswerStyle style_;
};

}  // namespace keyturn::cli
