#include "server/errors.h"

#include "base/text.h"

namespace keyturn::server::errors {

namespace {

ServiceError internal(std::string message) { return {"InternalServerError", std::move(message), 500}; }

}  // namespace

ServiceError account_failed(std::string_view what) {
  return internal(joined({"Keyturn met a fault of its own in this account (", what,
                          "). What was stored before is as it was: start keyturn-server again to go on from there."}));
}

ServiceError account_unreadable(std::string_view why) {
  return internal(joined({why, " Nothing of this account was changed. Other access keys reach other accounts."}));
}

ServiceError not_stored(std::string_view why) {
  return internal(joined({"The request was carried out but could not be stored: ", why}));
}

ServiceError too_many_accounts(std::size_t most) {
  return {"LimitExceededException", joined({"keyturn-server keeps ", std::to_string(most),
                                            " accounts, and has them: use an access key that it "
                                            "knows."})};
}

ServiceError impossible_access_key(std::string_view access_key_id) {
  return {"UnrecognizedClientException",
          joined({"An access key id names an account here: 1 to 128 letters, digits, '.', '_' or '-', not '",
                  access_key_id.substr(0, 128), "'."})};
}

}  // namespace keyturn::server::errors
