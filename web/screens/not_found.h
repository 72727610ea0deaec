// An address that names no screen.
#pragma once
#include <string>

#include "app/actions.h"

namespace keyturn::screens {

void draw_not_found(const std::string& address, app::Actions& actions);

}  // namespace keyturn::screens
