#include "views/lessons.h"

#include <catch2/catch_test_macros.hpp>

#include "tutorial/catalog.h"

using namespace keyturn;
using tutorial::Progress;

namespace {

void finish(Progress& progress, const std::string& id, const std::string& day, bool shown = false) {
  for (const std::string& step : tutorial::find_lesson(id)->steps) progress.note(id, step, {day + "T10:00:00Z", shown});
}

}  // namespace

TEST_CASE("Lessons stand in their chapters, with minutes and how far one has come", "[views][lesson]") {
  Progress progress;
  finish(progress, "create-in-console", "2026-11-28");
  progress.note("create-with-owned-key", "create", {"2026-11-28T11:00:00Z", false});
  const std::vector<views::LessonChapter> chapters = views::lesson_chapters(progress);
  REQUIRE(chapters.size() == 5);
  CHECK(chapters[0].title == "The guide's procedures");
  REQUIRE(chapters[0].lessons.size() == 5);
  CHECK(chapters[0].lessons[0].state == "Done");
  CHECK(chapters[0].lessons[0].done);
  CHECK(chapters[0].lessons[0].facts == "5 min, first steps");
  CHECK(chapters[0].lessons[1].state == "1 of 3 steps");
  CHECK_FALSE(chapters[0].lessons[1].done);
  CHECK(chapters[0].lessons[2].state.empty());
  CHECK(chapters[4].lessons[0].id == "audit");
}

TEST_CASE("The next lesson is the next one that is not done", "[views][lesson]") {
  Progress progress;
  CHECK(views::next_lesson("create-in-console", progress) == "create-with-owned-key");
  finish(progress, "create-with-owned-key", "2026-11-28");
  CHECK(views::next_lesson("create-in-console", progress) == "create-with-managed-key");
  CHECK(views::next_lesson("audit", progress).empty());
}

TEST_CASE("The certificate names what was finished, when and how", "[views][lesson]") {
  Progress progress;
  CHECK(views::certificate(progress).empty());
  finish(progress, "create-in-console", "2026-11-28");
  finish(progress, "rotation", "2026-11-29", true);
  progress.note("create-with-owned-key", "create", {"2026-11-28T11:00:00Z", false});
  const std::string page = views::certificate(progress);
  CHECK(page.find("<td>Create an encrypted table in the console<td>2026-11-28<td>alone") != std::string::npos);
  CHECK(page.find("<td>2026-11-29<td>with commands shown") != std::string::npos);
  CHECK(page.find("AWS owned key") == std::string::npos);
}
