// What a terminal's commands do when their options say nothing: the configuration that a person left in its environment
// and its ~/.aws.
#pragma once
#include <string>
#include <string_view>

#include "cli/surroundings.h"

namespace keyturn::cli {

struct Defaults {
  std::string access_key_id;           // whose credentials requests are sent with; empty when there are none
  std::string output_format = "json";  // may be none that exists
};

// Looking changes nothing in the session.
Defaults defaults_of(Session& session);

// AWS_DEFAULT_OUTPUT, then the profile, else "json". `profile` is the value of --profile, empty when not given.
std::string default_output_format(const Surroundings& around, std::string_view profile);

}  // namespace keyturn::cli
