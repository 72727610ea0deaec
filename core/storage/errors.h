// The one thing that can go wrong with what is stored.
#pragma once
#include <string_view>

#include "base/service_error.h"

namespace keyturn::storage::errors {

// Stored bytes are not those that were written. `structure`: "table/Music". Never an answer of AWS' in these words.
ServiceError damaged(std::string_view structure);

}  // namespace keyturn::storage::errors
