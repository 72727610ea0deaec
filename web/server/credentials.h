// The access keys whose signatures are verified, from a file of the AWS CLI's own form (~/.aws/credentials): a class is
// given its sections. Every other access key is accepted as it is.
#pragma once
#include <map>
#include <string>
#include <string_view>

#include "base/result.h"

namespace keyturn::server {

using Secrets = std::map<std::string, std::string, std::less<>>;  // by access key id

// A sentence of what is wrong as the error's message: a line that is none of such a file, or half a pair.
Result<Secrets> read_secrets(std::string_view text);

}  // namespace keyturn::server
