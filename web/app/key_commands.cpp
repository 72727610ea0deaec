#include "app/key_commands.h"

namespace keyturn::app {

Action begin(views::KeyAction action, const std::string& key_id) {
  if (action == views::KeyAction::Disable) return OpenDialogAction{DisableKeyDialog{key_id}};
  if (action == views::KeyAction::ScheduleDeletion) return OpenDialogAction{ScheduleDeletionDialog{key_id}};
  return CallAction{"kms", views::operation_of(action), {{"KeyId", key_id}}, {}, {}};
}

}  // namespace keyturn::app
