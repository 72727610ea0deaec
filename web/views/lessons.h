// The list of lessons as the page shows it: what there is, how long it takes, how far the person has come.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "tutorial/progress.h"

namespace keyturn::views {

struct LessonRow {
  std::string id;
  std::string title;
  std::string about;
  std::string facts;  // "5 min, first steps"
  std::string state;  // "Done", "2 of 4 steps", empty when it was not begun
  bool done = false;
};

struct LessonChapter {
  std::string title;
  std::vector<LessonRow> lessons;
};

std::vector<LessonChapter> lesson_chapters(const tutorial::Progress& progress);

// The first lesson after this one that is not done; empty when there is none.
std::string next_lesson(std::string_view id, const tutorial::Progress& progress);

// A page to print, as HTML: each finished lesson with the day on which its last step was done. Empty when none is.
std::string certificate(const tutorial::Progress& progress);

}  // namespace keyturn::views
