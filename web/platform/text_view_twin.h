// What tests look at in place of a browser's page of text: native builds only.
#pragma once
#include <string>

namespace keyturn::platform {

const std::string& shown_text();

}  // namespace keyturn::platform
