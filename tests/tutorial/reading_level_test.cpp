#include "tutorial/reading_level.h"

#include <catch2/catch_test_macros.hpp>
#include <cmath>

using namespace keyturn::tutorial;

TEST_CASE("Syllables are counted as they are spoken", "[tutorial][reading]") {
  const std::pair<const char*, int> cases[] = {{"key", 1},     {"table", 2},  {"change", 1}, {"encryption", 3},
                                               {"changed", 1}, {"waited", 2}, {"KMS", 1},    {"rotate", 2},
                                               {"policy", 3},  {"you", 1},    {"the", 1}};
  for (const auto& [word, count] : cases) {
    INFO(word);
    CHECK(syllables(word) == count);
  }
}

TEST_CASE("The grade is that of Flesch and Kincaid", "[tutorial][reading]") {
  // 6 words in one sentence, 6 syllables: 0.39 * 6 + 11.8 - 15.59.
  CHECK(std::abs(reading_grade("The cat sat on the mat.") - -1.45) < 0.001);
  // 2 sentences, 6 words, 9 syllables.
  CHECK(std::abs(reading_grade("Encryption protects it. Rotate the key.") - (0.39 * 3 + 11.8 * 10 / 6 - 15.59)) <
        0.001);
  CHECK(reading_grade("") == 0);
  CHECK(hardest_sentence("A key. Encryption notwithstanding. A table.") == "Encryption notwithstanding.");
}
