// "Who may open this?" of a key: a question to choose, and the core's answer with what decides it.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "app/app.h"
#include "views/key_access_check.h"

namespace keyturn::screens {

struct KeyAccessCheckState {
  views::KeyAccessQuestion question;
  std::optional<views::KeyAccessAnswer> answer;  // to this one, about the account as it was then
  views::KeyAccessQuestion answered;
  std::uint64_t revision = 0;
};

// `draft` is a policy that is being written and not saved; empty when there is none.
void draw_key_access_check(const app::App& app, const std::string& key_id, const std::string& draft,
                           KeyAccessCheckState& state);

}  // namespace keyturn::screens
