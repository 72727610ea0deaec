// Our roles as WAI-ARIA spells them; empty for plain text, which has none.
#pragma once
#include "platform/accessible_node.h"

namespace keyturn::platform {

const char* role_name(Role role);

}  // namespace keyturn::platform
