// A lesson of two steps that is right, for tests to take and to break.
#pragma once
#include <string>

#include "base/json.h"
#include "tutorial/lesson.h"
#include "world/world.h"

namespace keyturn::test {

// First a key is made, then it is disabled.
Json small_lesson();

tutorial::Lesson read_small_lesson();

// Runs a line in a new terminal; the exit status.
int run_line(World& world, const std::string& line);

}  // namespace keyturn::test
