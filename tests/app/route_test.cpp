#include "app/route.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

namespace keyturn {

using namespace app;

TEST_CASE("Every route comes back from its address as it was", "[app][route]") {
  Route filtered = tables();
  filtered.filter = "mus ic&=?#%é/";
  for (const Route& route : {dashboard(), tables(), filtered, create_table(), table("Music"), table("Music", "events"),
                             table("create"), table("a.b_c-d"), manage_encryption("Music"), keys(),
                             keys("customer-managed"), create_key(), key("abcd1234-abcd-1234-a123-ab1234a1b234"),
                             pictures(), picture_of_table("ladder", {}), picture_of_table("bytes", "a.b c&d"),
                             picture_of_key("blast", "abcd1234-abcd-1234-a123-ab1234a1b234"), sandbox(), about()}) {
    INFO(address_of(route));
    CHECK(parse_route(address_of(route)) == route);
    CHECK(parse_route("#" + address_of(route)) == route);
  }
}

TEST_CASE("Addresses are short enough to read", "[app][route]") {
  CHECK(address_of(table("Music", "overview")) == "/tables/Music?tab=overview");
  CHECK(address_of(manage_encryption("Music")) == "/tables/Music/encryption");
  CHECK(address_of(picture_of_table("ladder", "Music")) == "/pictures/ladder?table=Music");
  CHECK(address_of(dashboard()) == "/");
}

TEST_CASE("An empty address is the dashboard, an unknown one a page that says so", "[app][route]") {
  CHECK(parse_route("") == dashboard());
  CHECK(parse_route("#") == dashboard());
  CHECK(parse_route("/tables/") == tables());
  for (const char* address : {"/nowhere", "tables", "/tables/a/b", "/keys/a/encryption", "/tables//encryption"}) {
    INFO(address);
    CHECK(parse_route(address).screen == Screen::NotFound);
    CHECK(parse_route(address).resource == address);
    CHECK(address_of(parse_route(address)) == address);
  }
}

TEST_CASE("A percent sign without two digits stands for itself", "[app][route]") {
  CHECK(parse_route("/tables/100%").resource == "100%");
  CHECK(parse_route("/tables/100%2").resource == "100%2");
  CHECK(parse_route("/tables/a%2eb").resource == "a.b");
}

TEST_CASE("Titles and breadcrumbs follow the route", "[app][route]") {
  CHECK(document_title(dashboard()) == "Dashboard – Keyturn");
  CHECK(document_title(table("Music")) == "Music – Keyturn");
  CHECK(document_title(manage_encryption("Music")) == "Manage Encryption – Music – Keyturn");
  CHECK(document_title(picture_of_table("ladder", "Music")) == "The key ladder – Keyturn");
  CHECK(document_title(parse_route("/nowhere")) == "Page not found – Keyturn");

  const std::vector<Crumb> crumbs = breadcrumbs(manage_encryption("Music"));
  REQUIRE(crumbs.size() == 4);
  CHECK(crumbs[1].route == tables());
  CHECK(crumbs[2].label == "Music");
  CHECK(crumbs[2].route == table("Music"));
  CHECK(crumbs[3].label == "Manage Encryption");
  CHECK(breadcrumbs(dashboard()).size() == 1);
}

TEST_CASE("The navigation marks the entry that a page lies below", "[app][route]") {
  const auto marked = [](const Route& route) {
    std::string labels;
    for (const NavigationEntry& entry : navigation()) {
      if (is_below(route, entry)) labels += entry.label + ";";
    }
    return labels;
  };
  CHECK(marked(dashboard()) == "Dashboard;");
  CHECK(marked(create_table()) == "Tables;");
  CHECK(marked(manage_encryption("Music")) == "Tables;");
  CHECK(marked(key("x")) == "Keys;");
  CHECK(marked(create_key()) == "Keys;");
  CHECK(marked(sandbox()) == "Your sandbox;");
  CHECK(marked(parse_route("/nowhere")).empty());
}

}  // namespace keyturn
