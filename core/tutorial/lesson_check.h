// Whether a lesson does what a lesson promises: its solution solves it, nothing of it is solved before, an unmet fact
// says why, words and commands come explained, the prose is easy and names its sources. For `keyturn lesson check` and
// the tests.
#pragma once
#include <functional>
#include <string_view>

#include "tutorial/lesson.h"
#include "tutorial/problem.h"

namespace keyturn::tutorial {

// The lesson of an id; null when there is none.
using FindLesson = std::function<const Lesson*(std::string_view id)>;

Problems check_lesson(const Lesson& lesson, const FindLesson& find);

}  // namespace keyturn::tutorial
