#include "views/item_page.h"

#include <algorithm>
#include <cstdio>

#include "base/text.h"
#include "views/attributes.h"
#include "views/item_keys.h"

namespace keyturn::views {
namespace {

std::string counted(std::int64_t count, const char* what) {
  return joined({std::to_string(count), " ", what, count == 1 ? "" : "s"});
}

// "0.5": capacity units come in halves.
std::string units_in(const Json& reply) {
  if (!reply.contains("ConsumedCapacity")) return {};
  char text[32];
  std::snprintf(text, sizeof text, "%g", reply["ConsumedCapacity"].value("CapacityUnits", 0.0));
  return joined({" It took ", text, text == std::string_view("1") ? " read capacity unit." : " read capacity units."});
}

std::string summary_of(const Json& reply) {
  const std::int64_t count = reply.value("Count", 0);
  const std::int64_t scanned = reply.value("ScannedCount", count);
  const std::string read =
      count == scanned
          ? joined({counted(count, "item"), " read."})
          : joined({std::to_string(count), " of ", counted(scanned, "item"), " that were read pass the filters."});
  return joined({read, units_in(reply)});
}

}  // namespace

ItemPage item_page(const dynamodb::Table& table, const Json& reply) {
  ItemPage page;
  std::set<std::string> names;
  for (const Json& item : reply["Items"]) {
    ++page.items;
    for (const auto& [name, value] : item.items()) names.insert(name);
  }
  for (const KeyPart& part : key_parts(table)) {
    page.attributes.push_back(part.name);
    names.erase(part.name);
  }
  page.attributes.insert(page.attributes.end(), names.begin(), names.end());
  page.summary = summary_of(reply);
  page.has_more = reply.contains("LastEvaluatedKey");
  return page;
}

std::vector<std::string> shown_attributes(const dynamodb::Table& table, const ItemPage& page,
                                          const std::set<std::string>& hidden) {
  const std::size_t keys = key_parts(table).size();
  std::vector<std::string> shown;
  for (std::size_t i = 0; i < page.attributes.size(); ++i) {
    if (i < keys || !hidden.contains(page.attributes[i])) shown.push_back(page.attributes[i]);
  }
  return shown;
}

std::string item_cell(const Json& item, const std::string& attribute) {
  const auto found = item.find(attribute);
  return found == item.end() ? "–" : cell_text(*found);
}

}  // namespace keyturn::views
