// A key policy to write, with what KMS would say to it while it is written.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/app.h"
#include "views/policy_draft.h"

namespace keyturn::screens {

struct PolicyEditorState {
  views::PolicyDraft checked;  // what was asked about last, of which account, and the answer
  std::uint64_t revision = 0;
  bool was_checked = false;
  std::optional<ServiceError> refusal;
};

// `key_id` is empty for a key that is still to be made. `form` holds what the service said when the policy was sent.
// True when something was changed.
bool draw_policy_editor(const app::App& app, const std::string& key_id, std::string_view form,
                        views::PolicyDraft& draft, PolicyEditorState& state);

}  // namespace keyturn::screens
