#include "service/context.h"

#include "base/text.h"
#include "service/dispatcher.h"

namespace keyturn::service {

std::string Account::arn(std::string_view service, std::string_view resource) const {
  return joined({"arn:aws:", service, ":", region, ":", id, ":", resource});
}

Reply Context::call_for_user(std::string_view service, std::string_view operation, Json params) {
  Request request{std::string(service), std::string(operation), std::move(params), caller, event};
  request.caller.invoked_by = service_principal;
  return door.call(request);
}

Reply Context::call_as_service(std::string_view service, std::string_view operation, Json params) {
  Request request{std::string(service), std::string(operation), std::move(params), {}, event};
  request.caller.invoked_by = service_principal;
  return door.call(request);
}

}  // namespace keyturn::service
