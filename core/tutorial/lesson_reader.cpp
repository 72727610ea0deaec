#include "tutorial/lesson_reader.h"

#include <algorithm>
#include <set>
#include <utility>

#include "assets/assets.h"
#include "base/text.h"
#include "cli/json_text.h"
#include "tutorial/schema.h"

namespace keyturn::tutorial {
namespace {

const Json& schema() {
  static const Json parsed = Json::parse(assets::asset("tutorials/schema.json"));
  return parsed;
}

std::string text_of(const Json& object, const char* member) { return object.value(member, std::string()); }

std::vector<std::string> texts_of(const Json& object, const char* member) {
  return object.value(member, std::vector<std::string>());
}

Json list_of(const Json& object, const char* member) { return object.value(member, Json::array()); }

// The schema holds for what is read here.
class Reader {
 public:
  Lesson lesson(const Json& file) {
    Lesson lesson;
    lesson.id = text_of(file, "id");
    lesson.title = text_of(file, "title");
    lesson.about = text_of(file, "about");
    lesson.chapter = text_of(file, "chapter");
    lesson.place = file["place"].get<int>();
    lesson.minutes = file["minutes"].get<int>();
    lesson.level = text_of(file, "level");
    lesson.mode = text_of(file, "mode") == "challenge" ? Mode::Challenge : Mode::Guided;
    lesson.needs = texts_of(file, "needs");
    lesson.ending = text_of(file, "ending");
    if (file.contains("scenario")) lesson.scenario = scenario(file["scenario"]);
    const Json& steps = file["steps"];
    for (std::size_t i = 0; i < steps.size(); ++i) {
      where_ = joined({"/steps/", std::to_string(i)});
      lesson.steps.push_back(step(steps[i]));
      if (!ids_.insert(lesson.steps.back().id).second)
        add(where_ + "/id", "another step has this id; give each its own");
      if (lesson.mode == Mode::Challenge && !lesson.steps.back().spotlight.empty())
        add(where_ + "/spotlight", "a challenge shows no spotlight; take it away, or make the mode guided");
    }
    return lesson;
  }

  Problems take() { return std::move(problems_); }

 private:
  void add(std::string where, std::string says) { problems_.push_back({std::move(where), std::move(says)}); }

  static Scenario scenario(const Json& object) {
    Scenario scenario;
    if (object.contains("start")) scenario.start = text_of(object, "start");
    const Json files = object.value("files", Json::object());
    for (const auto& [name, content] : files.items()) scenario.files.emplace(name, content.get<std::string>());
    scenario.commands = texts_of(object, "commands");
    return scenario;
  }

  Step step(const Json& object) {
    Step step;
    step.id = text_of(object, "id");
    step.title = text_of(object, "title");
    step.text = text_of(object, "text");
    step.at = sentence(object, "at", where_);
    const std::string path = text_of(object, "spotlight");
    for (std::size_t begin = 0; begin < path.size();) {
      const std::size_t end = std::min(path.find(" > ", begin), path.size());
      step.spotlight.push_back(path.substr(begin, end - begin));
      begin = end + 3;
    }
    const Json facts = list_of(object, "done_when");
    std::set<std::string> ids;
    for (std::size_t i = 0; i < facts.size(); ++i) {
      step.done_when.push_back(fact(facts[i], joined({where_, "/done_when/", std::to_string(i)})));
      if (!ids.insert(step.done_when.back().id).second)
        add(joined({where_, "/done_when/", std::to_string(i), "/id"}), "another fact of this step has this id");
    }
    const Json mistakes = list_of(object, "mistakes");
    for (std::size_t i = 0; i < mistakes.size(); ++i) {
      const std::string at = joined({where_, "/mistakes/", std::to_string(i)});
      step.mistakes.push_back({query(mistakes[i], "when", at), sentence(mistakes[i], "say", at)});
    }
    step.hints = texts_of(object, "hints");
    step.cli = texts_of(object["solution"], "cli");
    for (const Json& move : list_of(object["solution"], "console"))
      step.console.push_back({text_of(move, "role"), text_of(move, "name"), text_of(move, "text")});
    return step;
  }

  Fact fact(const Json& object, const std::string& where) {
    Fact fact{text_of(object, "id"), text_of(object, "say"), query(object, "fact", where), {}};
    const Json reasons = list_of(object, "why_not");
    for (std::size_t i = 0; i < reasons.size(); ++i) {
      const std::string at = joined({where, "/why_not/", std::to_string(i)});
      fact.why_not.push_back({query(reasons[i], "when", at), sentence(reasons[i], "say", at)});
    }
    return fact;
  }

  // One that is wrong is told of, and `false` stands in for it.
  cli::Query query(const Json& object, const char* member, const std::string& where) {
    cli::QueryCompilation compiled = cli::compile_query(text_of(object, member));
    if (compiled.query) return std::move(*compiled.query);
    add(joined({where, "/", member}), joined({"this is no JMESPath expression; correct it: ", compiled.error}));
    return *cli::compile_query("`false`").query;
  }

  Sentence sentence(const Json& object, const char* member, const std::string& where) {
    std::string error;
    Sentence read = Sentence::read(text_of(object, member), error);
    if (!error.empty())
      add(joined({where, "/", member}), joined({"what stands between {{ and }} is no JMESPath expression: ", error}));
    return read;
  }

  std::string where_;
  std::set<std::string> ids_;
  Problems problems_;
};

}  // namespace

LessonReading read_lesson(std::string_view text) {
  const cli::JsonReading read = cli::read_json(text);
  if (!read.ok()) return {std::nullopt, {{"", joined({"this is no JSON; correct it there: ", read.error})}}};
  Problems problems = schema_problems(schema(), read.value);
  if (!problems.empty()) return {std::nullopt, std::move(problems)};
  Reader reader;
  Lesson lesson = reader.lesson(read.value);
  problems = reader.take();
  if (!problems.empty()) return {std::nullopt, std::move(problems)};
  return {std::move(lesson), {}};
}

}  // namespace keyturn::tutorial
