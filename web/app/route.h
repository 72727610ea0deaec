// Which screen the page shows and of which resource: the value behind the address bar's hash,
// "#/tables/Music?tab=overview". One table in route.cpp lists all screens with their path and title.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace keyturn::app {

enum class Screen {
  Dashboard,
  Tables,
  CreateTable,
  Table,
  ManageEncryption,
  Keys,
  CreateKey,
  Key,
  Pictures,
  Picture,
  Sandbox,
  About,
  NotFound
};

struct Route {
  Screen screen = Screen::Dashboard;
  std::string resource;    // a table's name, a key's id, a picture's name; for NotFound the address as it was given
  std::string tab;         // "overview", "events"; "customer-managed"; empty means the first
  std::string filter;      // what a list is filtered by
  std::string table = {};  // that a picture is drawn of, or
  std::string key = {};    // the id of a KMS key

  friend bool operator==(const Route&, const Route&) = default;
};

Route dashboard();
Route tables();
Route create_table();
Route table(std::string name, std::string tab = {});
Route manage_encryption(std::string name);
Route keys(std::string tab = {});
Route create_key();
Route key(std::string id);
Route pictures();
Route picture_of_table(std::string name, std::string table);
Route picture_of_key(std::string name, std::string key_id);
Route sandbox();
Route about();

// "/tables/Music?tab=overview", with or without "#" before it. Empty is the dashboard; one that names no screen is
// NotFound.
Route parse_route(std::string_view address);
std::string address_of(const Route& route);  // without "#"

// "Music – Keyturn", for the document.
std::string document_title(const Route& route);

// The way from the dashboard to here, for the breadcrumbs; the last one is the page itself.
struct Crumb {
  std::string label;
  Route route;
};
std::vector<Crumb> breadcrumbs(const Route& route);

// The entries of the side navigation, and whether `route` lies below one.
struct NavigationEntry {
  std::string label;
  Route route;
};
const std::vector<NavigationEntry>& navigation();
bool is_below(const Route& route, const NavigationEntry& entry);

}  // namespace keyturn::app
