// Random walks through an account, watched by the reference: every answer is what it says, and what must be true at
// every moment is. KEYTURN_SEED chooses other walks, KEYTURN_STEPS how many steps they have in all.
#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <deque>
#include <iostream>
#include <set>

#include "base/text.h"
#include "property/generator.h"
#include "property/invariants.h"
#include "time/format.h"

using namespace keyturn;
using namespace keyturn::property;

namespace {

constexpr int kStepsOfWalk = 4000;  // then a fresh account: the trail would outgrow the memory
// 100,000 steps in all; most of them where no sanitizer slows them down.
#ifdef __EMSCRIPTEN__
constexpr int kSteps = 80'000;
constexpr const char* kSeed = "keyturn on the web";
#else
constexpr int kSteps = 20'000;
constexpr const char* kSeed = "keyturn";
#endif

std::string from_environment(const char* name, std::string otherwise) {
  const char* const value = std::getenv(name);
  return value ? value : otherwise;
}

std::string printed(const Step& step) {
  if (step.operation.empty()) return "wait " + human_duration(step.wait);
  return joined({step.user, ": ", step.service, " ", step.operation, " ", step.params.dump()});
}

class Walk {
 public:
  explicit Walk(const std::string& seed)
      : world_(default_world({seed, default_start()})), reference_(world_), generator_(seed) {}

  // What is wrong, or nothing.
  std::string step() {
    const Step step = generator_.next(reference_, world_);
    last_.push_back(joined({iso_milliseconds(world_.ground.now), " ", printed(step)}));
    if (last_.size() > 40) last_.pop_front();
    ++steps_;
    std::string wrong = step.operation.empty() ? wait(step.wait) : request(step);
    if (wrong.empty() && steps_ % 50 == 0) wrong = check_at_rest();
    if (wrong.empty() && steps_ % 20 == 0) wrong = check_readable();
    return wrong;
  }

  std::string last_steps() const { return join({last_.begin(), last_.end()}, "\n"); }
  const std::set<std::string>& seen() const { return seen_; }
  std::size_t nonces() const { return nonces_.size(); }

 private:
  std::string wait(Duration span) {
    const Instant end = world_.ground.now + span;
    const std::size_t events = world_.ground.trail.size();
    while (world_.ground.now < end) {
      const std::optional<Instant> edge = reference_.next_edge();
      advance_to(world_, edge && *edge < end ? *edge : end);
      std::string wrong = reference_.catch_up(world_);
      if (!wrong.empty()) return wrong;
      for (const auto& [name, table] : reference_.tables) seen_.insert(table.status);
    }
    for (std::size_t i = events; i < world_.ground.trail.size(); ++i) {
      if (world_.ground.trail.at(i).user_identity.value("type", "") == "IAMUser")
        return "a user's event without a call";
    }
    return "";
  }

  std::string request(const Step& step) {
    const Expectation expected = reference_.expect(step);
    const std::size_t events = world_.ground.trail.size();
    const bool compares = steps_ % 25 == 0;
    const World undo = compares ? world_ : World();
    const std::string before = compares ? fingerprint(undo) : "";
    const bool may_fail = expected.codes.front() != "";
    const std::string settings = may_fail && steps_ % 3 == 0 ? settings_of(world_) : "";

    const service::Reply reply = perform(world_, step);
    const std::string code = reply.outcome.ok() ? "" : reply.outcome.error().code;
    seen_.insert(step.operation + " " + code);
    last_.back() += code.empty() ? ": done" : joined({": ", code});
    std::string wrong = compare(expected, reply, code);
    if (wrong.empty()) wrong = check_events(world_, events, step, reply);
    if (wrong.empty() && code != "" && settings != "" && settings != settings_of(world_)) {
      wrong = "a refused call has changed the account";
    }
    if (wrong.empty() && code == "" && expected.apply) expected.apply(reply.outcome.value());
    if (wrong.empty()) wrong = reference_.note_call(world_, step, expected, reply);
    if (wrong.empty()) wrong = reference_.catch_up(world_);
    if (wrong.empty() && compares) wrong = check_undo(step, undo, before);
    return wrong;
  }

  static std::string compare(const Expectation& expected, const service::Reply& reply, const std::string& code) {
    if (std::find(expected.codes.begin(), expected.codes.end(), code) == expected.codes.end()) {
      const std::string answer = reply.outcome.ok() ? reply.outcome.value().dump().substr(0, 300)
                                                    : joined({code, ": ", reply.outcome.error().message});
      return joined({"wanted ", join(expected.codes, " or "), ", not ", answer});
    }
    if (code != "") {
      const std::string& message = reply.outcome.error().message;
      return message.find(expected.text) == std::string::npos ? "the text is: " + message : "";
    }
    const Json& answer = reply.outcome.value();
    if (expected.answer && answer != *expected.answer) {
      return joined({"the answer is ", answer.dump(), ", not ", expected.answer->dump()});
    }
    return expected.check ? expected.check(answer) : "";
  }

  // A copy is what it was a copy of, and goes on as that did.
  std::string check_undo(const Step& step, const World& undo, const std::string& before) const {
    if (fingerprint(undo) != before) return "a call has changed a copy that was made before it";
    World again = undo;
    static_cast<void>(perform(again, step));
    return fingerprint(again) == fingerprint(world_) ? "" : "the same call on a copy comes to something else";
  }

  std::string check_at_rest() {
    std::string wrong = plaintext_at_rest(world_);
    return wrong.empty() ? nonces_.note(world_) : wrong;
  }

  // A table is readable exactly when its key chain is usable, or its table key is kept.
  std::string check_readable() const {
    for (const auto& [name, table] : reference_.tables) {
      for (const char* user : {"default", "developer"}) {
        const Whether expected = reference_.is_readable(table, user);
        World copy = world_;
        const Json key = {{"pk", {{"S", "partition-0"}}}, {"sk", {{"N", "0"}}}};
        const bool is_readable =
            perform(copy, {user, "dynamodb", "GetItem", {{"TableName", name}, {"Key", key}}, {}}).outcome.ok();
        if (expected != Whether::Maybe && is_readable != (expected == Whether::Yes)) {
          return joined({name, is_readable ? " can" : " cannot", " be read by ", user});
        }
      }
    }
    return "";
  }

  World world_;
  Reference reference_;
  Generator generator_;
  Nonces nonces_;
  std::deque<std::string> last_;
  std::set<std::string> seen_;
  int steps_ = 0;
};

}  // namespace

TEST_CASE("Whatever people do, the account does what is known of AWS", "[property]") {
  const std::string seed = from_environment("KEYTURN_SEED", kSeed);
  const int steps = std::stoi(from_environment("KEYTURN_STEPS", std::to_string(kSteps)));
  INFO("KEYTURN_SEED='" << seed << "', " << steps << " steps");
  std::set<std::string> seen;
  std::size_t nonces = 0;
  for (int done = 0; done < steps; done += kStepsOfWalk) {
    Walk walk(joined({seed, " ", std::to_string(done / kStepsOfWalk)}));
    for (int step = 0; step < std::min(kStepsOfWalk, steps - done); ++step) {
      const std::string wrong = walk.step();
      if (wrong.empty()) continue;
      UNSCOPED_INFO("walk " << done / kStepsOfWalk << ", step " << step << "; the last steps:\n" << walk.last_steps());
      FAIL(wrong);
    }
    seen.insert(walk.seen().begin(), walk.seen().end());
    nonces += walk.nonces();
  }
  std::cout << steps << " steps with KEYTURN_SEED='" << seed << "', " << nonces << " nonces, " << seen.size()
            << " kinds of outcome\n";
  // It would mean little if the walks never left the beaten track.
  for (const char* wanted : {"INACCESSIBLE_ENCRYPTION_CREDENTIALS", "ARCHIVED", "GetItem ValidationException",
                             "GetItem AccessDeniedException", "UpdateTable LimitExceededException",
                             "TransactWriteItems TransactionCanceledException", "TransactWriteItems "}) {
    INFO(wanted);
    CHECK((steps < kSteps || seen.count(wanted) > 0));
  }
}
