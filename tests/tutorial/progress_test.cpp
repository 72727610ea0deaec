#include "tutorial/progress.h"

#include <catch2/catch_test_macros.hpp>

using namespace keyturn;
using namespace keyturn::tutorial;

TEST_CASE("Progress goes out as text and comes back the same", "[tutorial][progress]") {
  Progress progress;
  progress.note("a", "one", {"2026-11-28T10:00:00Z", false});
  progress.note("a", "two", {"2026-11-28T10:05:00Z", true});
  progress.note("b", "one", {"2026-11-28T11:00:00Z", false});
  const Result<Progress> back = Progress::from_text(progress.to_text());
  REQUIRE(back.ok());
  CHECK(back.value() == progress);
  CHECK(back.value().step("a", "two")->shown);
  CHECK(back.value().step("a", "three") == nullptr);
  CHECK(back.value().step("c", "one") == nullptr);
}

TEST_CASE("The first time counts, also where progress is put together", "[tutorial][progress]") {
  Progress mine;
  mine.note("a", "one", {"2026-11-28T10:00:00Z", false});
  mine.note("a", "one", {"2026-11-29T10:00:00Z", true});
  CHECK(mine.step("a", "one")->at == "2026-11-28T10:00:00Z");
  Progress other;
  other.note("a", "one", {"2026-11-30T10:00:00Z", true});
  other.note("a", "two", {"2026-11-30T10:01:00Z", false});
  mine.merge(other);
  CHECK(mine.step("a", "one")->at == "2026-11-28T10:00:00Z");
  CHECK(mine.step("a", "two")->at == "2026-11-30T10:01:00Z");
}

TEST_CASE("What is no progress is refused with a sentence", "[tutorial][progress]") {
  for (const char* text :
       {"", "[]", "{", "{\"lessons\":{}}", "{\"keyturn_progress\":\"1\"}", "{\"keyturn_progress\":2,\"lessons\":{}}",
        "{\"keyturn_progress\":1,\"lessons\":{\"a\":3}}", "{\"keyturn_progress\":1,\"lessons\":{\"a\":{\"b\":{}}}}",
        "{\"keyturn_progress\":1,\"lessons\":{\"a\":{\"b\":{\"at\":1}}}}"}) {
    INFO(text);
    const Result<Progress> read = Progress::from_text(text);
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().code == "ProgressUnreadable");
    CHECK_FALSE(read.error().message.empty());
  }
}
