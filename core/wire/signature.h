// Signature Version 4: who signed a request, and whether with the secret that we know.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "time/instant.h"
#include "wire/http.h"

namespace keyturn::wire {

constexpr Duration kMostSkew = minutes(15);

// The Authorization header, taken apart.
struct Authorization {
  std::string access_key_id;
  std::string day;      // "20260105"
  std::string region;   // "us-east-1"
  std::string service;  // "dynamodb"
  std::vector<std::string> signed_headers;
  std::string signature;
};

// MissingAuthenticationTokenException or IncompleteSignatureException.
Result<Authorization> read_authorization(const HttpRequest& request);

// InvalidSignatureException unless `secret` made the signature no more than 15 minutes away from `now`, which is the
// machine's time: clients sign with theirs, whatever the simulation's is.
Result<void> verify(const HttpRequest& request, const Authorization& authorization, std::string_view secret,
                    Instant now);

// "20260105T090000Z", as X-Amz-Date has it.
std::string basic_date(Instant t);

}  // namespace keyturn::wire
