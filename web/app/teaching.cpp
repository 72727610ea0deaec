// How a lesson begins, goes on and ends in the page (app.h has the members).
#include "app/teaching.h"

#include <utility>

#include "app/app.h"
#include "base/text.h"
#include "platform/a11y_mirror.h"
#include "platform/clock.h"
#include "platform/frame_scheduler.h"
#include "platform/page_file.h"
#include "platform/router.h"
#include "platform/store.h"
#include "time/format.h"
#include "tutorial/lesson_reader.h"
#include "tutorial/stage.h"
#include "views/lessons.h"

namespace keyturn::app {
namespace {

constexpr std::string_view kProgressKey = "lessons";

std::string real_time() { return iso_seconds(Instant{platform::unix_milliseconds()}); }

}  // namespace

std::string path_of_lesson(std::string_view id) { return joined({"lessons/", id, ".json"}); }

tutorial::Progress load_progress() {
  const Result<tutorial::Progress> kept =
      tutorial::Progress::from_text(platform::read_stored(kProgressKey).value_or(""));
  return kept.ok() ? kept.value() : tutorial::Progress();
}

// "An error occurred (NotFoundException) when calling …" names the code.
tutorial::Deed deed_of_line(const std::string& line, int status, std::string_view printed) {
  constexpr std::string_view kBefore = "An error occurred (";
  std::string code;
  if (const std::size_t at = printed.find(kBefore); at != std::string_view::npos) {
    const std::string_view rest = printed.substr(at + kBefore.size());
    code = rest.substr(0, rest.find(')'));
  }
  return {"cli", line, status, std::move(code), std::string(trimmed(printed))};
}

void App::perform(const LessonAction& action) {
  tutorial::Play* play = teaching_.play ? &*teaching_.play : nullptr;
  ++teaching_.changes;
  switch (action.move) {
    case LessonMove::Start: return want_lesson(action.lesson);
    case LessonMove::Leave: return leave_lesson();
    case LessonMove::ExportProgress:
      return platform::download("keyturn-progress.json", bytes_view(teaching_.progress.to_text()));
    case LessonMove::Certificate:
      return platform::download("keyturn-lessons.html", bytes_view(views::certificate(teaching_.progress)));
    default: break;
  }
  if (play == nullptr) return;
  switch (action.move) {
    case LessonMove::Show: return show_step(action.step);
    case LessonMove::Reset: return begin_step(play->step());
    case LessonMove::Hint: play->give_hint(); return platform::announce(play->shown().hints[play->hints_given() - 1]);
    case LessonMove::TypeCommand:
      if (play->can_show_command()) perform(TypeLineAction{play->show_command()});
      return;
    case LessonMove::GoThere: return perform(NavigateAction{parse_route(play->address()), HistoryStep::Push});
    default: return;
  }
}

void App::want_lesson(const std::string& id) {
  teaching_.complaint.clear();
  teaching_.trial.clear();
  teaching_.resumed = {};
  teaching_.replay.reset();
  teaching_.wanted = id;
  platform::want_file(path_of_lesson(id));
  take_lesson();
}

// Begins the lesson that is wanted once its file has arrived, or goes on with it.
void App::take_lesson() {
  if (teaching_.wanted.empty()) return;
  const std::string path = path_of_lesson(teaching_.wanted);
  const platform::FileState state = platform::file_state(path);
  const bool is_trial = !teaching_.trial.empty();
  if (!is_trial && state == platform::FileState::Loading) return;
  const std::string id = std::exchange(teaching_.wanted, {});
  if (!is_trial && state != platform::FileState::There) {
    teaching_.complaint = "The lesson could not be fetched. Check the connection and choose it again.";
    return;
  }
  tutorial::LessonReading read = tutorial::read_lesson(is_trial ? teaching_.trial : platform::file_text(path));
  if (!read.lesson) {
    teaching_.complaint =
        joined({"The lesson ", id, " cannot be read: ", read.problems.front().where, " ", read.problems.front().says});
    return;
  }
  if (teaching_.resumed.is_object()) {
    teaching_.play = tutorial::Play::from_json(*read.lesson, std::exchange(teaching_.resumed, {}), world_);
    teaching_.entered.assign(read.lesson->steps.size(), std::nullopt);
    if (teaching_.play) return;
  }
  tutorial::Staging staging = tutorial::begin_lesson(*read.lesson);
  if (!staging.stage) {
    teaching_.complaint = joined({"The lesson ", id, " cannot begin: ", staging.problem.says});
    return;
  }
  if (!teaching_.aside) {
    teaching_.aside = world_;
    teaching_.aside_journal = teaching_.journal;
  }
  take_stage(std::move(*staging.stage));
  teaching_.play.emplace(std::move(*read.lesson), world_);
  teaching_.entered.assign(teaching_.play->lesson().steps.size(), std::nullopt);
  teaching_.entered[0] = Entered{world_, teaching_.journal};
  ++teaching_.changes;
  platform::announce(joined({"Lesson: ", teaching_.play->lesson().title}));
  platform::call_vault_within(0);
  run_replay();
}

// Another account, and a terminal as it belongs to it. Steps of undo are those of an account.
void App::take_stage(tutorial::Stage stage) {
  world_ = std::move(stage.world);
  if (!stage.environment.empty()) session_.environment() = std::move(stage.environment);
  for (auto& [name, content] : stage.files) session_.files().insert_or_assign(name, std::move(content));
  teaching_.journal = {{}, world_.ground.now, true};
  teaching_.deed.reset();
  earlier_.clear();
  later_.clear();
  flashes_.clear();
  recent_change_.reset();
  form_errors_.clear();
  dialog_.reset();
}

void App::leave_lesson() {
  std::optional<World> aside = std::exchange(teaching_.aside, std::nullopt);
  tutorial::Progress progress = std::move(teaching_.progress);
  const std::uint64_t changes = teaching_.changes;
  views::Journal journal = std::move(aside ? teaching_.aside_journal : teaching_.journal);
  teaching_ = {};
  teaching_.journal = journal;
  teaching_.progress = std::move(progress);
  teaching_.changes = changes;
  if (!aside) return;
  take_stage({std::move(*aside), {}, {}});
  teaching_.journal = std::move(journal);
  Flash flash;
  flash.tone = FlashTone::Info;
  flash.text = "The lesson is left: this is your sandbox again";
  add_flash(std::move(flash));
}

// A step that was reached, or the next one, goes on with the account as it is; any other begins with one made for it.
void App::show_step(std::size_t step) {
  tutorial::Play& play = *teaching_.play;
  if (step >= play.lesson().steps.size()) return;
  if (!play.can_show(step)) return begin_step(step);
  if (step > play.reached()) teaching_.entered[step] = Entered{world_, teaching_.journal};
  play.show(step, world_);
}

// The account goes back to where the step begins: as it was then, or, where the page does not know, as the solutions of
// the steps before leave it.
void App::begin_step(std::size_t step) {
  tutorial::Play& play = *teaching_.play;
  std::optional<Entered>& entered = teaching_.entered[step];
  if (entered) {
    remember_before(std::exchange(world_, entered->world), "reset the step");
    teaching_.journal = entered->journal;
    flashes_.clear();
    form_errors_.clear();
    dialog_.reset();
  } else {
    tutorial::Staging staging = tutorial::begin_step(play.lesson(), step);
    if (!staging.stage) {
      teaching_.complaint = staging.problem.says;
      return;
    }
    take_stage(std::move(*staging.stage));
    for (std::size_t i = 0; i < step; ++i) {
      const std::vector<std::string>& lines = play.lesson().steps[i].cli;
      teaching_.journal.lines.insert(teaching_.journal.lines.end(), lines.begin(), lines.end());
    }
    entered = Entered{world_, teaching_.journal};
  }
  play.begin(step, world_);
  platform::announce(joined({"The step begins anew: ", play.shown().title}));
}

// After whatever changed the account or was tried.
void App::follow_lesson() {
  if (!teaching_.play) return;
  tutorial::Play& play = *teaching_.play;
  const std::vector<tutorial::Check> before = play.checks();
  const std::size_t shown = play.step();
  const bool was_done = play.is_done(shown);
  play.follow(world_);
  if (const auto deed = std::exchange(teaching_.deed, std::nullopt)) {
    play.react(world_, *deed);
    if (!play.remark().empty()) platform::announce(play.remark());
  }
  if (play.is_done(shown) && !was_done) {
    ++teaching_.changes;
    platform::announce(joined({"Step done: ", play.shown().title}));
  } else {
    for (std::size_t i = 0; i < play.checks().size() && i < before.size(); ++i) {
      if (play.checks()[i].met && !before[i].met) platform::announce(joined({"Done: ", play.checks()[i].say}));
    }
  }
  if (teaching_.trial.empty()) note_progress(play);
}

void App::note_progress(const tutorial::Play& play) {
  bool is_new = false;
  for (std::size_t i = 0; i < play.lesson().steps.size(); ++i) {
    const std::string& step = play.lesson().steps[i].id;
    if (!play.is_done(i) || teaching_.progress.step(play.lesson().id, step) != nullptr) continue;
    teaching_.progress.note(play.lesson().id, step, {real_time(), play.was_shown(i)});
    is_new = true;
  }
  // A browser that refuses to remember is no reason to stop.
  if (is_new) (void)platform::write_stored(kProgressKey, teaching_.progress.to_text());
}

void App::perform(const ShareAction&) {
  const views::Journal& journal = teaching_.journal;
  const auto& play = teaching_.play;
  Flash flash;
  flash.tone = FlashTone::Error;
  if (!journal.complete || !teaching_.trial.empty()) {
    flash.text = "There is no link to this account";
    flash.detail =
        "A link holds the commands that led here. This account came from a file, or its lesson does. Export it.";
    return add_flash(std::move(flash));
  }
  const Route route =
      replay(views::text_of({play ? play->lesson().id : std::string(), play ? play->step() : 0, journal.lines}));
  const std::string link = joined({platform::page_address(), "#", address_of(route)});
  if (link.size() > views::kLongestLink) {
    flash.text = "The link is too long to be shared";
    flash.detail = joined({"It would have ", std::to_string(link.size()), " characters, and beyond ",
                           std::to_string(views::kLongestLink),
                           " many programs cut it off. Export the account as a file instead."});
    return add_flash(std::move(flash));
  }
  perform(CopyAction{link, "link"});
  flash.tone = FlashTone::Success;
  flash.text = play ? "Copied a link to this step, with what you did"
                    : "Copied a link to this account: it holds the commands that led here";
  add_flash(std::move(flash));
}

void App::perform(const ReplayAction& action) {
  perform(NavigateAction{dashboard(), HistoryStep::Replace});
  if (!action.replay.lesson.empty()) {
    want_lesson(action.replay.lesson);
    teaching_.replay = action.replay;
    return;
  }
  leave_lesson();
  replace_world(default_world(), "replay a link", "Replayed: this account is the link's");
  teaching_.replay = action.replay;
  run_replay();
}

// The steps that the commands finish are left for the next one, up to the one that the link names.
void App::run_replay() {
  const std::optional<views::Replay> replay = std::exchange(teaching_.replay, std::nullopt);
  if (!replay) return;
  const auto go_on = [&] {
    follow_lesson();
    while (teaching_.play && teaching_.play->step() < replay->step &&
           teaching_.play->can_show(teaching_.play->step() + 1))
      show_step(teaching_.play->step() + 1);
  };
  for (const std::string& line : replay->lines) {
    run_line(line);
    go_on();
  }
}

// A file of progress, or a lesson to try. False when it is neither, as a sandbox.
bool App::import_for_lessons(BytesView file) {
  const std::string text = to_text(file);
  if (!trimmed(text).starts_with('{')) return false;
  Flash flash;
  if (text.find("\"keyturn_progress\"") != std::string::npos) {
    const Result<tutorial::Progress> progress = tutorial::Progress::from_text(text);
    if (progress.ok()) {
      teaching_.progress.merge(progress.value());
      (void)platform::write_stored(kProgressKey, teaching_.progress.to_text());
      flash.text = "Imported: what was learned elsewhere counts here";
    } else {
      flash.tone = FlashTone::Error;
      flash.text = "The progress was not imported";
      flash.detail = progress.error().message;
    }
    add_flash(std::move(flash));
    return true;
  }
  teaching_.complaint.clear();
  teaching_.resumed = {};
  teaching_.trial = text;
  teaching_.wanted = "that you try";
  take_lesson();
  platform::wake();
  return true;
}

}  // namespace keyturn::app
