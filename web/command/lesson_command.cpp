#include "command/lesson_command.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>
#include <utility>

#include "assets/assets.h"
#include "base/json.h"
#include "tutorial/json_lines.h"
#include "tutorial/lesson_check.h"
#include "tutorial/lesson_reader.h"
#include "tutorial/stage.h"

namespace keyturn::command {
namespace {

std::optional<std::string> content_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

// Lessons that stand beside a file, or that Keyturn brings along.
class Neighbours {
 public:
  explicit Neighbours(std::filesystem::path folder) : folder_(std::move(folder)) {}

  const tutorial::Lesson* find(std::string_view id) {
    const auto known = lessons_.find(std::string(id));
    if (known != lessons_.end()) return known->second ? &*known->second : nullptr;
    const std::optional<std::string> beside = content_of(folder_ / (std::string(id) + ".json"));
    tutorial::LessonReading read = tutorial::read_lesson(beside ? std::string_view(*beside) : assets::lesson_text(id));
    auto& lesson = lessons_[std::string(id)] = std::move(read.lesson);
    return lesson ? &*lesson : nullptr;
  }

 private:
  std::filesystem::path folder_;
  std::map<std::string, std::optional<tutorial::Lesson>> lessons_;
};

tutorial::Problems problems_of(const std::filesystem::path& path, std::string_view text) {
  tutorial::LessonReading read = tutorial::read_lesson(text);
  if (!read.lesson) return read.problems;
  if (path.stem() != read.lesson->id)
    return {{"/id", "the file is called " + path.filename().string() + "; call it " + read.lesson->id + ".json"}};
  Neighbours neighbours(path.parent_path());
  return tutorial::check_lesson(*read.lesson, [&](std::string_view id) { return neighbours.find(id); });
}

}  // namespace

int check_lessons(const std::vector<std::string>& paths, std::ostream& out) {
  int status = 0;
  for (const std::string& path : paths) {
    const std::optional<std::string> text = content_of(path);
    if (!text) {
      out << path << ": there is no such file\n";
      status = 2;
      continue;
    }
    const bool is_json = Json::accept(*text);
    const tutorial::Problems problems = problems_of(path, *text);
    for (const tutorial::Problem& problem : problems) {
      out << path;
      // What is no JSON says its line itself.
      if (is_json) out << ":" << tutorial::line_of(*text, problem.where);
      out << ": " << problem.says << "\n";
    }
    if (problems.empty()) out << path << ": right\n";
    if (!problems.empty()) status = std::max(status, 1);
  }
  return status;
}

int record_lesson(const std::string& path, const std::string& step, const ShellStreams& streams) {
  const std::optional<std::string> text = content_of(path);
  const tutorial::LessonReading read = tutorial::read_lesson(text.value_or(""));
  if (!read.lesson) {
    streams.errors << path << ": " << (text ? read.problems.front().says : "there is no such file") << "\n";
    return 1;
  }
  const auto& steps = read.lesson->steps;
  const auto found = std::find_if(steps.begin(), steps.end(), [&](const auto& known) { return known.id == step; });
  if (found == steps.end()) {
    streams.errors << path << ": there is no step " << step << "; its id is one of those in \"steps\"\n";
    return 1;
  }
  const auto index = static_cast<std::size_t>(found - steps.begin());
  tutorial::Staging staging = tutorial::begin_step(*read.lesson, index);
  if (!staging.stage) {
    streams.errors << path << ":" << tutorial::line_of(*text, staging.problem.where) << ": " << staging.problem.says
                   << "\n";
    return 1;
  }
  std::vector<std::string> done;
  ShellStreams recording = streams;
  recording.done = &done;
  run_shell(staging.stage->world, recording, {staging.stage->environment, staging.stage->files});
  if (done.empty()) {
    streams.errors << "No command succeeded: the file is left as it is.\n";
    return 1;
  }
  Json file = Json::parse(*text);
  file["steps"][index]["solution"]["cli"] = done;
  std::ofstream(path, std::ios::binary) << file.dump(2) << "\n";
  streams.out << "The solution of step " << step << " has " << done.size()
              << (done.size() == 1 ? " command" : " commands") << " now.\n";
  return 0;
}

}  // namespace keyturn::command
