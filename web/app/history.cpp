// Steps back and forward through what was done.
#include <utility>

#include "app/app.h"
#include "base/text.h"
#include "platform/a11y_mirror.h"

namespace keyturn::app {
namespace {

constexpr std::size_t kUndoSteps = 50;

}  // namespace

bool App::undo(int steps) { return step(earlier_, later_, steps, "Undone"); }

bool App::redo(int steps) { return step(later_, earlier_, steps, "Done again"); }

void App::perform(const UndoAction& action) { undo(action.steps); }

void App::perform(const RedoAction& action) { redo(action.steps); }

bool App::step(std::deque<Step>& from, std::deque<Step>& to, int steps, std::string_view done) {
  std::string last;
  int others = -1;
  for (; others + 1 < steps && !from.empty(); ++others) {
    Step next = std::move(from.back());
    from.pop_back();
    last = next.name;
    to.push_back({std::exchange(world_, std::move(next.world)), std::move(next.name)});
  }
  if (others < 0) return false;
  std::erase_if(flashes_, [](const Flash& flash) { return flash.waits_for.has_value(); });
  recent_change_.reset();
  form_errors_.clear();
  dialog_.reset();
  Flash flash;
  flash.tone = FlashTone::Info;
  flash.text = joined({done, ": ", last});
  if (others > 0) flash.text += joined({" and ", std::to_string(others), others == 1 ? " other step" : " other steps"});
  platform::announce(flash.text);
  add_flash(std::move(flash));
  return true;
}

std::vector<std::string> App::names_of(const std::deque<Step>& steps) {
  std::vector<std::string> names;
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) names.push_back(step->name);
  return names;
}

void App::remember_before(World before, std::string name) {
  later_.clear();
  earlier_.push_back({std::move(before), std::move(name)});
  if (earlier_.size() > kUndoSteps) earlier_.pop_front();
}

}  // namespace keyturn::app
