#include "views/lessons.h"

#include <algorithm>

#include "base/text.h"
#include "tutorial/catalog.h"

namespace keyturn::views {
namespace {

using tutorial::CatalogEntry;
using tutorial::Progress;

std::size_t steps_done(const CatalogEntry& entry, const Progress& progress) {
  return static_cast<std::size_t>(std::count_if(entry.steps.begin(), entry.steps.end(), [&](const std::string& step) {
    return progress.step(entry.id, step) != nullptr;
  }));
}

bool is_done(const CatalogEntry& entry, const Progress& progress) {
  return steps_done(entry, progress) == entry.steps.size();
}

LessonRow row_of(const CatalogEntry& entry, const Progress& progress) {
  const std::size_t done = steps_done(entry, progress);
  LessonRow row{entry.id,    entry.title,
                entry.about, joined({std::to_string(entry.minutes), " min, ", entry.level}),
                {},          done == entry.steps.size()};
  if (row.done)
    row.state = "Done";
  else if (done > 0)
    row.state = joined({std::to_string(done), " of ", std::to_string(entry.steps.size()), " steps"});
  return row;
}

// "2026-11-28T10:15:00Z" of the last step -> "2026-11-28".
std::string day_of(const CatalogEntry& entry, const Progress& progress) {
  std::string last;
  for (const std::string& step : entry.steps) last = std::max(last, progress.step(entry.id, step)->at);
  return last.substr(0, 10);
}

bool needed_help(const CatalogEntry& entry, const Progress& progress) {
  return std::any_of(entry.steps.begin(), entry.steps.end(),
                     [&](const std::string& step) { return progress.step(entry.id, step)->shown; });
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else
      out += c;
  }
  return out;
}

}  // namespace

std::vector<LessonChapter> lesson_chapters(const Progress& progress) {
  std::vector<LessonChapter> chapters;
  for (const CatalogEntry& entry : tutorial::catalog()) {
    const auto found = std::find_if(chapters.begin(), chapters.end(),
                                    [&](const LessonChapter& chapter) { return chapter.title == entry.chapter; });
    LessonChapter& chapter = found == chapters.end() ? chapters.emplace_back(LessonChapter{entry.chapter, {}}) : *found;
    chapter.lessons.push_back(row_of(entry, progress));
  }
  return chapters;
}

std::string next_lesson(std::string_view id, const Progress& progress) {
  const auto& all = tutorial::catalog();
  const auto here = std::find_if(all.begin(), all.end(), [&](const CatalogEntry& entry) { return entry.id == id; });
  const auto next = std::find_if(here == all.end() ? all.begin() : here + 1, all.end(),
                                 [&](const CatalogEntry& entry) { return !is_done(entry, progress); });
  return next == all.end() ? std::string() : next->id;
}

std::string certificate(const Progress& progress) {
  std::string rows;
  for (const CatalogEntry& entry : tutorial::catalog()) {
    if (!is_done(entry, progress)) continue;
    rows += joined({"<tr><td>", escaped(entry.title), "<td>", day_of(entry, progress), "<td>",
                    needed_help(entry, progress) ? "with commands shown" : "alone", "\n"});
  }
  if (rows.empty()) return {};
  return joined(
      {"<!doctype html><html lang=en><meta charset=utf-8><title>Keyturn: lessons done</title>\n"
       "<style>body{font:16px/1.5 sans-serif;max-width:44em;margin:3em auto}td,th{text-align:left;"
       "padding:.3em 1.5em .3em 0;border-bottom:1px solid #ccc}</style>\n"
       "<h1>Lessons done in Keyturn</h1>\n"
       "<p>Amazon DynamoDB's encryption at rest, learned in a simulation. Name: ______________________\n"
       "<table><tr><th>Lesson<th>Done on<th>How\n",
       rows, "</table>\n"});
}

}  // namespace keyturn::views
