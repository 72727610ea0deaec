#include "views/fuzzy.h"

#include <catch2/catch_test_macros.hpp>

using keyturn::views::fit_of;

TEST_CASE("Every word must be found, in any order and case", "[views][fuzzy]") {
  CHECK(fit_of("create table", "Create table"));
  CHECK(fit_of("TABLE cre", "Create table"));
  CHECK(fit_of("ctb", "Create table"));
  CHECK_FALSE(fit_of("create key", "Create table"));
  CHECK_FALSE(fit_of("btc", "Create table"));
  CHECK(fit_of("", "anything") == 0);
  CHECK(fit_of("   ", "anything") == 0);
  CHECK_FALSE(fit_of("a", ""));
}

TEST_CASE("What begins with the query comes before what holds it, and that before letters here and there",
          "[views][fuzzy]") {
  CHECK(*fit_of("mus", "Music") > *fit_of("mus", "My music"));
  CHECK(*fit_of("mus", "My music") > *fit_of("mus", "Amusement"));
  CHECK(*fit_of("mus", "Amusement") > *fit_of("mus", "my utmost"));
}

TEST_CASE("Of two that fit alike the shorter one comes first", "[views][fuzzy]") {
  CHECK(*fit_of("music", "Music") > *fit_of("music", "Music of the last century"));
}

TEST_CASE("Letters that begin words or follow one another count more", "[views][fuzzy]") {
  CHECK(*fit_of("dk", "Disable key") > *fit_of("dk", "Undark"));
}
