#include "app/route.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/text.h"
#include "views/pictures/catalogue.h"

namespace keyturn::app {
namespace {

// `path` is what stands in the address; where `has_resource` is set a name follows, then `suffix`.
struct ScreenEntry {
  Screen screen;
  std::string_view path;
  bool has_resource;
  std::string_view suffix;
  std::string_view title;
};

constexpr std::array kScreens = {
    ScreenEntry{Screen::Dashboard, "/", false, "", "Dashboard"},
    ScreenEntry{Screen::Tables, "/tables", false, "", "Tables"},
    ScreenEntry{Screen::CreateTable, "/create-table", false, "", "Create table"},
    ScreenEntry{Screen::Table, "/tables/", true, "", ""},
    ScreenEntry{Screen::ManageEncryption, "/tables/", true, "/encryption", "Manage Encryption"},
    ScreenEntry{Screen::Keys, "/keys", false, "", "Keys"},
    ScreenEntry{Screen::CreateKey, "/create-key", false, "", "Create key"},
    ScreenEntry{Screen::Key, "/keys/", true, "", ""},
    ScreenEntry{Screen::Pictures, "/pictures", false, "", "Pictures"},
    ScreenEntry{Screen::Picture, "/pictures/", true, "", ""},
    ScreenEntry{Screen::Sandbox, "/sandbox", false, "", "Your sandbox"},
    ScreenEntry{Screen::About, "/about", false, "", "About this simulation"},
    ScreenEntry{Screen::NotFound, "", false, "", "Page not found"},
};

const ScreenEntry& entry_of(Screen screen) {
  return *std::find_if(kScreens.begin(), kScreens.end(),
                       [&](const ScreenEntry& entry) { return entry.screen == screen; });
}

bool stays_as_is(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
         std::string_view("-_.~:").find(c) != std::string_view::npos;
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    if (stays_as_is(c)) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  }
  return out;
}

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// A percent sign that no two digits follow stands for itself.
std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? digit_of(text[i + 1]) : -1;
    const int low = high >= 0 ? digit_of(text[i + 2]) : -1;
    if (low < 0) {
      out += text[i];
      continue;
    }
    out += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return out;
}

// The resource in `path`, when `path` is one of `entry`.
bool matches(const ScreenEntry& entry, std::string_view path, std::string& resource) {
  if (entry.screen == Screen::NotFound) return false;
  if (!entry.has_resource) return path == entry.path;
  if (!path.starts_with(entry.path) || !path.ends_with(entry.suffix)) return false;
  if (path.size() <= entry.path.size() + entry.suffix.size()) return false;
  const std::string_view name = path.substr(entry.path.size(), path.size() - entry.path.size() - entry.suffix.size());
  if (name.find('/') != std::string_view::npos) return false;
  resource = percent_decoded(name);
  return true;
}

std::string title_of_picture(const std::string& name) {
  const views::Picture* const picture = views::find_picture(name);
  return picture ? std::string(picture->title) : name;
}

void read_query(std::string_view query, Route& route) {
  for (const std::string& pair : split(query, '&')) {
    const std::size_t equals = pair.find('=');
    if (equals == std::string::npos) continue;
    const std::string value = percent_decoded(std::string_view(pair).substr(equals + 1));
    const std::string_view name = std::string_view(pair).substr(0, equals);
    if (name == "tab") route.tab = value;
    if (name == "filter") route.filter = value;
    if (name == "table") route.table = value;
    if (name == "key") route.key = value;
  }
}

}  // namespace

Route dashboard() { return {Screen::Dashboard, {}, {}, {}}; }
Route tables() { return {Screen::Tables, {}, {}, {}}; }
Route create_table() { return {Screen::CreateTable, {}, {}, {}}; }
Route table(std::string name, std::string tab) { return {Screen::Table, std::move(name), std::move(tab), {}}; }
Route manage_encryption(std::string name) { return {Screen::ManageEncryption, std::move(name), {}, {}}; }
Route keys(std::string tab) { return {Screen::Keys, {}, std::move(tab), {}}; }
Route create_key() { return {Screen::CreateKey, {}, {}, {}}; }
Route key(std::string id) { return {Screen::Key, std::move(id), {}, {}}; }
Route pictures() { return {Screen::Pictures, {}, {}, {}}; }
Route picture_of_table(std::string name, std::string table) {
  return {Screen::Picture, std::move(name), {}, {}, std::move(table), {}};
}
Route picture_of_key(std::string name, std::string key_id) {
  return {Screen::Picture, std::move(name), {}, {}, {}, std::move(key_id)};
}
Route sandbox() { return {Screen::Sandbox, {}, {}, {}}; }
Route about() { return {Screen::About, {}, {}, {}}; }

Route parse_route(std::string_view address) {
  if (address.starts_with('#')) address.remove_prefix(1);
  const std::size_t question = address.find('?');
  std::string_view path = address.substr(0, question);
  if (path.empty()) path = "/";
  if (path.size() > 1 && path.ends_with('/')) path.remove_suffix(1);
  for (const ScreenEntry& entry : kScreens) {
    Route route{entry.screen, {}, {}, {}};
    if (!matches(entry, path, route.resource)) continue;
    if (question != std::string_view::npos) read_query(address.substr(question + 1), route);
    return route;
  }
  return {Screen::NotFound, std::string(address), {}, {}};
}

std::string address_of(const Route& route) {
  if (route.screen == Screen::NotFound) return route.resource;
  const ScreenEntry& entry = entry_of(route.screen);
  std::string address(entry.path);
  if (entry.has_resource) address += joined({percent_encoded(route.resource), entry.suffix});
  char separator = '?';
  const auto add = [&](std::string_view name, const std::string& value) {
    if (value.empty()) return;
    address += separator;
    address += joined({name, "=", percent_encoded(value)});
    separator = '&';
  };
  add("tab", route.tab);
  add("filter", route.filter);
  add("table", route.table);
  add("key", route.key);
  return address;
}

std::string document_title(const Route& route) {
  const ScreenEntry& entry = entry_of(route.screen);
  if (route.screen == Screen::Picture) return joined({title_of_picture(route.resource), " – Keyturn"});
  if (!entry.has_resource) return joined({entry.title, " – Keyturn"});
  if (entry.title.empty()) return joined({route.resource, " – Keyturn"});
  return joined({entry.title, " – ", route.resource, " – Keyturn"});
}

std::vector<Crumb> breadcrumbs(const Route& route) {
  std::vector<Crumb> crumbs = {{"Dashboard", dashboard()}};
  switch (route.screen) {
    case Screen::Dashboard: break;
    case Screen::Tables: crumbs.push_back({"Tables", tables()}); break;
    case Screen::CreateTable:
      crumbs.push_back({"Tables", tables()});
      crumbs.push_back({"Create table", route});
      break;
    case Screen::Table:
      crumbs.push_back({"Tables", tables()});
      crumbs.push_back({route.resource, route});
      break;
    case Screen::ManageEncryption:
      crumbs.push_back({"Tables", tables()});
      crumbs.push_back({route.resource, table(route.resource)});
      crumbs.push_back({"Manage Encryption", route});
      break;
    case Screen::Keys: crumbs.push_back({"Keys", keys()}); break;
    case Screen::CreateKey:
      crumbs.push_back({"Keys", keys()});
      crumbs.push_back({"Create key", route});
      break;
    case Screen::Key:
      crumbs.push_back({"Keys", keys()});
      crumbs.push_back({route.resource, route});
      break;
    case Screen::Picture:
      crumbs.push_back({"Pictures", pictures()});
      crumbs.push_back({title_of_picture(route.resource), route});
      break;
    case Screen::Pictures:
    case Screen::Sandbox:
    case Screen::About:
    case Screen::NotFound: crumbs.push_back({std::string(entry_of(route.screen).title), route}); break;
  }
  return crumbs;
}

const std::vector<NavigationEntry>& navigation() {
  static const std::vector<NavigationEntry> entries = {
      {"Dashboard", dashboard()}, {"Tables", tables()},        {"Keys", keys()},
      {"Pictures", pictures()},   {"Your sandbox", sandbox()}, {"About this simulation", about()}};
  return entries;
}

bool is_below(const Route& route, const NavigationEntry& entry) {
  switch (route.screen) {
    case Screen::CreateTable:
    case Screen::Table:
    case Screen::ManageEncryption: return entry.route.screen == Screen::Tables;
    case Screen::CreateKey:
    case Screen::Key: return entry.route.screen == Screen::Keys;
    case Screen::Picture: return entry.route.screen == Screen::Pictures;
    default: return route.screen == entry.route.screen;
  }
}

}  // namespace keyturn::app
