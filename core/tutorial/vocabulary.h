// The technical words of the lessons (assets/tutorials/words.txt): a learner meets each one explained before it is
// used. A lesson introduces a word by writing it **bold** for the first time.
#pragma once
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tutorial/markdown.h"

namespace keyturn::tutorial {

using Words = std::set<std::string, std::less<>>;

// All of them, in lower case.
const Words& technical_words();

// The technical words that `prose` uses, also in the plural.
Words used_words(std::string_view prose);

// Those that `blocks` introduce.
Words introduced_words(const std::vector<Block>& blocks);

}  // namespace keyturn::tutorial
