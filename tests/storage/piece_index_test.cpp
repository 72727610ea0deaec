#include "storage/piece_index.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "storage/shelf.h"

using namespace keyturn::storage;
using keyturn::storage::testing::Shelf;

namespace {

std::set<Hash> names_of(const std::vector<const Node*>& nodes) {
  std::set<Hash> names;
  for (const Node* node : nodes) names.insert(node->name());
  return names;
}

std::set<Hash> names_of(const std::vector<const ItemTree*>& trees) {
  std::set<Hash> names;
  for (const auto& [name, node] : pieces_of(trees)) names.insert(name);
  return names;
}

std::set<Hash> without(const std::set<Hash>& a, const std::set<Hash>& b) {
  std::set<Hash> rest;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::inserter(rest, rest.end()));
  return rest;
}

// `index` goes from `before` to `after`, and what it answers is what comparing all pieces answers.
void replace(PieceIndex& index, const std::vector<const ItemTree*>& before, const std::vector<const ItemTree*>& after) {
  const PieceIndex::Difference difference = index.replace(before, after);
  const std::set<Hash> old_names = names_of(before);
  const std::set<Hash> new_names = names_of(after);
  CHECK(names_of(difference.added) == without(new_names, old_names));
  CHECK(names_of(difference.dropped) == without(old_names, new_names));
  CHECK(difference.added.size() == names_of(difference.added).size());
  CHECK(difference.dropped.size() == names_of(difference.dropped).size());
  CHECK(index.size() == new_names.size());
}

std::string name(int number) { return "song " + std::to_string(number * 7919 % 1000); }

}  // namespace

TEST_CASE("The pieces that a change adds and drops are those that all pieces differ in", "[storage]") {
  Shelf shelf;
  PieceIndex index;
  ItemTree before;
  for (int i = 0; i < 300; ++i) {
    shelf.put("artist " + std::to_string(i % 40), name(i));
    replace(index, {&before}, {&shelf.tree});
    before = shelf.tree;
  }
  for (int i = 0; i < 300; ++i) {
    shelf.erase("artist " + std::to_string(i % 40), name(i));
    replace(index, {&before}, {&shelf.tree});
    before = shelf.tree;
  }
  CHECK(index.size() == 0);
}

TEST_CASE("A change of one item touches the pages on the way to it and no others", "[storage]") {
  Shelf shelf;
  for (int i = 0; i < 1000; ++i) shelf.put("artist " + std::to_string(i % 40), name(i));
  PieceIndex index;
  index.replace({}, {&shelf.tree});
  const ItemTree before = shelf.tree;
  shelf.put("artist 7", "a new one");
  const PieceIndex::Difference difference = index.replace({&before}, {&shelf.tree});
  CHECK(difference.added.size() <= 5);
  CHECK(difference.dropped.size() <= 5);
}

TEST_CASE("What a backup shares with its table stays until both are gone", "[storage]") {
  Shelf shelf;
  for (int i = 0; i < 200; ++i) shelf.put("artist", name(i));
  const ItemTree backup = shelf.tree;
  const ItemTree table = shelf.tree;
  PieceIndex index;
  replace(index, {}, {&table});
  replace(index, {&table}, {&table, &backup});
  shelf.put("artist", "a new one");
  const ItemTree written = shelf.tree;
  replace(index, {&table, &backup}, {&written, &backup});
  replace(index, {&written, &backup}, {&backup});
  replace(index, {&backup}, {});
}

TEST_CASE("A change that could not be stored is taken back", "[storage]") {
  Shelf shelf;
  for (int i = 0; i < 50; ++i) shelf.put("artist", name(i));
  PieceIndex index;
  index.replace({}, {&shelf.tree});
  const ItemTree before = shelf.tree;
  shelf.put("artist", "a new one");
  index.replace({&before}, {&shelf.tree});
  index.replace({&shelf.tree}, {&before});
  replace(index, {&before}, {&shelf.tree});
}
