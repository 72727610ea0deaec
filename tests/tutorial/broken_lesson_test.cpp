// A lesson file that is wrong is refused with a sentence that says what and where, and what to do.
#include <catch2/catch_test_macros.hpp>

#include "tutorial/json_lines.h"
#include "tutorial/lesson_check.h"
#include "tutorial/lesson_reader.h"
#include "tutorial/small_lesson.h"

using namespace keyturn;
using namespace keyturn::tutorial;
using test::small_lesson;

namespace {

std::string told(const Problems& problems) {
  std::string all;
  for (const Problem& problem : problems) all += problem.where + ": " + problem.says + "\n";
  return all;
}

std::string problems_of(const Json& file) {
  LessonReading read = read_lesson(file.dump());
  if (!read.lesson) return told(read.problems);
  return told(check_lesson(*read.lesson, [](std::string_view) { return nullptr; }));
}

// The small lesson with one thing changed.
std::string with(const char* pointer, Json value) {
  Json file = small_lesson();
  file[Json::json_pointer(pointer)] = std::move(value);
  return problems_of(file);
}

std::string without(const char* parent, const char* member) {
  Json file = small_lesson();
  file[Json::json_pointer(parent)].erase(member);
  return problems_of(file);
}

}  // namespace

TEST_CASE("The lesson that the others are made of is right", "[tutorial][check]") {
  CHECK(problems_of(small_lesson()) == "");
}

TEST_CASE("A file that is no JSON says where it breaks", "[tutorial][check]") {
  const LessonReading read = read_lesson("{\n  \"id\": \"x\"\n  \"title\": 1}");
  CHECK(told(read.problems) ==
        ": this is no JSON; correct it there: Expecting ',' delimiter: line 3 column 3 (char 16)\n");
}

TEST_CASE("What the schema asks for is asked for by name", "[tutorial][check]") {
  CHECK(without("", "title") == ": \"title\" is missing; add it (what the learner does or finds out)\n");
  CHECK(without("/steps/0/solution", "console").starts_with("/steps/0/solution: \"console\" is missing; add it"));
  CHECK(with("/minuts", 3) == "/minuts: \"minuts\" means nothing here; did you mean \"minutes\"?\n");
  CHECK(with("/minutes", "ten") == "/minutes: this is a text in quotes; write a whole number\n");
  CHECK(with("/minutes", 90) == "/minutes: 90 is too large; the most is 60\n");
  CHECK(with("/minutes", 0) == "/minutes: 0 is too small; the least is 1\n");
  CHECK(with("/level", "hard") == "/level: \"hard\" is none of first steps, basics, advanced; write one of these\n");
  CHECK(with("/id", "No Blanks").starts_with("/id: \"No Blanks\" does not fit (3 to 40 small letters"));
  CHECK(with("/title", "").starts_with("/title: this text is empty; write it"));
  CHECK(with("/title", std::string(61, 'x')) == "/title: this text has 61 characters; shorten it to 60\n");
  CHECK(with("/steps", Json::array()).starts_with("/steps: this list has to have at least 1; add to it"));
  CHECK(
      with("/steps/0/hints", Json::array({"1", "2", "3", "4", "5"})).starts_with("/steps/0/hints: this list has more"));
  CHECK(with("/steps/0/solution/console/0/role", "lever")
            .starts_with("/steps/0/solution/console/0/role: \"lever\" is none"));
}

TEST_CASE("Wrong expressions and doubled ids are told", "[tutorial][check]") {
  CHECK(with("/steps/0/done_when/0/fact", "keys[?")
            .starts_with("/steps/0/done_when/0/fact: this is no JMESPath expression; correct it: "));
  CHECK(with("/steps/0/mistakes/0/when", "did..x").starts_with("/steps/0/mistakes/0/when: this is no JMESPath"));
  CHECK(
      with("/steps/1/done_when/0/why_not/0/say", "It is {{keys[0.state}}.")
          .starts_with("/steps/1/done_when/0/why_not/0/say: what stands between {{ and }} is no JMESPath expression"));
  CHECK(with("/steps/1/done_when/0/why_not/0/say", "It is {{keys").find("{{ has no }} after it") != std::string::npos);
  CHECK(with("/steps/1/id", "make") == "/steps/1/id: another step has this id; give each its own\n");
  Json file = small_lesson();
  file["steps"][0]["done_when"].push_back(file["steps"][0]["done_when"][0]);
  CHECK(problems_of(file) == "/steps/0/done_when/1/id: another fact of this step has this id\n");
  CHECK(with("/mode", "challenge").starts_with("/steps/1/spotlight: a challenge shows no spotlight"));
}

TEST_CASE("A lesson that cannot be solved, or is solved already, is told", "[tutorial][check]") {
  CHECK(with("/scenario", {{"start", "moon"}}).find("there is no scenario moon") != std::string::npos);
  CHECK(with("/scenario", {{"commands", Json::array({"aws kms nonsense"})}})
            .starts_with("/scenario/commands: a command fails; correct it: aws kms nonsense -> "));
  CHECK(with("/scenario", {{"commands", Json::array({"aws kms create-key"})}}) ==
        "/steps/0/done_when: this is done before it begins; ask for what is not yet so\n");
  CHECK(with("/steps/0/solution/cli", Json::array({"echo nothing"}))
            .starts_with("/steps/0/done_when/0: the solution does not reach this: There is a key."));
  CHECK(with("/steps/0/solution/cli", Json::array({"aws kms create-key --nonsense"}))
            .starts_with("/steps/0/solution/cli: a command fails; correct it: "));
  CHECK(with("/steps/0/done_when/0/why_not", Json::array({Json{{"when", "tables"}, {"say", "No."}}}))
            .starts_with("/steps/0/done_when/0: no \"why_not\" says why"));
}

TEST_CASE("Words, commands, sources and hard prose are told", "[tutorial][check]") {
  CHECK(with("/steps/0/text", "Take a table key by `aws kms create-key`. See [x](https://docs.aws.amazon.com/).") ==
        "/steps/0/text: \"table key\" comes unexplained; write it **bold** where it is explained, or name the lesson "
        "that "
        "explains it in \"needs\"\n");
  CHECK(with("/steps/0/hints/1", "Look at the grants.").find("\"grant\" comes unexplained") != std::string::npos);
  CHECK(with("/steps/0/text", "Make a key. See [x](https://docs.aws.amazon.com/).") ==
        "/steps/0/solution/cli: `aws kms create-key` was not introduced; name it in the text or a hint\n");
  CHECK(with("/steps/0/text", "Make a key by `aws kms create-key`.") ==
        "/steps/0/text: no source is named; link the AWS page that says so\n");
  CHECK(with("/ending", "See [x](http://docs).").starts_with("/ending: \"http://docs\" is no address"));
  CHECK(with("/ending", "See [" + std::string(43, 'x') + "](https://docs.aws.amazon.com/).").find("shorten it") !=
        std::string::npos);
  CHECK(with("/needs", Json::array({"nothing"})) ==
        "/needs: there is no lesson nothing beside this one; correct the id\n");
  const std::string hard = with(
      "/ending",
      "Organizational responsibilities notwithstanding, cryptographic administration necessitates interdisciplinary "
      "considerations regarding availability, confidentiality, accountability and additional organizational properties "
      "of heterogeneous infrastructures.");
  CHECK(hard.starts_with("/steps: the prose asks for grade "));
  CHECK(hard.find("Shorten sentences, first: Organizational") != std::string::npos);
}

TEST_CASE("A complaint finds its line, also of what is missing", "[tutorial][check]") {
  const std::string_view text = "{\n  \"a\": [1, \"x\\\"}\",\n    {\"b\":\n      true}],\n  \"c\": {}\n}";
  CHECK(line_of(text, "") == 1);
  CHECK(line_of(text, "/a") == 2);
  CHECK(line_of(text, "/a/1") == 2);
  CHECK(line_of(text, "/a/2/b") == 3);
  CHECK(line_of(text, "/c") == 5);
  CHECK(line_of(text, "/c/missing") == 5);
  CHECK(line_of(text, "/missing") == 1);
}
