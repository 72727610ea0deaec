#include "tutorial/small_lesson.h"

#include <catch2/catch_test_macros.hpp>

#include "cli/session.h"
#include "tutorial/lesson_reader.h"
#include "world/cli_endpoint.h"

namespace keyturn::test {

Json small_lesson() {
  return Json::parse(R"json({
    "id": "small", "title": "Small", "about": "A small lesson.", "chapter": "Put it together", "place": 1,
    "minutes": 1, "level": "basics", "ending": "Done.",
    "steps": [
      {"id": "make", "title": "Make a key",
       "text": "Make a **customer managed key** by `aws kms create-key`. See [keys](https://docs.aws.amazon.com/kms/).",
       "done_when": [
         {"id": "key", "say": "There is a key", "fact": "keys[?manager=='CUSTOMER']",
          "why_not": [{"when": "tables", "say": "There is a table {{tables[0].name}}, but no key."},
                      {"when": "`true`", "say": "There is no key."}]}],
       "mistakes": [{"when": "did.error=='NotFoundException'", "say": "There is no such key: {{did.line}}"}],
       "hints": ["First hint.", "Second hint."],
       "solution": {"cli": ["aws kms create-key"], "console": [{"role": "cli", "text": "aws kms create-key"}]}},
      {"id": "disable", "title": "Disable it",
       "text": "Disable it by `aws kms disable-key`. See [states](https://docs.aws.amazon.com/kms/).",
       "at": "/keys/{{keys[0].id}}", "spotlight": "Content > Disable key",
       "done_when": [
         {"id": "disabled", "say": "The key is Disabled", "fact": "keys[?state=='Disabled']",
          "why_not": [{"when": "`true`", "say": "The key is {{keys[0].state}}."}]}],
       "hints": ["Use aws kms list-keys."],
       "solution": {"cli": ["aws kms disable-key --key-id $(aws kms list-keys --query 'Keys[0].KeyId' --output text)"],
                    "console": [{"role": "button", "name": "Disable key"}]}}
    ]})json");
}

tutorial::Lesson read_small_lesson() {
  tutorial::LessonReading read = tutorial::read_lesson(small_lesson().dump());
  REQUIRE(read.lesson.has_value());
  return std::move(*read.lesson);
}

int run_line(World& world, const std::string& line) {
  WorldEndpoint endpoint(world, "test");
  return cli::Session(endpoint).run(line).exit_status;
}

}  // namespace keyturn::test
