// The account as it is where a step of a lesson begins: the scenario, and the CLI solutions of the steps before.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "cli/session.h"
#include "tutorial/lesson.h"
#include "tutorial/problem.h"
#include "world/world.h"

namespace keyturn::tutorial {

// An account with a terminal in it.
struct Stage {
  World world;
  std::map<std::string, std::string> environment;
  std::map<std::string, Bytes> files;
};

// Where the scenario leads. A problem when there is no scenario of that name or one of its commands fails.
struct Staging {
  std::optional<Stage> stage;
  Problem problem;
};
Staging begin_lesson(const Lesson& lesson);

// Where step `step` begins (0 is the first one). A problem when a command of a solution fails.
Staging begin_step(const Lesson& lesson, std::size_t step);

// Runs lines in the terminal of the stage. Gives what the first one that failed printed; nothing when none did.
std::optional<std::string> run(Stage& stage, const std::vector<std::string>& lines);

}  // namespace keyturn::tutorial
