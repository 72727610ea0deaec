// What is fed with bytes that nobody chose: by libFuzzer (scripts/fuzz), and by the tests with the corpus and mutations
// of it. None of them may crash, hang or read what is not theirs; what else must hold, each asserts itself.
#pragma once
#include <string_view>

#include "base/bytes.h"

namespace keyturn::fuzz {

void bytes(BytesView data);        // pages, items, blobs, tokens
void expressions(BytesView data);  // condition, update, projection and key condition expressions
void lines(BytesView data);        // a terminal's lines: shell, aws, shorthand, JMESPath, input files
void requests(BytesView data);     // requests of every operation through the door, and time that passes
void values(BytesView data);       // a shell's words, shorthand, queries, values behind an option

struct Target {
  std::string_view name;
  void (*run)(BytesView data);
};

inline constexpr Target kTargets[] = {
    {"bytes", bytes}, {"expressions", expressions}, {"lines", lines}, {"requests", requests}, {"values", values}};

}  // namespace keyturn::fuzz
