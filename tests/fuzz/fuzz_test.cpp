// The fuzzers' targets without a fuzzer: their corpus, which holds what once went wrong, and seeded mutations of it.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "fuzz/targets.h"
#include "random/random_source.h"
#include "support/source_tree.h"

using namespace keyturn;

namespace {

constexpr int kMutations = 30;  // of each file

std::vector<Bytes> corpus(std::string_view target) {
  std::vector<std::filesystem::path> files;
  const auto folder = std::filesystem::path(keyturn::test::in_source_tree("tests/fuzz/corpus")) / target;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<Bytes> all;
  for (const auto& path : files) {
    std::ifstream file(path, std::ios::binary);
    all.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return all;
}

// Some bytes changed, left out or taken from elsewhere.
Bytes mutated(Bytes data, const Bytes& other, RandomSource& random) {
  for (std::int64_t changes = random.between(1, 6); changes > 0; --changes) {
    const auto at = static_cast<std::ptrdiff_t>(random.between(0, static_cast<std::int64_t>(data.size())));
    const std::int64_t kind = random.between(0, 3);
    if (kind == 0 && !other.empty()) {
      const auto from = random.between(0, static_cast<std::int64_t>(other.size()) - 1);
      data.insert(data.begin() + at, other.begin() + static_cast<std::ptrdiff_t>(from), other.end());
    } else if (kind == 1) {
      data.insert(data.begin() + at, static_cast<std::uint8_t>(random.between(0, 255)));
    } else if (at < static_cast<std::ptrdiff_t>(data.size())) {
      if (kind == 2) data.erase(data.begin() + at);
      if (kind == 3) data[static_cast<std::size_t>(at)] = static_cast<std::uint8_t>(random.between(0, 255));
    }
  }
  return data;
}

}  // namespace

TEST_CASE("What a fuzzer may say, and what it once said, is survived", "[fuzz]") {
  for (const fuzz::Target& target : fuzz::kTargets) {
    DYNAMIC_SECTION(target.name) {
      const std::vector<Bytes> files = corpus(target.name);
      REQUIRE_FALSE(files.empty());
      RandomSource random(target.name);
      for (std::size_t i = 0; i < files.size(); ++i) {
        INFO("file " << i);
        CHECK_NOTHROW(target.run(files[i]));
        for (int n = 0; n < kMutations; ++n) {
          const Bytes data = mutated(files[i], files[(i + 1) % files.size()], random);
          INFO("mutation " << n << ": " << to_hex(data));
          CHECK_NOTHROW(target.run(data));
        }
      }
    }
  }
}
