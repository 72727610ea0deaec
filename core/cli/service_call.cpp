#include "cli/service_call.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "cli/blobs.h"
#include "cli/customize.h"
#include "cli/names.h"
#include "cli/param_validation.h"
#include "cli/python_text.h"
#include "cli/trace.h"

namespace keyturn::cli {

namespace {

constexpr int kAttempts = 3;

bool is_region(std::string_view region) {
  if (region.empty() || region.size() > 63 || region.front() == '-' || region.back() == '-') return false;
  return std::all_of(region.begin(), region.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  });
}

CallResult failed(Failure failure) {
  CallResult result;
  result.failure = std::move(failure);
  return result;
}

}  // namespace

ServiceCall::ServiceCall(Surroundings& around, const GlobalOptions& global, const model::ServiceModel& service,
                         const model::Operation& operation)
    : around_(&around), global_(&global), service_(&service), operation_(&operation) {}

Attempt<ServiceCall> ServiceCall::prepare(Surroundings& around, const GlobalOptions& global,
                                          const model::ServiceModel& service, const model::Operation& operation) {
  ServiceCall call(around, global, service, operation);
  const Configuration configuration(around, global.profile);
  KT_CHECK(configuration.check());
  const std::string format = configuration.value("cli_timestamp_format").value_or("iso8601");
  if (format != "wire" && format != "iso8601") {
    return configuration_error("Configuration", joined({"Unknown cli_timestamp_format value: ", format,
                                                        ", valid values are \"wire\" or \"iso8601\""}));
  }
  call.style_ = {format == "wire", around.variable("TZ")};
  const std::string blobs =
      global.binary_format.empty() ? configuration.value("cli_binary_format").value_or("base64") : global.binary_format;
  call.base64_blobs_ = blobs != "raw-in-base64-out";

  const std::string given = global.region.value_or("");
  call.region_ = given.empty() ? configuration.region().value_or("") : given;
  if (call.region_.empty()) {
    // An empty --region is no Region, but neither is it a missing one: botocore goes to us-east-1.
    if (!global.region) {
      return configuration_error("NoRegion",
                                 "You must specify a region. You can also configure your region by running \"aws "
                                 "configure\".");
    }
    call.region_ = "us-east-1";
  }
  if (!is_region(call.region_)) {
    return unexpected(
        joined({"Provided region_name ", python_repr_text(call.region_), " doesn't match a supported format."}));
  }
  if (!global.endpoint_url.empty() && global.endpoint_url.find("://") == std::string::npos) {
    return unexpected("Invalid endpoint: " + global.endpoint_url);
  }
  return call;
}

Attempt<Json> ServiceCall::checked(Json params) const {
  if (base64_blobs_ && operation_->input) KT_CHECK(decode_blobs(params, *operation_->input));
  KT_CHECK(check_endpoint_parameters(*service_, *operation_, params));
  std::string errors = param_validation_errors(params, operation_->input);
  if (!errors.empty()) return parameter_error(std::move(errors));
  return params;
}

CallResult ServiceCall::call(Json params) const {
  Attempt<Json> checked_params = checked(std::move(params));
  if (!checked_params) return failed(checked_params.error());
  std::string access_key_id;
  if (global_->sign_request) {
    const Configuration configuration(*around_, global_->profile);
    Attempt<std::optional<Credentials>> credentials = configuration.credentials();
    if (!credentials) return failed(credentials.error());
    if (!credentials.value()) {
      return failed(configuration_error("NoCredentials",
                                        "Unable to locate credentials. You can configure credentials by running \"aws "
                                        "login\"."));
    }
    access_key_id = credentials.value()->access_key_id;
  }
  if (!around_->endpoint.serves(service_->name(), operation_->name)) {
    return failed(not_simulated(service_->name(), operation_->name));
  }
  Call request;
  request.service = service_->name();
  request.operation = operation_->name;
  if (operation_->input) request.params = wire_value(checked_params.value(), *operation_->input);
  request.region = region_;
  request.access_key_id = access_key_id;
  request.read_timeout_seconds = global_->read_timeout_seconds;

  trace_request(request);
  for (int attempt = 1;; ++attempt) {
    const Answer answer = around_->endpoint.send(request);
    trace_answer(answer, attempt);
    if (answer.reached != Reached::Yes) {
      if (attempt < kAttempts) continue;
      return failed(unreached(answer.reached));
    }
    CallResult result;
    if (answer.status >= 300) {
      ServiceFault fault = read_fault(answer, *service_);
      if (is_retryable(answer, fault)) {
        if (attempt < kAttempts) continue;
        fault.retries = kAttempts - 1;
      }
      result.fault = std::move(fault);
      return result;
    }
    Attempt<Json> document = answer_document(answer.body, operation_->output, style_);
    if (!document) return failed(document.error());
    result.document = std::move(document).value();
    return result;
  }
}

void ServiceCall::trace_request(const Call& request) const {
  if (!global_->debug) return;
  const Json& about = service_->metadata();
  trace(*around_, *global_, "validation", "The parameters are what the model asks for.");
  trace(*around_, *global_, "credentials",
        request.access_key_id.empty() ? "none: the request is not signed" : request.access_key_id);
  trace(*around_, *global_, "endpoint", joined({address(), ", Region ", region_}));
  trace(*around_, *global_, "request",
        joined({about.value("targetPrefix", service_->name()), ".", operation_->name, " ", request.params.dump()}));
}

void ServiceCall::trace_answer(const Answer& answer, int attempt) const {
  if (!global_->debug) return;
  const std::string tries = attempt > 1 ? joined({" (attempt ", std::to_string(attempt), ")"}) : "";
  trace(*around_, *global_, "answer",
        answer.reached == Reached::Yes ? joined({std::to_string(answer.status), tries, " ", answer.body.dump()})
                                       : joined({"none", tries}));
}

std::string ServiceCall::address() const {
  if (!global_->endpoint_url.empty()) {
    return global_->endpoint_url + (global_->endpoint_url.back() == '/' ? "" : "/");
  }
  return joined({"https://", service_->name(), ".", region_, ".amazonaws.com/"});
}

Failure ServiceCall::unreached(Reached reached) const {
  const std::string url = joined({"\"", address(), "\""});
  if (reached == Reached::TimedOut) return unexpected("Read timeout on endpoint URL: " + url);
  if (reached == Reached::ConnectionClosed) {
    return unexpected(
        joined({"Connection was closed before we received a valid response from endpoint URL: ", url, "."}));
  }
  return unexpected("Could not connect to the endpoint URL: " + url);
}

}  // namespace keyturn::cli
