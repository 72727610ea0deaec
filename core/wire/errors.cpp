#include "wire/errors.h"

#include "base/text.h"
#include "service/errors.h"
#include "wire/signature.h"

namespace keyturn::wire::errors {

ServiceError no_signature() {
  return {"MissingAuthenticationTokenException",
          "Request must contain either a valid (registered) AWS access key ID or X.509 certificate."};
}

ServiceError incomplete_signature(std::string_view missing, std::string_view header) {
  return {"IncompleteSignatureException", joined({missing, "Authorization=", header})};
}

ServiceError wrong_signature() {
  return {"InvalidSignatureException",
          "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access "
          "Key and signing method. Consult the service documentation for details."};
}

ServiceError signed_too_early(std::string_view signed_at, Instant now) {
  return {"InvalidSignatureException", joined({"Signature expired: ", signed_at, " is now earlier than ",
                                               basic_date(now - kMostSkew), " (", basic_date(now), " - 15 min.)"})};
}

ServiceError signed_in_future(std::string_view signed_at, Instant now) {
  return {"InvalidSignatureException", joined({"Signature not yet current: ", signed_at, " is still later than ",
                                               basic_date(now + kMostSkew), " (", basic_date(now), " + 15 min.)"})};
}

ServiceError unknown_target() { return {"UnknownOperationException", ""}; }

ServiceError unreadable_body() { return service::serialization(""); }

ServiceError invalid_action(std::string_view action, std::string_view version) {
  return {"InvalidAction", joined({"Could not find operation ", action, " for version ", version})};
}

}  // namespace keyturn::wire::errors
