// What an operation may use while it runs: the ground, who called, and the door, through which it calls other services.
#pragma once
#include <string>

#include "service/ground.h"
#include "service/request.h"

namespace keyturn::service {

class Dispatcher;

struct Context {
  Ground& ground;
  const Caller& caller;
  std::string request_id;
  trail::EventNumber event = 0;
  Dispatcher& door;

  // What the trail says of this call beyond its parameters; operations fill it.
  std::vector<trail::Resource> resources;
  Json additional_data;

  Instant now() const { return ground.now; }

  // This service calls another one for the user of this call: the user's identity, with `invokedBy`.
  Reply call_for_user(std::string_view service, std::string_view operation, Json params);

  // This service calls another one by itself, as its service principal.
  Reply call_as_service(std::string_view service, std::string_view operation, Json params);

  std::string service_principal;  // of the service that is running, "dynamodb.amazonaws.com"
};

}  // namespace keyturn::service
