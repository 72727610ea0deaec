// Every tests/transcripts/*.transcript still prints exactly what it says. UPDATE_TRANSCRIPTS=1 rewrites them; the
// difference is then reviewed like any other change.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "support/source_tree.h"
#include "support/transcript_runner.h"

using namespace keyturn::test;

TEST_CASE("The terminal prints what the transcripts say", "[transcripts]") {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(in_source_tree("tests/transcripts"))) {
    if (entry.path().extension() == ".transcript") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  REQUIRE_FALSE(paths.empty());
  for (const auto& path : paths) {
    CAPTURE(path.filename().string());
    const std::string expected = read_file(path.string());
    const std::string actual = run_transcript(expected);
    if (std::getenv("UPDATE_TRANSCRIPTS") != nullptr)
      std::ofstream(path, std::ios::binary) << actual;
    else
      CHECK(actual == expected);
  }
}
