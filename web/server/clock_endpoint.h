// GET and POST /keyturn/clock: the clock of an account, in JSON.
//
//   GET /keyturn/clock?account=KEY     {"account", "now", "speed", "next_due"}; without `account` that of the page's
//   users POST /keyturn/clock                {"account"?, and one or more of the following} answers the same as GET,
//   afterwards
//     "speed": 60                      simulated seconds in each real one; 0 stands still
//     "advance_seconds": 300           a jump; what is due on the way happens, each at its moment
//     "advance_to": "2026-01-06T09:00:00Z"
//     "to_next": true                  to the moment at which something is due
//
// Where the account's secret is known the request must be signed like one to AWS, for any service name.
#pragma once
#include "server/accounts.h"
#include "server/aws_endpoint.h"
#include "wire/http.h"

namespace keyturn::server {

class ClockEndpoint {
 public:
  static constexpr std::string_view kPath = "/keyturn/clock";

  // `saver` is null when nothing is kept.
  ClockEndpoint(Accounts& accounts, Saver* saver, const AwsEndpoint& aws)
      : accounts_(accounts), saver_(saver), aws_(aws) {}

  wire::HttpAnswer answer(const wire::HttpRequest& request);

 private:
  Result<Account*> account_of(const wire::HttpRequest& request, const Json& body) const;
  Result<Json> read(const wire::HttpRequest& request) const;
  Result<Json> order(const wire::HttpRequest& request) const;

  Accounts& accounts_;
  Saver* const saver_;
  const AwsEndpoint& aws_;
};

}  // namespace keyturn::server
