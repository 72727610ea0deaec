// What tests look at in place of the page's log: native builds only.
#pragma once
#include <string>

namespace keyturn::platform {

// All that was printed since it was cleared.
const std::string& plain_text();

}  // namespace keyturn::platform
