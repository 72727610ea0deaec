// What a button of a KMS key does, wherever it stands.
#pragma once
#include <string>

#include "app/actions.h"
#include "views/key_actions.h"

namespace keyturn::app {

// The request, or, for what makes tables unreadable, the dialog that asks first.
Action begin(views::KeyAction action, const std::string& key_id);

}  // namespace keyturn::app
