#include "storage/item_tree.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <map>
#include <set>

#include "storage/shelf.h"

using namespace keyturn;
using namespace keyturn::storage;
using namespace keyturn::storage::testing;

namespace {

std::string numbered(int i) {
  const std::string digits = std::to_string(i);
  return std::string(6 - digits.size(), '0') + digits;
}

Shelf filled(int partitions, int sorts) {
  Shelf shelf;
  for (int i = 0; i < partitions; ++i) {
    for (int j = 0; j < sorts; ++j) shelf.put("p" + std::to_string(i), numbered(j), std::to_string(i * sorts + j));
  }
  return shelf;
}

std::size_t count_new_pages(const ItemTree& before, const ItemTree& after) {
  const std::vector<Page> old_pages = before.pages();
  const std::set<Page> old_set(old_pages.begin(), old_pages.end());
  const std::vector<Page> pages = after.pages();
  return static_cast<std::size_t>(
      std::count_if(pages.begin(), pages.end(), [&](const Page& page) { return old_set.count(page) == 0; }));
}

}  // namespace

TEST_CASE("What is put is found, replaced and erased again", "[storage]") {
  Shelf shelf;
  CHECK(shelf.note("a", "1") == "-");
  shelf.put("a", "1", "one");
  shelf.put("a", "2", "two");
  CHECK(shelf.note("a", "1") == "one");
  shelf.put("a", "1", "uno");
  CHECK(shelf.note("a", "1") == "uno");
  CHECK(shelf.tree.size() == 2);
  shelf.erase("a", "1");
  shelf.erase("a", "3");
  CHECK(shelf.note("a", "1") == "-");
  CHECK(shelf.note("a", "2") == "two");
  shelf.erase("a", "2");
  CHECK(shelf.tree.size() == 0);
  CHECK(shelf.tree.pages().empty());
}

TEST_CASE("Many random writes come to the same as a map", "[storage]") {
  Shelf shelf;
  std::map<std::pair<std::string, std::string>, std::string> expected;
  for (int i = 0; i < 3000; ++i) {
    const std::string partition = "p" + std::to_string(shelf.random.between(0, 4));
    const std::string sort = numbered(static_cast<int>(shelf.random.between(0, 300)));
    if (shelf.random.between(0, 2) == 0) {
      shelf.erase(partition, sort);
      expected.erase({partition, sort});
    } else {
      shelf.put(partition, sort, std::to_string(i));
      expected[{partition, sort}] = std::to_string(i);
    }
  }
  CHECK(shelf.tree.size() == expected.size());
  for (const auto& [key, note] : expected) CHECK(shelf.note(key.first, key.second) == note);
  std::size_t walked = 0;
  REQUIRE(shelf.tree
              .walk(shelf.key, std::nullopt, Direction::Forward,
                    [&](const Position&, items::Item&&) {
                      ++walked;
                      return true;
                    })
              .ok());
  CHECK(walked == expected.size());
  while (!expected.empty()) {
    shelf.erase(expected.begin()->first.first, expected.begin()->first.second);
    expected.erase(expected.begin());
  }
  CHECK(shelf.tree.size() == 0);
}

TEST_CASE("A walk meets a partition in the order of its sort keys, either way and from anywhere", "[storage]") {
  const Shelf shelf = filled(7, 150);
  std::vector<std::string> all;
  for (int j = 0; j < 150; ++j) all.push_back(numbered(j));
  const std::vector<std::string> backward(all.rbegin(), all.rend());
  for (const char* partition : {"p0", "p3", "p6"}) {
    CHECK(shelf.walk(partition, Direction::Forward) == all);
    CHECK(shelf.walk(partition, Direction::Backward) == backward);
    CHECK(shelf.walk(partition, Direction::Forward, "000149") == std::vector<std::string>{"000149"});
    CHECK(shelf.walk(partition, Direction::Forward, "000147", true) == std::vector<std::string>{"000148", "000149"});
    CHECK(shelf.walk(partition, Direction::Forward, "000148x") == std::vector<std::string>{"000149"});
    CHECK(shelf.walk(partition, Direction::Backward, "000001") == std::vector<std::string>{"000001", "000000"});
    CHECK(shelf.walk(partition, Direction::Backward, "000001", true) == std::vector<std::string>{"000000"});
    CHECK(shelf.walk(partition, Direction::Backward, "0") == std::vector<std::string>{});
  }
  CHECK(shelf.walk("nobody", Direction::Forward).empty());
  CHECK(shelf.walk("nobody", Direction::Backward).empty());
}

TEST_CASE("A walk goes through all partitions in the order of their hashes", "[storage]") {
  const Shelf shelf = filled(40, 5);
  for (const Direction direction : {Direction::Forward, Direction::Backward}) {
    std::vector<Hash> hashes;
    REQUIRE(shelf.tree
                .walk(shelf.key, std::nullopt, direction,
                      [&](const Position& position, items::Item&&) {
                        hashes.push_back(position.partition);
                        return true;
                      })
                .ok());
    CHECK(hashes.size() == 200);
    if (direction == Direction::Backward) std::reverse(hashes.begin(), hashes.end());
    CHECK(std::is_sorted(hashes.begin(), hashes.end()));
  }
  int visited = 0;
  REQUIRE(shelf.tree
              .walk(shelf.key, std::nullopt, Direction::Forward,
                    [&](const Position&, items::Item&&) { return ++visited < 3; })
              .ok());
  CHECK(visited == 3);
}

TEST_CASE("A copy shares every page, and a write makes one or two new ones", "[storage]") {
  Shelf shelf = filled(50, 100);
  const ItemTree before = shelf.tree;
  CHECK(count_new_pages(before, shelf.tree) == 0);
  const std::string old_note = shelf.note("p7", "000050");
  shelf.put("p7", "000050", "changed");
  CHECK(count_new_pages(before, shelf.tree) == 1);
  shelf.put("p7", "000050x", "new");
  CHECK(count_new_pages(before, shelf.tree) <= 3);
  shelf.erase("p9", "000010");
  CHECK(count_new_pages(before, shelf.tree) <= 4);
  shelf.tree = before;
  CHECK(shelf.note("p7", "000050") == old_note);
  CHECK(shelf.note("p7", "000050x") == "-");
  CHECK(shelf.tree.size() == 5000);
}

TEST_CASE("A copy stays what it was, whatever is written to the other", "[storage]") {
  Shelf shelf = filled(20, 20);
  const std::vector<Page> pages = shelf.tree.pages();
  std::vector<ItemTree> copies;
  for (int i = 0; i < 200; ++i) {
    // Some writes find nodes that are shared, some find nodes of their own.
    if (i % 3 == 0) copies.push_back(shelf.tree);
    if (i == 0) REQUIRE(copies.front().pages() == pages);
    const std::string partition = "p" + std::to_string(i % 20);
    if (i % 2 == 0) {
      shelf.put(partition, numbered(i), "changed");
    } else {
      shelf.erase(partition, numbered(i % 20));
    }
  }
  CHECK(copies.front().pages() == pages);
  CHECK(copies.front().size() == 400);
  for (const ItemTree& copy : copies) {
    std::size_t records = 0;
    std::size_t bytes = 0;
    for (const Page& page : copy.pages()) {
      records += (*page)[5];
      bytes += page->size();
    }
    CHECK(copy.size() == records);
    CHECK(copy.stored_bytes() == bytes);
  }
  shelf.tree = copies.front();
  CHECK(shelf.note("p1", "000001") == "21");
}

TEST_CASE("A write that meets a damaged page changes nothing", "[storage]") {
  Shelf shelf = filled(3, 10);
  const Position position = shelf.at("p1", numbered(5));
  const std::vector<Page> pages = shelf.tree.pages();
  int refused = 0;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    Bytes changed = *pages[i];
    changed[60] ^= 1;
    ItemTree damaged = shelf.tree.with_page(i, changed);
    const std::vector<Page> before = damaged.pages();
    if (damaged.find(shelf.key, position).ok()) continue;
    ++refused;
    CHECK_FALSE(damaged.erase(shelf.key, position, shelf.random).ok());
    CHECK_FALSE(damaged.put(shelf.key, position, item(R"({"pk": {"S": "p1"}})"), shelf.random).ok());
    CHECK(damaged.pages() == before);
    CHECK(damaged.size() == 30);
  }
  CHECK(refused > 0);
}

TEST_CASE("Large items get pages of their own", "[storage]") {
  Shelf shelf;
  for (int i = 0; i < 20; ++i) shelf.put("a", numbered(i), std::string(10'000, 'x'));
  CHECK(shelf.tree.pages().size() == 20);
  CHECK(shelf.note("a", numbered(13)) == std::string(10'000, 'x'));
  CHECK(shelf.tree.stored_bytes() == shelf.image().size());
}
