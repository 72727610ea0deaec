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

service::Request put_of(const World& world, int number) {
  return request_of(world, "PutItem", {{"TableName", "Songs"}, {"Item", song(number)}});
}

service::Request get_of(const World& world, int number) {
  return request_of(world, "GetItem", {{"TableName", "Songs"}, {"Key", {{"Artist", {{"S", key_of(number)}}}}}});
}

// A table of songs, and requests made beforehand, far apart from one another, so that no page is met twice soon.
struct Songs {
  World world = account_with(10);
  std::vector<service::Request> puts;
  std::vector<service::Request> gets;
  std::size_t next = 0;

  explicit Songs(int count) {
    request(world, "CreateTable", table_definition("Songs", false));
    advance_by(world, seconds(60));
    for (int i = 0; i < count; ++i) send(world, put_of(world, i));
    for (int i = 0; i < kFew; ++i) {
      puts.push_back(put_of(world, i * 7'919 % count));
      gets.push_back(get_of(world, i * 7'919 % count));
    }
  }

  const service::Request& another(const std::vector<service::Request>& requests) {
    return requests[next++ % requests.size()];
  }

  void put() { send(world, another(puts)); }

  void get() {
    if (!send(world, another(gets)).contains("Item")) std::abort();
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
