// Who console and terminal are signed in as.
#include "app/app.h"
#include "base/assert.h"
#include "base/text.h"

namespace keyturn::app {
namespace {

// CloudTrail's userAgent of a call that the console makes (facts sheet 11.2).
constexpr std::string_view kConsoleAgent = "console.aws.amazon.com";

// They win over a profile, in the environment as in the real CLI.
constexpr std::string_view kForgetCredentials = "unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN && ";

}  // namespace

const iam::User& App::user() const {
  const iam::User* const found = world_.ground.users.find(user_arn_);
  KT_ASSERT(found || !world_.ground.users.users().empty());
  return found ? *found : world_.ground.users.users().front();
}

service::Caller App::console_user() const {
  service::Caller caller = caller_by_access_key(world_, user().access_key_id);
  caller.user_agent = kConsoleAgent;
  return caller;
}

// Lines in the terminal can change it, and so can another account.
void App::find_user() {
  terminal_ = cli::defaults_of(session_);
  const iam::User* const found = world_.ground.users.by_access_key(terminal_.access_key_id);
  user_arn_ = found ? found->arn : std::string();
}

// The terminal is asked, as a person would: it is signed in as the console is, and its output says so.
void App::perform(const SwitchUserAction& action) {
  const bool has_credentials = session_.environment().contains("AWS_ACCESS_KEY_ID");
  run_line(joined({has_credentials ? kForgetCredentials : "", "export AWS_PROFILE=", action.profile}));
}

}  // namespace keyturn::app
