// Whether a button can be pressed, and why not.
#pragma once
#include <string>

namespace keyturn::views {

struct Permission {
  bool allowed = true;
  std::string reason;
};

}  // namespace keyturn::views
