#include "tutorial/progress.h"

#include <utility>

namespace keyturn::tutorial {
namespace {

constexpr int kFormat = 1;
constexpr const char* kFormatName = "keyturn_progress";

ServiceError unreadable(const char* message) { return {"ProgressUnreadable", message}; }

}  // namespace

void Progress::note(const std::string& lesson, const std::string& step, StepRecord record) {
  lessons_[lesson].emplace(step, std::move(record));
}

const StepRecord* Progress::step(std::string_view lesson, std::string_view step) const {
  const auto steps = lessons_.find(lesson);
  if (steps == lessons_.end()) return nullptr;
  const auto found = steps->second.find(step);
  return found == steps->second.end() ? nullptr : &found->second;
}

void Progress::merge(const Progress& other) {
  for (const auto& [lesson, steps] : other.lessons_) {
    for (const auto& [step, record] : steps) note(lesson, step, record);
  }
}

std::string Progress::to_text() const {
  Json lessons = Json::object();
  for (const auto& [lesson, steps] : lessons_) {
    Json& entry = lessons[lesson] = Json::object();
    for (const auto& [step, record] : steps) {
      entry[step] = {{"at", record.at}};
      if (record.shown) entry[step]["shown"] = true;
    }
  }
  return Json{{kFormatName, kFormat}, {"lessons", std::move(lessons)}}.dump(2);
}

Result<Progress> Progress::from_text(std::string_view text) {
  const Json file = Json::parse(text, nullptr, false);
  if (!file.is_object() || !file.contains(kFormatName) || !file[kFormatName].is_number_integer())
    return unreadable("This is no progress of lessons: choose a file that Keyturn exported.");
  if (file[kFormatName].get<int>() > kFormat)
    return unreadable("A later version of Keyturn wrote this progress: open it with that version.");
  const Json lessons = file.value("lessons", Json());
  Progress progress;
  for (const auto& [lesson, steps] : lessons.items()) {
    if (!steps.is_object()) return unreadable("The file is damaged: export the progress again where it came from.");
    for (const auto& [step, record] : steps.items()) {
      if (!record.is_object() || !record.contains("at") || !record["at"].is_string())
        return unreadable("The file is damaged: export the progress again where it came from.");
      const bool shown = record.contains("shown") && record["shown"] == true;
      progress.note(lesson, step, {record["at"].get<std::string>(), shown});
    }
  }
  return progress;
}

}  // namespace keyturn::tutorial
