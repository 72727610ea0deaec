#include "tutorial/play.h"

#include <algorithm>
#include <utility>

#include "base/assert.h"

namespace keyturn::tutorial {
namespace {

bool all_met(const std::vector<Check>& checks) {
  return std::all_of(checks.begin(), checks.end(), [](const Check& check) { return check.met; });
}

Json as_json(const Mark& mark) { return Json::array({mark.events, mark.calls}); }
Mark as_mark(const Json& kept) { return {kept.at(0).get<std::size_t>(), kept.at(1).get<std::uint64_t>()}; }

}  // namespace

Play::Play(Lesson lesson, const World& world)
    : lesson_(std::move(lesson)),
      begun_(mark_of(world)),
      entered_(lesson_.steps.size(), begun_),
      done_(lesson_.steps.size()),
      helped_(lesson_.steps.size()) {
  KT_ASSERT(!lesson_.steps.empty());
  follow(world);
}

std::vector<Check> Play::look(std::size_t step, const World& world) const {
  const Json account = project(world, begun_, entered_[step]);
  std::vector<Check> checks;
  for (const Fact& fact : lesson_.steps[step].done_when) {
    Check check{fact.say, holds(fact.holds, account), {}};
    for (const WhyNot& reason : fact.why_not) {
      if (check.met || !check.why_not.empty()) break;
      if (holds(reason.when, account)) check.why_not = reason.say.told(account);
    }
    checks.push_back(std::move(check));
  }
  return checks;
}

// The furthest step is as the account is; one that was left before waits for its facts only when it lost them.
void Play::settle(std::size_t step, const std::vector<Check>& checks, const World& world) {
  if (!all_met(checks)) {
    if (step == reached_) done_[step].reset();
  } else if (!done_[step]) {
    done_[step] = Done{world.ground.trail.last_number(), world.ground.now};
  }
}

void Play::follow(const World& world) {
  follow_back(begun_, world);
  for (Mark& mark : entered_) follow_back(mark, world);
  for (std::optional<Done>& done : done_) {
    if (done && (world.ground.trail.last_number() < done->calls || world.ground.now < done->now)) done.reset();
  }
  if (step_ != reached_) settle(reached_, look(reached_, world), world);
  checks_ = look(step_, world);
  settle(step_, checks_, world);
  if (is_done(step_) && step_ != reached_) {
    for (Check& check : checks_) check = {check.say, true, {}};
  }
  address_ = shown().at.told(project(world, begun_, entered_[step_]));
}

void Play::react(const World& world, const Deed& deed) {
  remark_.clear();
  if (is_done(step_)) return;
  Json seen = project(world, begun_, entered_[step_]);
  seen["did"] = {
      {"by", deed.by}, {"line", deed.line}, {"status", deed.status}, {"error", deed.error}, {"printed", deed.printed}};
  for (const Mistake& mistake : shown().mistakes) {
    if (!holds(mistake.when, seen)) continue;
    remark_ = mistake.say.told(seen);
    return;
  }
}

std::string Play::address() const { return address_; }

bool Play::is_complete() const {
  return std::all_of(done_.begin(), done_.end(), [](const auto& done) { return done.has_value(); });
}

bool Play::can_show(std::size_t step) const {
  if (step >= lesson_.steps.size()) return false;
  return step <= reached_ || (step == reached_ + 1 && is_done(reached_));
}

void Play::show(std::size_t step, const World& world) {
  KT_ASSERT(can_show(step));
  if (step > reached_) {
    reached_ = step;
    entered_[step] = mark_of(world);
  }
  step_ = step;
  remark_.clear();
  follow(world);
}

void Play::begin(std::size_t step, const World& world) {
  KT_ASSERT(step < lesson_.steps.size());
  step_ = step;
  reached_ = step;
  for (std::size_t i = step; i < lesson_.steps.size(); ++i) {
    entered_[i] = mark_of(world);
    done_[i].reset();
  }
  remark_.clear();
  follow(world);
}

void Play::give_hint() {
  if (has_more_hints()) ++helped_[step_].hints;
}

bool Play::can_show_command() const {
  return !shown().cli.empty() && (lesson_.mode == Mode::Guided || !has_more_hints());
}

std::string Play::show_command() {
  KT_ASSERT(can_show_command());
  const std::vector<std::string>& lines = shown().cli;
  return lines[helped_[step_].commands++ % lines.size()];
}

Json Play::to_json() const {
  Json entered = Json::array();
  Json done = Json::array();
  Json helped = Json::array();
  for (std::size_t i = 0; i < lesson_.steps.size(); ++i) {
    entered.push_back(as_json(entered_[i]));
    done.push_back(done_[i] ? Json::array({done_[i]->calls, done_[i]->now.milliseconds}) : Json());
    helped.push_back(Json::array({helped_[i].hints, helped_[i].commands}));
  }
  return {{"lesson", lesson_.id},          {"step", step_},
          {"reached", reached_},           {"begun", as_json(begun_)},
          {"entered", std::move(entered)}, {"done", std::move(done)},
          {"helped", std::move(helped)}};
}

std::optional<Play> Play::from_json(Lesson lesson, const Json& kept, const World& world) {
  const std::size_t count = lesson.steps.size();
  const auto list = [&](const char* name) { return kept.value(name, Json::array()); };
  // The lesson may have been rewritten since.
  if (kept.value("lesson", std::string()) != lesson.id || list("entered").size() != count) return std::nullopt;
  Play play(std::move(lesson), world);
  play.begun_ = as_mark(kept["begun"]);
  for (std::size_t i = 0; i < count; ++i) {
    play.entered_[i] = as_mark(kept["entered"][i]);
    const Json& done = kept["done"][i];
    if (done.is_array()) play.done_[i] = Done{done[0].get<std::uint64_t>(), Instant{done[1].get<std::int64_t>()}};
    play.helped_[i] = {kept["helped"][i][0].get<std::size_t>(), kept["helped"][i][1].get<std::size_t>()};
  }
  play.reached_ = std::min(kept["reached"].get<std::size_t>(), count - 1);
  play.step_ = std::min(kept["step"].get<std::size_t>(), play.reached_);
  play.follow(world);
  return play;
}

}  // namespace keyturn::tutorial
