#include "storage/errors.h"

#include "base/text.h"

namespace keyturn::storage::errors {

ServiceError damaged(std::string_view structure) {
  ServiceError error;
  error.code = "InternalServerError";
  error.message =
      joined({"Keyturn cannot read ", structure, ": a stored page is not what was written, its seal does not match."});
  error.http_status = 500;
  return error;
}

}  // namespace keyturn::storage::errors
