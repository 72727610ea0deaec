// What the server itself has to say in place of a service. None of these is an answer of AWS.
#pragma once
#include <string_view>

#include "base/service_error.h"

namespace keyturn::server::errors {

// Keyturn met a fault of its own in this account.
ServiceError account_failed(std::string_view what);

// What is stored of the account cannot be read.
ServiceError account_unreadable(std::string_view why);

// The request was carried out in memory and could not be stored.
ServiceError not_stored(std::string_view why);

ServiceError too_many_accounts(std::size_t most);
ServiceError impossible_access_key(std::string_view access_key_id);

}  // namespace keyturn::server::errors
