#include "time/scheduler.h"

#include <catch2/catch_test_macros.hpp>

using namespace keyturn;

TEST_CASE("Tasks come out by due time, and in planning order at one moment", "[time]") {
  Scheduler scheduler;
  scheduler.plan({20}, TableBecomesActive{{"late", "1"}});
  scheduler.plan({10}, TableBecomesActive{{"first", "2"}});
  scheduler.plan({10}, TableIsGone{{"second", "3"}});
  CHECK(scheduler.next_due() == Instant{10});
  CHECK_FALSE(scheduler.take_due({9}).has_value());
  CHECK(table_of(scheduler.take_due({10})->kind).name == "first");
  CHECK(table_of(scheduler.take_due({10})->kind).name == "second");
  CHECK_FALSE(scheduler.take_due({10}).has_value());
  CHECK(table_of(scheduler.take_due({99})->kind).name == "late");
  CHECK_FALSE(scheduler.next_due().has_value());
}

TEST_CASE("A deleted table's tasks are forgotten, its namesake's are not", "[time]") {
  Scheduler scheduler;
  scheduler.plan({10}, SseKeySwaps{{"Music", "old"}});
  scheduler.plan({20}, SseChangeSettles{{"Music", "new"}});
  scheduler.cancel({"Music", "old"});
  REQUIRE(scheduler.tasks().size() == 1);
  CHECK(table_of(scheduler.tasks()[0].kind).id == "new");
}
