#include "service/dispatcher.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "service/errors.h"

namespace keyturn::service {

Dispatcher::Dispatcher(Ground& ground, std::vector<Service*> services)
    : ground_(ground), services_(std::move(services)) {}

Service* Dispatcher::find(std::string_view name) const {
  const auto found = std::find_if(services_.begin(), services_.end(),
                                  [&](const Service* service) { return service->model().name() == name; });
  return found == services_.end() ? nullptr : *found;
}

const Service* Dispatcher::service(std::string_view name) const { return find(name); }

Reply Dispatcher::call(const Request& request) {
  Service* const service = find(request.service);
  const model::Operation* const operation = service ? service->model().operation(request.operation) : nullptr;
  if (!operation || !service->has(request.operation)) {
    return {ground_.random.uuid(), unknown_operation(request.service, request.operation), 0};
  }
  Context context{ground_,
                  request.caller,
                  service->request_id(ground_.random),
                  ground_.trail.open(),
                  *this,
                  {},
                  {},
                  std::string(service->principal())};
  auto outcome = [&]() -> Result<Json> {
    KT_CHECK(service->validate(*operation, request.params));
    KT_CHECK(service->authorise(context, *operation, request.params));
    return service->handle(context, request.operation, request.params);
  }();
  if (!service->is_data_event(operation->name)) file(*service, *operation, request, context, outcome);
  return {std::move(context.request_id), std::move(outcome), context.event};
}

Json Dispatcher::user_identity(const Caller& caller) const {
  if (caller.is_service()) return {{"type", "AWSService"}, {"invokedBy", caller.invoked_by}};
  const iam::User* const user = ground_.users.find(caller.user_arn);
  KT_ASSERT(user != nullptr);
  Json identity = {{"type", "IAMUser"},
                   {"principalId", user->id},
                   {"arn", user->arn},
                   {"accountId", ground_.account.id},
                   {"accessKeyId", user->access_key_id},
                   {"userName", user->name}};
  if (!caller.invoked_by.empty()) identity["invokedBy"] = caller.invoked_by;
  return identity;
}

void Dispatcher::file(const Service& service, const model::Operation& operation, const Request& request,
                      const Context& context, const Result<Json>& outcome) {
  trail::Event event;
  event.number = context.event;
  event.parent = request.parent;
  event.time = ground_.now;
  event.id = ground_.random.uuid();
  event.source = std::string(service.principal());
  event.name = operation.name;
  event.region = ground_.account.region;
  event.account = ground_.account.id;
  event.user_identity = user_identity(request.caller);
  const bool from_service = !request.caller.invoked_by.empty();
  event.source_ip = from_service ? request.caller.invoked_by : request.caller.source_ip;
  event.user_agent = from_service ? request.caller.invoked_by : request.caller.user_agent;
  event.request_id = context.request_id;
  const Json& metadata = service.model().metadata();
  if (service.has_api_version_in_trail()) event.api_version = metadata.value("apiVersion", "");
  if (!from_service)
    event.host = joined({metadata.value("endpointPrefix", ""), ".", ground_.account.region, ".amazonaws.com"});
  // What could not be read as parameters is none (A).
  const bool was_read = outcome.ok() || !is_serialization(outcome.error());
  if (was_read) event.request_parameters = service.trail_parameters(operation, request.params);
  if (request.caller.is_service()) event.shared_event_id = ground_.random.uuid();
  event.additional_data = context.additional_data;
  event.read_only = service.is_read_only(operation.name);
  event.resources = context.resources;
  if (outcome.ok()) {
    if (!event.read_only) event.response_elements = service.trail_response(operation, outcome.value());
  } else {
    event.error_code = trail_error_code(outcome.error());
    event.error_message = outcome.error().message;
  }
  ground_.trail.record(std::move(event));
}

}  // namespace keyturn::service
