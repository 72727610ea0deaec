// The one door. Everything that happens in the simulated account, by the console, the CLI, a lesson or DynamoDB calling
// KMS, is a call that goes through here: find -> validate -> authorise -> handle -> trail, in that order, always.
#pragma once
#include <vector>

#include "service/service.h"

namespace keyturn::service {

class Dispatcher {
 public:
  Dispatcher(Ground& ground, std::vector<Service*> services);

  // The answer, also when it is an error. An operation that changed nothing because it failed leaves no trace but its
  // event; a data event leaves not even that. Unknown services and operations are answered with
  // UnknownOperationException and leave no event.
  Reply call(const Request& request);

  const Service* service(std::string_view name) const;

 private:
  Service* find(std::string_view name) const;
  Json user_identity(const Caller& caller) const;
  void file(const Service& service, const model::Operation& operation, const Request& request, const Context& context,
            const Result<Json>& outcome);

  Ground& ground_;
  std::vector<Service*> services_;
};

}  // namespace keyturn::service
