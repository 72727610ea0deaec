// The running page: it owns the simulated account, the CLI session in it and everything that the screens share. A frame
// is tick(), drawing, drain(): screens and panes read from here and push what they want into actions().
#pragma once
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/actions.h"
#include "app/clock.h"
#include "app/flash.h"
#include "app/route.h"
#include "app/saving.h"
#include "app/settings.h"
#include "app/teaching.h"
#include "cli/session.h"
#include "platform/vault.h"
#include "tutorial/stage.h"
#include "views/changes.h"
#include "world/cli_endpoint.h"
#include "world/world.h"

namespace keyturn::app {

// A command that ran in the CLI pane, with all that it printed.
struct CliEntry {
  std::string line;
  cli::Outcome outcome;
};

// What a CLI command changed last, while that is new: its row is marked.
struct RecentChange {
  std::string table;   // or
  std::string key_id;  // a KMS key
  double seconds = 0;  // of real time, since then
};

// At rest: one after the other has been written. At once: it may be the last moment.
enum class SaveWhen { AtRest, AtOnce };

class App {
 public:
  // Starts with the settings that the browser remembers, on the screen that its address names.
  explicit App(World world = default_world());
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  const World& world() const { return world_; }
  const Route& route() const { return route_; }
  const Clock& clock() const { return clock_; }
  const Settings& settings() const { return settings_; }
  const std::vector<Flash>& flashes() const { return flashes_; }  // newest first
  const std::optional<Dialog>& dialog() const { return dialog_; }
  const Teaching& teaching() const { return teaching_; }
  const cli::Session& session() const { return session_; }
  const std::deque<CliEntry>& cli_log() const { return cli_log_; }
  std::uint64_t cli_runs() const { return cli_runs_; }  // grows with every line: the pane scrolls down when it does
  std::uint64_t cli_runs_kept() const { return cli_runs_kept_; }  // of those, from before the page was opened

  // The last call of this form failed with this error. Null when it did not, or the form was changed or left since.
  const ServiceError* form_error(std::string_view form) const;

  // Lines wait until the texts of help, which one of them asks for, have been fetched.
  bool is_loading_help() const { return !waiting_lines_.empty(); }

  Actions& actions() { return actions_; }

  // What a button wants at the CLI's prompt; once taken it is the pane's.
  std::optional<std::string> take_typed_line();

  // The CLI pane's window changed its size: `help` and tables fit it.
  void set_terminal(const cli::Terminal& terminal) { session_.set_terminal(terminal); }

  // Before drawing: lets simulated time pass for the real time since the last tick.
  void tick(double real_seconds);

  // After drawing: does what was asked for, in order. True when there was something, so that another frame is
  // worthwhile.
  bool drain();

  // Back, forward or an edited address.
  void follow_address();

  // In how many real seconds the page will look different by itself.
  std::optional<double> next_change() const;

  // Writes what has changed since the last time: soon after each change, and when the page is hidden.
  void save(SaveWhen when);
  void note_saved(bool worked);

  // A file that was chosen for import.
  void import(BytesView file);

  // Whether the account is kept, and why not when it could not be read at the start.
  platform::Keeping keeping() const { return platform::keeping(); }
  const std::optional<ServiceError>& unreadable() const { return saving_.unreadable; }

  const std::optional<RecentChange>& recent_change() const { return recent_change_; }

  // What a step back would undo, or a step forward redo: "create table Music". Empty when there is none.
  std::string undo_name() const { return earlier_.empty() ? std::string() : earlier_.back().name; }
  std::string redo_name() const { return later_.empty() ? std::string() : later_.back().name; }

  // Steps back before the last request that changed the account, or forward again. False when there is none.
  bool undo();
  bool redo();

 private:
  // The account as it was before (or, undone, after) what the name says.
  struct Step {
    World world;
    std::string name;
    views::Journal journal;
  };

  void perform(const CallAction& action);
  void perform(const CreateKeyAction& action);
  void perform(const NavigateAction& action);
  void perform(const CopyAction& action);
  void perform(const RunLineAction& action);
  void perform(const TypeLineAction& action);
  void perform(const SetSpeedAction& action);
  void perform(const SetPausedAction& action);
  void perform(const SkipToNextAction& action);
  void perform(const SkipAction& action);
  void perform(const UndoAction& action);
  void perform(const RedoAction& action);
  void perform(const DismissFlashAction& action);
  void perform(const ClearFormErrorAction& action);
  void perform(const OpenDialogAction& action);
  void perform(const CloseDialogAction& action);
  void perform(const SetThemeAction& action);
  void perform(const SetCliHeightAction& action);
  void perform(const SetCliFoldedAction& action);
  void perform(const SandboxAction& action);
  void perform(const LessonAction& action);
  void perform(const ReplayAction& action);
  void perform(const ShareAction& action);

  void want_lesson(const std::string& id);
  void take_lesson();
  void take_stage(tutorial::Stage stage);
  void leave_lesson();
  void show_step(std::size_t step);
  void begin_step(std::size_t step);
  void follow_lesson();
  void note_progress(const tutorial::Play& play);
  bool import_for_lessons(BytesView file);
  void run_replay();

  void load_kept();
  void load_terminal(BytesView content);
  void load_lesson(BytesView content);
  void save_beside(platform::KeptRecords& put);
  void tell_of_keeping();
  void replace_world(World world, std::string name, std::string_view done);
  void run_line(const std::string& line);
  bool run_waiting_lines();
  void show(const Route& route);
  void add_flash(Flash flash);
  void settle_flashes();
  void tell_of_line(const std::vector<views::Change>& changes);
  void remember_before(World before, std::string name);
  void step(std::deque<Step>& from, std::deque<Step>& to, std::string_view done);

  World world_;
  WorldEndpoint endpoint_;
  cli::Session session_;
  Route route_;
  Clock clock_;
  Settings settings_;
  Actions actions_;
  std::vector<Flash> flashes_;
  std::optional<Dialog> dialog_;
  std::map<std::string, ServiceError, std::less<>> form_errors_;
  std::deque<CliEntry> cli_log_;
  std::uint64_t cli_runs_ = 0;
  std::uint64_t cli_runs_kept_ = 0;
  std::vector<std::string> waiting_lines_;
  std::optional<std::string> typed_line_;
  std::deque<Step> earlier_;  // the latest last
  std::deque<Step> later_;    // the next last
  std::optional<RecentChange> recent_change_;
  Saving saving_;
  Teaching teaching_;
  int last_flash_id_ = 0;
};

}  // namespace keyturn::app
