// What the stream of chance is saved as (base/saved_form.h): after loading it goes on where it was.
#pragma once
#include <tuple>

#include "base/saved_form.h"
#include "random/random_source.h"

namespace keyturn {

template <>
struct Saved<RandomSource> {
  static auto members(auto& source) {
    auto& [seed, next_block, block, used] = source;
    return std::tie(seed, next_block, block, used);
  }
  static void write(SavedWriter& writer, const RandomSource& source) {
    std::apply([&](const auto&... all) { (writer.put(all), ...); }, members(source));
  }
  static void read(SavedReader& reader, RandomSource& source) {
    std::apply([&](auto&... all) { (reader.get(all), ...); }, members(source));
    if (source.used_ > source.block_.size()) reader.fail();
  }
};

}  // namespace keyturn
