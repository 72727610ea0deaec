#include <malloc.h>

#include <cstdlib>
#include <memory>

#include "bench/subjects.h"

namespace keyturn::bench {
namespace {

constexpr int kFew = 100;
constexpr int kMany = 100'000;
constexpr std::size_t kItemSize = 1024;

std::string key_of(int number) {
  const std::string digits = std::to_string(number);
  return "song-" + std::string(7 - digits.size(), '0') + digits;
}

// 1 KB as DynamoDB counts it: names and values.
Json song(int number) {
  const std::string key = key_of(number);
  const std::string text(kItemSize - std::string("ArtistLyrics").size() - key.size(), 'x');
  return {{"Artist", {{"S", key}}}, {"Lyrics", {{"S", text}}}};
}

struct Songs {
  World world = account_with(10);
  int items = 0;
  int next = 0;

  explicit Songs(int count) : items(count) {
    request(world, "CreateTable", table_definition("Songs", false));
    advance_by(world, seconds(60));
    for (int i = 0; i < count; ++i) put(i);
  }

  // Far apart one after the other, so that no page is met twice soon.
  int another() { return next = (next + 7'919) % items; }

  void put(int number) { request(world, "PutItem", {{"TableName", "Songs"}, {"Item", song(number)}}); }

  void get(int number) {
    const Json key = {{"Artist", {{"S", key_of(number)}}}};
    if (!request(world, "GetItem", {{"TableName", "Songs"}, {"Key", key}}).contains("Item")) std::abort();
  }
};

std::size_t allocated() {
#ifdef __EMSCRIPTEN__
  return static_cast<std::size_t>(mallinfo().uordblks);
#else
  return mallinfo2().uordblks + mallinfo2().hblkhd;
#endif
}

}  // namespace

ItemBench item_bench() {
  const auto few = std::make_shared<Songs>(kFew);
  const std::size_t before = allocated();
  const auto many = std::make_shared<Songs>(kMany);
  const double bytes = static_cast<double>(allocated() - before) / kMany;
  return {{
              {"PutItem of 1 KB, table of 100 items", [few] { few->put(few->another()); }},
              {"PutItem of 1 KB, table of 100,000 items", [many] { many->put(many->another()); }},
              {"GetItem of 1 KB, table of 100 items", [few] { few->get(few->another()); }},
              {"GetItem of 1 KB, table of 100,000 items", [many] { many->get(many->another()); }},
              {"copy an account of 100,000 items",
               [many] {
                 const auto copy = std::make_unique<World>(many->world);
                 if (copy->tables.tables.size() != many->world.tables.tables.size()) std::abort();
               }},
          },
          bytes};
}

}  // namespace keyturn::bench
