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

Json put_of(int number) { return {{"TableName", "Songs"}, {"Item", song(number)}}; }
Json get_of(int number) { return {{"TableName", "Songs"}, {"Key", {{"Artist", {{"S", key_of(number)}}}}}}; }

// A table of songs, and requests made beforehand, far apart from one another, so that no page is met twice soon.
struct Songs {
  World world = account_with(10);
  std::vector<Json> puts;
  std::vector<Json> gets;
  std::size_t next = 0;

  explicit Songs(int count) {
    request(world, "CreateTable", table_definition("Songs", false));
    advance_by(world, seconds(60));
    for (int i = 0; i < count; ++i) request(world, "PutItem", put_of(i));
    for (int i = 0; i < kFew; ++i) {
      puts.push_back(put_of(i * 7'919 % count));
      gets.push_back(get_of(i * 7'919 % count));
    }
  }

  const Json& another(const std::vector<Json>& requests) { return requests[next++ % requests.size()]; }

  void put() { request(world, "PutItem", another(puts)); }

  void get() {
    if (!request(world, "GetItem", another(gets)).contains("Item")) std::abort();
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
              {"PutItem of 1 KB, table of 100 items", [few] { few->put(); }},
              {"PutItem of 1 KB, table of 100,000 items", [many] { many->put(); }},
              {"GetItem of 1 KB, table of 100 items", [few] { few->get(); }},
              {"GetItem of 1 KB, table of 100,000 items", [many] { many->get(); }},
              {"copy an account of 100,000 items",
               [many] {
                 const auto copy = std::make_unique<World>(many->world);
                 if (copy->tables.tables.size() != many->world.tables.tables.size()) std::abort();
               }},
          },
          bytes};
}

}  // namespace keyturn::bench
