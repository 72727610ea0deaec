// The shorthand syntax: https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-shorthand.html
#include "cli/shorthand.h"

#include <catch2/catch_test_macros.hpp>

using namespace keyturn;
using namespace keyturn::cli;

namespace {

const ShorthandLoader kLoad = [](const std::string& text) -> Attempt<Json> {
  if (text == "file://key.txt") return Json("loaded");
  if (text.substr(0, 7) == "file://") return parameter_error("Unable to load paramfile " + text);
  return Json(text);
};

}  // namespace

TEST_CASE("Shorthand is read into texts, lists and maps", "[cli][shorthand]") {
  struct Case {
    std::string_view text;
    std::string_view json;
  };
  const Case cases[] = {
      {"a=b", R"({"a":"b"})"},
      {"a=b,c=d", R"({"a":"b","c":"d"})"},
      {"a=b,c", R"({"a":["b","c"]})"},
      {"a=b,c,d=e", R"({"a":["b","c"],"d":"e"})"},
      {"a=", R"({"a":""})"},
      {"a=,b=", R"({"a":"","b":""})"},
      {"=x", R"({"":"x"})"},
      {"Enabled = true , SSEType = KMS", R"({"Enabled":"true","SSEType":"KMS"})"},
      {"Enabled=true,,SSEType=KMS", R"({"Enabled":"true","SSEType":"KMS"})"},
      {"a=[b,c]", R"({"a":["b","c"]})"},
      {"a=[]", R"({"a":[]})"},
      {"a={b=c,d=[e,f]}", R"({"a":{"b":"c","d":["e","f"]}})"},
      {"a={}", R"({"a":{}})"},
      {"a=[{b=c},{b=d}]", R"({"a":[{"b":"c"},{"b":"d"}]})"},
      {"a='b,c'", R"({"a":"b,c"})"},
      {"a=\"b,c\"", R"({"a":"b,c"})"},
      {"a='it\\'s'", R"({"a":"it's"})"},
      {"a=b\\,c", R"({"a":"b,c"})"},
      {"a=b c  ", R"({"a":"b c"})"},
      {"a=https://x/?q=1", R"({"a":"https://x/?q=1"})"},
      {"#y=Year", R"({"#y":"Year"})"},
      {":v={S=Acme}", R"({":v":{"S":"Acme"}})"},
      {"a={b=1,b=2}", R"({"a":{"b":"2"}})"},
      {"a@=file://key.txt,b@=plain", R"({"a":"loaded","b":"plain"})"},
      {"a=täble", R"({"a":"täble"})"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const ShorthandReading reading = read_shorthand(c.text, kLoad);
    CHECK(reading.error == "");
    CHECK(reading.value == Json::parse(c.json));
  }
}

TEST_CASE("A mistake in shorthand is shown with a caret", "[cli][shorthand]") {
  struct Case {
    std::string_view text;
    std::string_view error;
  };
  const Case cases[] = {
      {"Enabled", "Expected: '=', received: 'EOF' for input:\n Enabled\n       ^"},
      {"", "Expected: '=', received: 'EOF' for input:\n \n^"},
      {"Enabled==true", "Expected: ',', received: '=' for input:\n Enabled==true\n        ^"},
      {"Enabled=true,", "Expected: '<second>', received: '<none>' for input:\n Enabled=true,\n             ^"},
      {"a=[b", "Expected: ',', received: 'EOF' for input:\n a=[b\n    ^"},
      {"a={b", "Expected: '=', received: 'EOF' for input:\n a={b\n    ^"},
      {"a=x[0]", "Expected: ',', received: ']' for input:\n a=x[0]\n     ^"},
      {"a='b", "Expected: '<singled quoted>', received: '<none>' for input:\n a='b\n  ^"},
      {"a=\"b", "Expected: '<double quoted>', received: '<none>' for input:\n a=\"b\n  ^"},
      {"ä=b", "Expected: '=', received: 'ä' for input:\n ä=b\n^"},
      {"a=1,\nb==2\n", "Expected: ',', received: '=' for input:\n a=1,\nb==2\n  ^\n"},
      {"Key=a,Value=b,Key=c",
       "Second instance of key \"Key\" encountered for input:\nKey=a,Value=b,Key=c\n              ^\nThis is often "
       "because "
       "there is a preceding \",\" instead of a space."},
      {"a@=file://nope", "Unable to load paramfile file://nope"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(read_shorthand(c.text, kLoad).error == c.error);
  }
}

TEST_CASE("Shorthand nested without end is refused instead of followed", "[cli][shorthand]") {
  CHECK_FALSE(read_shorthand("a=" + std::string(100000, '['), kLoad).ok());
}
