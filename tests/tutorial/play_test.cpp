#include "tutorial/play.h"

#include <catch2/catch_test_macros.hpp>

#include "random/random_source.h"
#include "tutorial/small_lesson.h"
#include "tutorial/stage.h"

using namespace keyturn;
using namespace keyturn::tutorial;
using test::read_small_lesson;
using test::run_line;

namespace {

const std::string kMake = "aws kms create-key";
const std::string kDisable = "aws kms disable-key --key-id $(aws kms list-keys --query 'Keys[0].KeyId' --output text)";

}  // namespace

TEST_CASE("A step is done while its facts hold, and what is taken back no longer counts", "[tutorial]") {
  World world = default_world();
  Play play(read_small_lesson(), world);
  REQUIRE(play.checks().size() == 1);
  CHECK_FALSE(play.checks()[0].met);
  CHECK(play.checks()[0].why_not == "There is no key.");
  CHECK_FALSE(play.can_show(1));

  const World before = world;
  REQUIRE(run_line(world, kMake) == 0);
  play.follow(world);
  CHECK(play.is_done(0));
  CHECK(play.checks()[0].met);
  CHECK(play.checks()[0].why_not.empty());
  CHECK_FALSE(play.is_complete());

  play.follow(before);
  CHECK_FALSE(play.is_done(0));
  play.follow(world);
  CHECK(play.is_done(0));
}

TEST_CASE(
    "A step that was left stays done when later steps undo its facts, but not when the account goes back to before",
    "[tutorial]") {
  World world = default_world();
  Play play(read_small_lesson(), world);
  const World start = world;
  REQUIRE(run_line(world, kMake) == 0);
  play.follow(world);
  play.show(1, world);
  CHECK(play.address() == "/keys/" + world.keys.keys.begin()->first);
  CHECK(play.checks()[0].why_not == "The key is Enabled.");
  REQUIRE(run_line(world, kDisable) == 0);
  play.follow(world);
  CHECK(play.is_complete());
  // The key is gone in the end: the first step was done all the same.
  World later = world;
  REQUIRE(run_line(later,
                   "aws kms schedule-key-deletion --key-id $(aws kms list-keys --query 'Keys[0].KeyId' --output "
                   "text); sleep 31d") == 0);
  play.follow(later);
  CHECK(later.keys.keys.empty());
  CHECK(play.is_done(0));
  CHECK_FALSE(play.is_done(1));

  play.show(0, later);
  CHECK(play.checks()[0].met);
  play.follow(start);
  CHECK_FALSE(play.is_done(0));
  CHECK_FALSE(play.checks()[0].met);
}

TEST_CASE("The first reason that holds says why a fact is open", "[tutorial]") {
  World world = default_world();
  Play play(read_small_lesson(), world);
  REQUIRE(run_line(world,
                   "aws dynamodb create-table --table-name Music --attribute-definitions "
                   "AttributeName=A,AttributeType=S --key-schema AttributeName=A,KeyType=HASH --billing-mode "
                   "PAY_PER_REQUEST") == 0);
  play.follow(world);
  CHECK(play.checks()[0].why_not == "There is a table Music, but no key.");
}

TEST_CASE("A mistake is answered until the next deed", "[tutorial]") {
  const World world = default_world();
  Play play(read_small_lesson(), world);
  play.react(world, {"cli", "aws kms disable-key --key-id x", 254, "NotFoundException", "Invalid keyId 'x'"});
  CHECK(play.remark() == "There is no such key: aws kms disable-key --key-id x");
  play.react(world, {"cli", "echo", 0, "", ""});
  CHECK(play.remark().empty());
}

TEST_CASE("Hints escalate and end, and the solution is shown command by command", "[tutorial]") {
  const World world = default_world();
  Play play(read_small_lesson(), world);
  CHECK(play.hints_given() == 0);
  play.give_hint();
  play.give_hint();
  CHECK_FALSE(play.has_more_hints());
  play.give_hint();
  CHECK(play.hints_given() == 2);
  CHECK_FALSE(play.was_shown(0));
  CHECK(play.show_command() == kMake);
  CHECK(play.was_shown(0));
  CHECK(play.show_command() == kMake);
  CHECK_FALSE(play.is_done(0));
}

TEST_CASE("A challenge shows a command only after its last hint", "[tutorial]") {
  const World world = default_world();
  Lesson lesson = read_small_lesson();
  lesson.mode = Mode::Challenge;
  Play play(lesson, world);
  CHECK_FALSE(play.can_show_command());
  play.give_hint();
  CHECK_FALSE(play.can_show_command());
  play.give_hint();
  CHECK(play.can_show_command());
}

TEST_CASE("A step begins where the solutions of the steps before it lead", "[tutorial]") {
  const Lesson lesson = read_small_lesson();
  Staging staging = begin_step(lesson, 1);
  REQUIRE(staging.stage.has_value());
  CHECK(staging.stage->world.keys.keys.size() == 1);
  Play play(lesson, default_world());
  play.begin(1, staging.stage->world);
  CHECK(play.step() == 1);
  CHECK_FALSE(play.is_done(0));
  CHECK_FALSE(play.is_done(1));
  REQUIRE_FALSE(run(*staging.stage, lesson.steps[1].cli).has_value());
  play.follow(staging.stage->world);
  CHECK(play.is_done(1));
  // The first step was passed, not done.
  CHECK_FALSE(play.is_complete());
}

TEST_CASE("A lesson that was interrupted goes on where it was", "[tutorial]") {
  World world = default_world();
  Play play(read_small_lesson(), world);
  play.give_hint();
  REQUIRE(run_line(world, kMake) == 0);
  play.follow(world);
  play.show(1, world);
  const std::optional<Play> again = Play::from_json(read_small_lesson(), play.to_json(), world);
  REQUIRE(again.has_value());
  CHECK(again->to_json() == play.to_json());
  CHECK(again->is_done(0));
  CHECK(again->step() == 1);

  Lesson longer = read_small_lesson();
  longer.steps.push_back(longer.steps.back());
  CHECK_FALSE(Play::from_json(longer, play.to_json(), world).has_value());
  CHECK_FALSE(Play::from_json(read_small_lesson(), Json::object(), world).has_value());
}

TEST_CASE("Whatever is done and taken back, a lesson is complete only while the facts of its last step hold",
          "[tutorial][property]") {
  const std::vector<std::string> lines = {kMake,
                                          kDisable,
                                          "aws kms list-keys",
                                          "sleep 60",
                                          "aws kms enable-key --key-id $(aws kms list-keys --query 'Keys[0].KeyId' "
                                          "--output text)",
                                          "aws kms describe-key --key-id nothing"};
  RandomSource random("lessons");
  int completed = 0;
  for (int walk = 0; walk < 12; ++walk) {
    World world = default_world();
    std::vector<World> earlier;
    Play play(read_small_lesson(), world);
    for (int i = 0; i < 25; ++i) {
      const auto choice = static_cast<std::size_t>(random.between(0, 7));
      if (choice == 7 && !earlier.empty()) {
        world = earlier.back();
        earlier.pop_back();
      } else if (choice == 6) {
        if (play.can_show(1 - play.step())) play.show(1 - play.step(), world);
      } else if (choice < lines.size()) {
        earlier.push_back(world);
        run_line(world, lines[choice]);
      }
      play.follow(world);
      bool has_disabled = false;
      for (const auto& [id, key] : world.keys.keys) has_disabled = has_disabled || key.state == kms::KeyState::Disabled;
      INFO("walk " << walk << ", deed " << i);
      if (play.is_complete()) {
        ++completed;
        CHECK(has_disabled);
        CHECK_FALSE(world.keys.keys.empty());
      }
      if (world.keys.keys.empty()) CHECK_FALSE(play.is_done(0));
    }
  }
  CHECK(completed > 0);
}
