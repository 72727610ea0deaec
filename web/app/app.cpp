#include "app/app.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "app/help_files.h"
#include "base/text.h"
#include "platform/a11y_mirror.h"
#include "platform/clipboard.h"
#include "platform/router.h"
#include "views/cli_twin.h"
#include "views/outcome.h"

namespace keyturn::app {
namespace {

// CloudTrail's userAgent of a call that the console makes (facts sheet 11.2).
constexpr std::string_view kConsoleAgent = "console.aws.amazon.com";

constexpr int kSaveWithin = 500;         // milliseconds after something was done
constexpr int kSaveClockWithin = 10000;  // when nothing happens but that time passes

constexpr std::string_view kHelpFailed =
    "The texts of help could not be fetched; this is what there is without them. Ask again to try again.\n";

constexpr std::size_t kUndoSteps = 50;
constexpr std::size_t kCliEntries = 1000;
constexpr std::size_t kFlashes = 20;
constexpr double kRecentSeconds = 5;  // for how long a change is marked
constexpr double kGapSeconds = 1;     // a frame that comes later than this has let no time pass for a mark

service::Caller console_user(const World& world) {
  const auto& users = world.ground.users.users();
  KT_ASSERT(!users.empty());
  service::Caller caller = caller_by_access_key(world, users.front().access_key_id);
  caller.user_agent = kConsoleAgent;
  return caller;
}

}  // namespace

App::App(World world)
    : world_(std::move(world)), endpoint_(world_, "aws-cli/2.38.1"), session_(endpoint_), settings_(load_settings()) {
  session_.set_help_texts(texts_of_help_files());
  clock_.set_speed(settings_.speed);
  teaching_.progress = load_progress();
  teaching_.journal.until = world_.ground.now;
  load_kept();
  show(parse_route(platform::route()));
}

const ServiceError* App::form_error(std::string_view form) const {
  const auto found = form_errors_.find(form);
  return found == form_errors_.end() ? nullptr : &found->second;
}

std::optional<std::string> App::take_typed_line() { return std::exchange(typed_line_, std::nullopt); }

void App::tick(double real_seconds) {
  if (recent_change_) {
    recent_change_->seconds += std::min(real_seconds, kGapSeconds);
    if (recent_change_->seconds >= kRecentSeconds) recent_change_.reset();
  }
  tell_of_keeping();
  take_lesson();
  const Duration passed = clock_.elapse(real_seconds);
  if (passed.milliseconds == 0) return;
  platform::call_vault_within(kSaveClockWithin);
  const std::optional<Instant> due = world_.ground.scheduler.next_due();
  advance_by(world_, passed);
  settle_flashes();
  if (due && *due <= world_.ground.now) follow_lesson();
}

bool App::drain() {
  const std::vector<Action> wanted = actions_.take();
  for (const Action& action : wanted) {
    std::visit([this](const auto& what) { perform(what); }, action);
  }
  const bool something = run_waiting_lines() || !wanted.empty();
  if (something) {
    settle_flashes();
    follow_lesson();
    platform::call_vault_within(kSaveWithin);
  }
  return something;
}

// Back closes an open dialog first and stays on its page.
void App::follow_address() {
  if (dialog_) {
    dialog_.reset();
    platform::push_route(address_of(route_));
    return;
  }
  show(parse_route(platform::route()));
}

std::optional<double> App::next_change() const {
  const std::optional<double> clock = clock_.next_change(world_.ground.now, world_.ground.scheduler.next_due());
  if (!recent_change_) return clock;
  const double mark = std::clamp(kRecentSeconds - recent_change_->seconds, 0.0, kGapSeconds);
  return clock ? std::min(*clock, mark) : mark;
}

bool App::undo() {
  if (earlier_.empty()) return false;
  step(earlier_, later_, "Undone");
  return true;
}

bool App::redo() {
  if (later_.empty()) return false;
  step(later_, earlier_, "Done again");
  return true;
}

void App::step(std::deque<Step>& from, std::deque<Step>& to, std::string_view done) {
  Step next = std::move(from.back());
  from.pop_back();
  to.push_back({std::exchange(world_, std::move(next.world)), next.name,
                std::exchange(teaching_.journal, std::move(next.journal))});
  std::erase_if(flashes_, [](const Flash& flash) { return flash.waits_for.has_value(); });
  recent_change_.reset();
  form_errors_.clear();
  dialog_.reset();
  Flash flash;
  flash.tone = FlashTone::Info;
  flash.text = joined({done, ": ", next.name});
  platform::announce(flash.text);
  add_flash(std::move(flash));
}

void App::perform(const CallAction& action) {
  World before = world_;
  const service::Reply reply =
      keyturn::call(world_, {action.service, action.operation, action.params, console_user(world_), 0});

  Flash flash;
  flash.command = views::aws_command(action.service, action.operation, action.params);
  if (!reply.outcome.ok()) {
    const ServiceError& error = reply.outcome.error();
    teaching_.deed = tutorial::Deed{"console", action.operation, 254, error.code, error.message};
    teaching_.journal.note(flash.command, before.ground.now, world_.ground.now);
    if (!action.form.empty()) {
      form_errors_.insert_or_assign(action.form, error);
      return;
    }
    flash.tone = FlashTone::Error;
    flash.text = views::what_was_refused(action.operation, error);
    flash.detail = error.message;
    add_flash(std::move(flash));
    return;
  }

  const Instant began = before.ground.now;
  remember_before(std::move(before), views::name_of_change(action.operation, action.params));
  teaching_.journal.note(flash.command, began, world_.ground.now);
  recent_change_.reset();
  if (!action.form.empty()) {
    form_errors_.erase(action.form);
    dialog_.reset();
  }
  flash.text = views::what_is_done(action.operation, action.params);
  const TableRef moving = views::table_in_motion(world_, action.params);
  if (!moving.id.empty()) {
    flash.tone = FlashTone::InProgress;
    flash.waits_for = moving;
    flash.link_label = joined({"Open ", moving.name});
    flash.link = table(moving.name);
  }
  for (const Route& route : action.then) perform(NavigateAction{route, HistoryStep::Push});
  add_flash(std::move(flash));
}

// Like the console of AWS: a key whose alias is refused is made all the same.
void App::perform(const CreateKeyAction& action) {
  World before = world_;
  const auto call = [&](const char* operation, const Json& params) {
    return keyturn::call(world_, {"kms", operation, params, console_user(world_), 0}).outcome;
  };
  const Json key_params = views::create_key_params(action.form);
  const Result<Json> made = call("CreateKey", key_params);
  if (!made.ok()) {
    form_errors_.insert_or_assign(action.error_form, made.error());
    return;
  }
  const std::string id = made.value()["KeyMetadata"]["KeyId"];
  const Instant now = world_.ground.now;
  const Json alias_params = views::create_alias_params(action.form, id);
  const Result<Json> named = call("CreateAlias", alias_params);
  remember_before(std::move(before), views::name_of_change("CreateKey", key_params));
  for (const std::string& command :
       {views::aws_command("kms", "CreateKey", key_params), views::aws_command("kms", "CreateAlias", alias_params)})
    teaching_.journal.note(command, now, now);
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

void App::perform(const NavigateAction& action) {
  if (action.route == route_) return;
  if (action.step == HistoryStep::Push) {
    platform::push_route(address_of(action.route));
  } else {
    platform::replace_route(address_of(action.route));
  }
  show(action.route);
}

void App::perform(const CopyAction& action) {
  platform::copy_text(action.text);
  platform::announce(joined({"Copied ", action.what}));
}

// Lines run in their order: one that waits keeps back those behind it.
void App::perform(const RunLineAction& action) {
  waiting_lines_.push_back(action.line);
  if (waiting_lines_.size() > 1 || want_help_files(action.line) == HelpFiles::Loading)
    platform::announce("Loading the texts of help");
  else
    run_waiting_lines();
}

bool App::run_waiting_lines() {
  bool ran = false;
  while (!waiting_lines_.empty() && help_files_for(waiting_lines_.front()) != HelpFiles::Loading) {
    const std::string line = std::move(waiting_lines_.front());
    waiting_lines_.erase(waiting_lines_.begin());
    run_line(line);
    ran = true;
    if (!waiting_lines_.empty()) want_help_files(waiting_lines_.front());
  }
  return ran;
}

void App::run_line(const std::string& line) {
  World before = world_;
  const std::size_t events_before = before.ground.trail.size();
  cli::Outcome outcome = session_.run(line);
  if (help_files_for(line) == HelpFiles::Failed) {
    outcome.chunks.insert(outcome.chunks.begin(), {cli::Stream::Note, std::string(kHelpFailed)});
  }
  ++cli_runs_;
  teaching_.deed = deed_of_line(line, outcome.exit_status, outcome.text(cli::Stream::Error));
  if (outcome.clear_screen) {
    cli_log_.clear();
  } else {
    cli_log_.push_back({line, std::move(outcome)});
    if (cli_log_.size() > kCliEntries) cli_log_.pop_front();
  }
  const std::vector<views::Change> changes = views::changes_since(world_, events_before);
  const Instant began = before.ground.now;
  if (!changes.empty()) remember_before(std::move(before), views::name_of_changes(changes));
  teaching_.journal.note(line, began, world_.ground.now);
  if (changes.empty()) return;
  tell_of_line(changes);
}

// The console's side of what was done in the CLI: a message with a link to it, and a mark on its row.
void App::tell_of_line(const std::vector<views::Change>& changes) {
  const views::Change& last = changes.back();
  recent_change_ = RecentChange{last.table, last.key_id, 0};
  Flash flash;
  flash.text = views::what_is_done(last.operation, last.params);
  if (!last.table.empty()) {
    flash.link_label = joined({"Open ", last.table});
    flash.link = table(last.table);
    if (const TableRef moving = views::table_in_motion(world_, last.params); !moving.id.empty()) {
      flash.tone = FlashTone::InProgress;
      flash.waits_for = moving;
    }
  } else if (!last.key_id.empty()) {
    flash.link_label = "Open the key";
    flash.link = key(last.key_id);
  }
  add_flash(std::move(flash));
}

void App::perform(const TypeLineAction& action) {
  typed_line_ = action.line;
  if (settings_.cli_folded) perform(SetCliFoldedAction{false});
}

void App::perform(const SetSpeedAction& action) {
  clock_.set_speed(action.speed);
  settings_.speed = clock_.speed();
  save_settings(settings_);
}

void App::perform(const SetPausedAction& action) { clock_.set_paused(action.paused); }

void App::perform(const SkipToNextAction&) {
  if (const std::optional<Instant> due = world_.ground.scheduler.next_due()) advance_to(world_, *due);
}

void App::perform(const SkipAction& action) { advance_by(world_, action.span); }

void App::perform(const UndoAction&) { undo(); }

void App::perform(const RedoAction&) { redo(); }

void App::perform(const DismissFlashAction& action) {
  std::erase_if(flashes_, [&](const Flash& flash) { return flash.id == action.id; });
}

void App::perform(const ClearFormErrorAction& action) { form_errors_.erase(action.form); }

void App::perform(const OpenDialogAction& action) { dialog_ = action.dialog; }

void App::perform(const CloseDialogAction&) {
  dialog_.reset();
  form_errors_.clear();
}

void App::perform(const SetThemeAction& action) {
  settings_.theme = action.theme;
  save_settings(settings_);
}

void App::perform(const SetCliHeightAction& action) {
  settings_.cli_height = std::max(Settings::kSmallestCliHeight, action.height);
  save_settings(settings_);
}

void App::perform(const SetCliFoldedAction& action) {
  settings_.cli_folded = action.folded;
  save_settings(settings_);
}

void App::show(const Route& route) {
  if (route.screen != route_.screen || route.resource != route_.resource) {
    form_errors_.clear();
    dialog_.reset();
    // What is done was read on the page that is left; what is under way or went wrong stays.
    std::erase_if(flashes_,
                  [](const Flash& flash) { return flash.tone == FlashTone::Success || flash.tone == FlashTone::Info; });
  }
  route_ = route;
  platform::set_page_title(document_title(route));
}

// A table has one message in progress: what happens to it next takes the place of what happened before.
void App::add_flash(Flash flash) {
  flash.id = ++last_flash_id_;
  if (flash.waits_for) {
    std::erase_if(flashes_, [&](const Flash& other) {
      return other.waits_for && other.waits_for->name == flash.waits_for->name;
    });
  }
  flashes_.insert(flashes_.begin(), std::move(flash));
  if (flashes_.size() > kFlashes) flashes_.pop_back();
}

void App::settle_flashes() {
  for (Flash& flash : flashes_) {
    if (!flash.waits_for || views::is_in_motion(world_, *flash.waits_for)) continue;
    flash.text = views::how_it_settled(world_, *flash.waits_for);
    flash.tone = FlashTone::Success;
    flash.waits_for.reset();
    platform::announce(flash.text);
  }
}

void App::remember_before(World before, std::string name) {
  later_.clear();
  earlier_.push_back({std::move(before), std::move(name), teaching_.journal});
  if (earlier_.size() > kUndoSteps) earlier_.pop_front();
}

}  // namespace keyturn::app
