#include "storage/shelf.h"

#include <catch2/catch_test_macros.hpp>

#include "items/attribute_json.h"
#include "storage/sort_bytes.h"

namespace keyturn::storage::testing {

items::Item item(std::string_view json) { return items::item_from_json(Json::parse(json)).value(); }
items::AttributeValue text(std::string_view value) { return {std::string(value)}; }

Position Shelf::at(std::string_view partition, std::string_view sort) const {
  return key.position_of(key.partition_of(text(partition)), sort_bytes(text(sort)));
}

void Shelf::put(std::string_view partition, std::string_view sort, std::string_view note) {
  const items::Item stored = {{"pk", text(partition)}, {"sk", text(sort)}, {"note", text(note)}};
  REQUIRE(tree.put(key, at(partition, sort), stored, random).ok());
}

void Shelf::erase(std::string_view partition, std::string_view sort) {
  REQUIRE(tree.erase(key, at(partition, sort), random).ok());
}

std::string Shelf::note(std::string_view partition, std::string_view sort) const {
  const auto found = tree.find(key, at(partition, sort)).value();
  return found ? *found->at("note").as<std::string>() : "-";
}

std::vector<std::string> Shelf::walk(std::string_view partition, Direction direction, std::string_view from,
                                     bool is_exclusive) const {
  WalkStart start{key.partition_of(text(partition)), std::nullopt, is_exclusive};
  if (!from.empty()) start.sort = sort_bytes(text(from));
  std::vector<std::string> met;
  const Result<void> walked = tree.walk(key, start, direction, [&](const Position& position, items::Item&& found) {
    if (position.partition != start.partition) return false;
    met.push_back(*found.at("sk").as<std::string>());
    return true;
  });
  REQUIRE(walked.ok());
  return met;
}

Bytes Shelf::image() const {
  Bytes bytes;
  for (const Page& page : tree.pages()) bytes.insert(bytes.end(), page->begin(), page->end());
  return bytes;
}

}  // namespace keyturn::storage::testing
