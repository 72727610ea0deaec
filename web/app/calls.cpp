// What buttons and forms do in the account: calls through the door as the console's user, and what becomes of their
// answers.
#include <string_view>
#include <utility>

#include "app/app.h"
#include "base/text.h"
#include "views/cli_twin.h"
#include "views/outcome.h"

namespace keyturn::app {
namespace {

// CloudTrail's userAgent of a call that the console makes (facts sheet 11.2).
constexpr std::string_view kConsoleAgent = "console.aws.amazon.com";

service::Caller console_user(const World& world) {
  const auto& users = world.ground.users.users();
  KT_ASSERT(!users.empty());
  service::Caller caller = caller_by_access_key(world, users.front().access_key_id);
  caller.user_agent = kConsoleAgent;
  return caller;
}

Result<Json> called(World& world, const std::string& service, const std::string& operation, const Json& params) {
  return keyturn::call(world, {service, operation, params, console_user(world), 0}).outcome;
}

}  // namespace

void App::perform(const CallAction& action) {
  perform(CallAllAction{{action},
                        views::name_of_change(action.operation, action.params),
                        views::what_is_done(action.operation, action.params),
                        action.form,
                        action.then});
}

void App::perform(const CallAllAction& action) {
  World before = world_;
  std::vector<std::string> commands;
  const CallAction* last = nullptr;
  bool refused = false;
  for (const CallAction& call : action.calls) {
    const Result<Json> outcome = called(world_, call.service, call.operation, call.params);
    refused = !outcome.ok();
    if (refused) {
      note_refusal(call, action.form, outcome.error());
      break;
    }
    last = &call;
    commands.push_back(views::aws_command(call.service, call.operation, call.params));
  }
  if (!last) return;

  remember_before(std::move(before), action.name);
  recent_change_.reset();
  if (!action.form.empty() && !refused) {
    form_errors_.erase(action.form);
    dialog_.reset();
  }
  Flash flash;
  flash.command = join(commands, " && ");
  flash.text = refused ? views::what_is_done(last->operation, last->params) : action.text;
  const TableRef moving =
      action.calls.size() == 1 ? views::table_in_motion(world_, last->operation, last->params) : TableRef{};
  if (!moving.id.empty()) {
    flash.tone = FlashTone::InProgress;
    flash.waits_for = moving;
    flash.link_label = joined({"Open ", moving.name});
    flash.link = table(moving.name);
  }
  for (const Route& route : action.then) {
    if (!refused) perform(NavigateAction{route, HistoryStep::Push});
  }
  add_flash(std::move(flash));
}

// Beside the form, or where there is none as a message.
void App::note_refusal(const CallAction& call, const std::string& form, const ServiceError& error) {
  if (!form.empty()) {
    form_errors_.insert_or_assign(form, error);
    return;
  }
  Flash flash;
  flash.command = views::aws_command(call.service, call.operation, call.params);
  flash.tone = FlashTone::Error;
  flash.text = views::what_was_refused(call.operation, error);
  flash.detail = error.message;
  add_flash(std::move(flash));
}

void App::perform(const AskAction& action) {
  const Result<Json> outcome = called(world_, action.service, action.operation, action.params);
  if (!outcome.ok()) {
    answers_.erase(action.form);
    form_errors_.insert_or_assign(action.form, outcome.error());
    return;
  }
  form_errors_.erase(action.form);
  answers_.insert_or_assign(action.form, Answer{action.params, outcome.value(), world_.ground.now});
}

// Like the console of AWS: a key whose alias is refused is made all the same.
void App::perform(const CreateKeyAction& action) {
  World before = world_;
  const Json key_params = views::create_key_params(action.form);
  const Result<Json> made = called(world_, "kms", "CreateKey", key_params);
  if (!made.ok()) {
    form_errors_.insert_or_assign(action.error_form, made.error());
    return;
  }
  const std::string id = made.value()["KeyMetadata"]["KeyId"];
  const Json alias_params = views::create_alias_params(action.form, id);
  const Result<Json> named = called(world_, "kms", "CreateAlias", alias_params);
  remember_before(std::move(before), views::name_of_change("CreateKey", key_params));
  recent_change_.reset();
  perform(NavigateAction{key(id), HistoryStep::Push});
  Flash flash;
  flash.text = views::what_is_done("CreateKey", key_params);
  flash.command = views::aws_command("kms", "CreateKey", key_params);
  add_flash(std::move(flash));
  Flash second;
  second.tone = named.ok() ? FlashTone::Success : FlashTone::Error;
  second.text = named.ok() ? views::what_is_done("CreateAlias", alias_params)
                           : views::what_was_refused("CreateAlias", named.error());
  if (!named.ok()) second.detail = named.error().message;
  second.command = views::aws_command("kms", "CreateAlias", alias_params);
  add_flash(std::move(second));
}

}  // namespace keyturn::app
