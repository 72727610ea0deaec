// One KMS key in tabs: what DescribeKey tells and which tables need it, its policy, grants, aliases, tags and rotation,
// its events; with what can be done to it.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "app/app.h"
#include "screens/event_list.h"
#include "screens/key_aliases.h"
#include "screens/key_grants.h"
#include "screens/key_policy.h"
#include "screens/key_rotation.h"
#include "screens/key_tags.h"

namespace keyturn::screens {

struct KeyDetailsState {
  std::string description;        // as it is being edited
  std::string saved_description;  // as the key has it
  KeyPolicyState policy;
  KeyGrantsState grants;
  KeyAliasesState aliases;
  KeyTagsState tags;
  KeyRotationState rotation;
  EventListState events;
  std::vector<views::ThreadedEvent> found;  // the key's events when the trail had this length
  std::size_t trail_size = 0;
  std::uint64_t revision = 0;
};

void draw_key_details(const app::App& app, KeyDetailsState& state, app::Actions& actions);

}  // namespace keyturn::screens
