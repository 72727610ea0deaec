// Every lesson that Keyturn brings along: well-formed, solved by its solution, not solved before, easy to read.
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <set>

#include "assets/assets.h"
#include "tutorial/catalog.h"
#include "tutorial/json_lines.h"
#include "tutorial/lesson_check.h"
#include "tutorial/lesson_reader.h"
#include "tutorial/play.h"
#include "tutorial/stage.h"

using namespace keyturn;
using namespace keyturn::tutorial;

namespace {

const Lesson* lesson_of(std::string_view id) {
  static std::map<std::string, Lesson, std::less<>> lessons;
  if (const auto found = lessons.find(id); found != lessons.end()) return &found->second;
  LessonReading read = read_lesson(assets::lesson_text(id));
  if (!read.lesson) return nullptr;
  return &lessons.emplace(std::string(id), std::move(*read.lesson)).first->second;
}

}  // namespace

TEST_CASE("The lessons are those that the issue names, the six procedures of the guide first", "[tutorial]") {
  std::vector<std::string> ids;
  for (const CatalogEntry& entry : catalog()) ids.push_back(entry.id);
  CHECK(ids == std::vector<std::string>{"create-in-console", "create-with-owned-key", "create-with-managed-key",
                                        "update-in-console", "update-by-cli", "encryption-at-rest", "envelope",
                                        "customer-key", "trail-of-a-write", "many-reads", "who-may-use", "rotation",
                                        "switch-quota", "costs", "lost-key", "key-deletion", "backups", "audit"});
}

TEST_CASE(
    "Every lesson is solved by its CLI solution and by nothing before, and has nothing that the check complains of",
    "[tutorial]") {
  for (const CatalogEntry& entry : catalog()) {
    const std::string_view text = assets::lesson_text(entry.id);
    LessonReading read = read_lesson(text);
    for (const Problem& problem : read.problems) UNSCOPED_INFO(problem.where << ": " << problem.says);
    INFO(entry.id);
    REQUIRE(read.lesson.has_value());
    CHECK(read.lesson->id == entry.id);
    CHECK(read.lesson->steps.size() == entry.steps.size());
    const Problems problems = check_lesson(*read.lesson, lesson_of);
    for (const Problem& problem : problems)
      UNSCOPED_INFO(line_of(text, problem.where) << " " << problem.where << ": " << problem.says);
    CHECK(problems.empty());
  }
}

TEST_CASE("Each step of each lesson can be jumped to, and is open there", "[tutorial]") {
  for (const CatalogEntry& entry : catalog()) {
    const Lesson& lesson = *lesson_of(entry.id);
    for (std::size_t i = 1; i < lesson.steps.size(); ++i) {
      INFO(entry.id << ", step " << i);
      Staging staging = begin_step(lesson, i);
      REQUIRE(staging.stage.has_value());
      Play play(lesson, staging.stage->world);
      play.begin(i, staging.stage->world);
      CHECK_FALSE(play.is_done(i));
      REQUIRE_FALSE(run(*staging.stage, lesson.steps[i].cli).has_value());
      play.follow(staging.stage->world);
      CHECK(play.is_done(i));
    }
  }
}
