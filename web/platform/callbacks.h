// What main.cpp handed to run(), for the platform's own files.
#pragma once
#include "platform/platform.h"

namespace keyturn::platform {

const Callbacks& callbacks();

// Calls it if the app has set it.
template <typename Function, typename... Arguments>
void notify(const Function& function, Arguments&&... arguments) {
  if (function) function(static_cast<Arguments&&>(arguments)...);
}

}  // namespace keyturn::platform
