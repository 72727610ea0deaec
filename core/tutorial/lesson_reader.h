// From the text of a lesson file to a Lesson.
#pragma once
#include <optional>
#include <string_view>

#include "tutorial/lesson.h"
#include "tutorial/problem.h"

namespace keyturn::tutorial {

// Without a lesson there is at least one problem: it is no JSON, it does not follow the schema, an expression is wrong,
// or two steps or two facts have one id.
struct LessonReading {
  std::optional<Lesson> lesson;
  Problems problems;
};

LessonReading read_lesson(std::string_view text);

}  // namespace keyturn::tutorial
