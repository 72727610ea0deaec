// Why a command failed, in plain words, with the command that puts it right or helps on. The words are cards in
// assets/help/errors/<code>.json, the most special first; README there says how they are written.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "views/mistake.h"
#include "world/world.h"

namespace keyturn::views {

struct Explanation {
  std::string title;
  std::vector<std::string> paragraphs;
  std::string command;        // complete; empty when none can be told
  bool is_corrected = false;  // it is the one that failed, put right; else another one that helps
};

// `cards` is the text of the code's file. Without a card that fits, the title is the code.
Explanation explanation_of(const World& world, const Mistake& mistake, std::string_view cards);

}  // namespace keyturn::views
