// A lesson that is being taken: which step is shown, which facts hold in the account right now, why the others do not,
// and what to say to what the learner did. It looks at Worlds and never changes one: any way to the goal counts, and
// what is taken back no longer counts.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "tutorial/lesson.h"
#include "tutorial/projection.h"

namespace keyturn::tutorial {

// A fact of a step, as the checklist shows it.
struct Check {
  std::string say;
  bool met = false;
  std::string why_not;  // while it is not met
};

// What the learner did last. Expressions see it as `did`, with these members.
struct Deed {
  std::string by;       // "cli" or "console"
  std::string line;     // the command line, or the console's operation: "UpdateTable"
  int status = 0;       // exit status; of the console 0 or 254
  std::string error;    // the AWS error's code, or empty
  std::string printed;  // what went wrong, in words
};

class Play {
 public:
  // From the first step on, in an account in which the scenario has been carried out.
  Play(Lesson lesson, const World& world);

  const Lesson& lesson() const { return lesson_; }
  std::size_t step() const { return step_; }        // the one that is shown
  std::size_t reached() const { return reached_; }  // the furthest one
  const Step& shown() const { return lesson_.steps[step_]; }

  // After every change of the account, and after undo.
  void follow(const World& world);

  // After the learner did something; `follow` comes first.
  void react(const World& world, const Deed& deed);

  // Of the step that is shown.
  const std::vector<Check>& checks() const { return checks_; }
  const std::string& remark() const { return remark_; }  // empty when there is nothing to say
  std::string address() const;                           // of the page that the step is about; may be empty

  // Facts of the furthest step count while they hold; a step that was left stays done unless the account goes back to
  // before it was.
  bool is_done(std::size_t step) const { return done_[step].has_value(); }
  bool is_complete() const;

  // Another step: one that was reached, or the next one when the furthest is done. False when it is neither.
  bool can_show(std::size_t step) const;
  void show(std::size_t step, const World& world);

  // The account was brought to where `step` begins (stage.h); the steps before it count as passed, not as done.
  void begin(std::size_t step, const World& world);

  // Hints of the step that have been given, and one more.
  std::size_t hints_given() const { return helped_[step_].hints; }
  bool has_more_hints() const { return hints_given() < shown().hints.size(); }
  void give_hint();

  // The next command of the solution, to be typed for the learner; they run it. In a challenge there is none before
  // the last hint.
  bool can_show_command() const;
  std::string show_command();
  bool was_shown(std::size_t step) const { return helped_[step].commands > 0; }

  // To go on with after the page was closed. Nothing when it is of another lesson.
  Json to_json() const;
  static std::optional<Play> from_json(Lesson lesson, const Json& kept, const World& world);

 private:
  struct Done {
    std::uint64_t calls = 0;
    Instant now;
  };
  struct Help {
    std::size_t hints = 0;
    std::size_t commands = 0;
  };

  std::vector<Check> look(std::size_t step, const World& world) const;
  void settle(std::size_t step, const std::vector<Check>& checks, const World& world);

  Lesson lesson_;
  std::size_t step_ = 0;
  std::size_t reached_ = 0;
  Mark begun_;
  std::vector<Mark> entered_;  // of each step
  std::vector<std::optional<Done>> done_;
  std::vector<Help> helped_;
  std::vector<Check> checks_;
  std::string remark_;
  std::string address_;
};

}  // namespace keyturn::tutorial
