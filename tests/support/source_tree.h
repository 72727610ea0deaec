// The files of the project that tests read: its own texts, and what stands beside them.
#pragma once
#include <string>
#include <string_view>

namespace keyturn::test {

// `path`: from the project's top, "tests/transcripts".
std::string in_source_tree(std::string_view path);

}  // namespace keyturn::test
