// What the screens and panes want, queued while a frame is drawn and done after it (App::drain). A screen reads the
// World and pushes here; it changes nothing itself.
#pragma once
#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "app/route.h"
#include "base/json.h"
#include "time/instant.h"
#include "views/create_key_form.h"
#include "views/replay.h"

namespace keyturn::app {

// One operation through the door, as the console's user. When it fails the error waits under `form` (App::form_error),
// so that the form can show it; when it succeeds the page goes to `then`, if there is one.
struct CallAction {
  std::string service;    // "dynamodb"
  std::string operation;  // "CreateTable"
  Json params = Json::object();
  std::string form;         // "create-table"; empty: a failure becomes a flash
  std::vector<Route> then;  // none or one
};

// A KMS key and its alias: two operations, one step of undo. The page goes to the key.
struct CreateKeyAction {
  views::CreateKeyForm form;
  std::string error_form;  // "create-key": where an error waits
};

enum class HistoryStep { Push, Replace };  // Replace: filters and tabs, which Back should not step through
struct NavigateAction {
  Route route;
  HistoryStep step = HistoryStep::Push;
};

struct CopyAction {
  std::string text;
  std::string what;  // "ARN", "command": for the spoken "Copied ARN"
};

struct RunLineAction {
  std::string line;
};  // runs in the CLI pane, as if typed there
struct TypeLineAction {
  std::string line;
};  // is put at the CLI pane's prompt and not run

// The clock bar's buttons.
struct SetSpeedAction {
  int speed = 1;
};  // simulated seconds a second: 1, 60, 3600
struct SetPausedAction {
  bool paused = false;
};
struct SkipToNextAction {};  // to the next scheduled event; nothing when there is none
struct SkipAction {
  Duration span;
};  // +5 min, +1 day

struct UndoAction {};  // nothing when there is nothing to undo
struct RedoAction {};

struct DismissFlashAction {
  int id = 0;
};
struct ClearFormErrorAction {
  std::string form;
};

// The one dialog that may be open.
struct DeleteTableDialog {
  std::string table;

  friend bool operator==(const DeleteTableDialog&, const DeleteTableDialog&) = default;
};
struct DisableKeyDialog {
  std::string key_id;

  friend bool operator==(const DisableKeyDialog&, const DisableKeyDialog&) = default;
};
struct ScheduleDeletionDialog {
  std::string key_id;

  friend bool operator==(const ScheduleDeletionDialog&, const ScheduleDeletionDialog&) = default;
};
using Dialog = std::variant<DeleteTableDialog, DisableKeyDialog, ScheduleDeletionDialog>;
struct OpenDialogAction {
  Dialog dialog;
};
struct CloseDialogAction {};

enum class Theme { System, Light, Dark };
struct SetThemeAction {
  Theme theme = Theme::System;
};
struct SetCliHeightAction {
  float height = 0;
};  // CSS pixels
struct SetCliFoldedAction {
  bool folded = false;
};

// What is done with the account as a whole.
enum class SandboxStep { Export, Import, StartOver, DownloadUnreadable, TakeOver };
struct SandboxAction {
  SandboxStep step = SandboxStep::Export;
};

// What the panel of the lesson and the list of lessons want. Start: `lesson`; Show: `step`, an account made for it when
// it was not reached; Reset: the step that is shown; TypeCommand: the next one of its solution, at the prompt; GoThere:
// the page that the step is about.
enum class LessonMove { Start, Leave, Show, Reset, Hint, TypeCommand, GoThere, ExportProgress, Certificate };
struct LessonAction {
  LessonMove move = LessonMove::Start;
  std::string lesson = {};
  std::size_t step = 0;
};

// What a shared link asks for, once the person has agreed.
struct ReplayAction {
  views::Replay replay;
};
struct ShareAction {};  // puts a link to what was done on the clipboard

using Action =
    std::variant<CallAction, CreateKeyAction, NavigateAction, CopyAction, RunLineAction, TypeLineAction, SetSpeedAction,
                 SetPausedAction, SkipToNextAction, SkipAction, UndoAction, RedoAction, DismissFlashAction,
                 ClearFormErrorAction, OpenDialogAction, CloseDialogAction, SetThemeAction, SetCliHeightAction,
                 SetCliFoldedAction, SandboxAction, LessonAction, ReplayAction, ShareAction>;

class Actions {
 public:
  void push(Action action) { queue_.push_back(std::move(action)); }

  void call(CallAction action) { push(std::move(action)); }
  void navigate(Route route) { push(NavigateAction{std::move(route), HistoryStep::Push}); }
  void replace_route(Route route) { push(NavigateAction{std::move(route), HistoryStep::Replace}); }
  void copy(std::string text, std::string what) { push(CopyAction{std::move(text), std::move(what)}); }
  void run_line(std::string line) { push(RunLineAction{std::move(line)}); }
  void type_line(std::string line) { push(TypeLineAction{std::move(line)}); }
  void open_dialog(Dialog dialog) { push(OpenDialogAction{std::move(dialog)}); }
  void close_dialog() { push(CloseDialogAction{}); }

  bool empty() const { return queue_.empty(); }
  std::vector<Action> take() { return std::exchange(queue_, {}); }

 private:
  std::vector<Action> queue_;
};

}  // namespace keyturn::app
