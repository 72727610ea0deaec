// `aws ddb put`: facts sheet aws-cli.md, section 9.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "cli/session_fixture.h"

using namespace keyturn;
using namespace keyturn::cli;

namespace {

struct Fixture : SessionFixture {
  // The item that `aws ddb put` makes of this YAML.
  Json item(const std::string& yaml) {
    session.files()["item.yaml"] = to_bytes(yaml);
    endpoint.sent.clear();
    const Outcome outcome = session.run("aws ddb put Music file://item.yaml");
    if (outcome.exit_status != 0) return outcome.text(Stream::Error);
    return endpoint.sent.at(0).params.value("Item", Json());
  }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "An item in YAML is put with the types that YAML gives its values", "[cli][ddb]") {
  const Outcome outcome = session.run(
      "aws ddb put Music '{Artist: Acme, Year: 2001, Live: true, Note: null, L: [1, a], M: {x: 1.50}, B: !!binary "
      "aGVsbG8=}'");
  CHECK(outcome.chunks.empty());
  CHECK(outcome.exit_status == 0);
  REQUIRE(endpoint.sent.size() == 1);
  CHECK(endpoint.sent[0].operation == "PutItem");
  CHECK(endpoint.sent[0].params == Json::parse(R"({"ReturnConsumedCapacity": "NONE", "TableName": "Music", "Item": {
      "Artist": {"S": "Acme"}, "Year": {"N": "2001"}, "Live": {"BOOL": true}, "Note": {"NULL": true},
      "L": {"L": [{"N": "1"}, {"S": "a"}]}, "M": {"M": {"x": {"N": "1.50"}}}, "B": {"B": "aGVsbG8="}}})"));
}

TEST_CASE_METHOD(Fixture, "Numbers keep their digits, and quotes make texts of them", "[cli][ddb]") {
  CHECK(item("a: 007\nb: 0x1F\nc: 1_000\nd: 1e5\ne: 123456789012345678901234567890\nf: -0.10") ==
        Json::parse(R"({"a": {"N": "7"}, "b": {"N": "31"}, "c": {"N": "1000"}, "d": {"N": "1E+5"},
                        "e": {"N": "123456789012345678901234567890"}, "f": {"N": "-0.10"}})"));
  CHECK(item("a: '1'\nb: !!str 1\nc: \"true\"\nd: yes") ==
        Json::parse(R"({"a": {"S": "1"}, "b": {"S": "1"}, "c": {"S": "true"}, "d": {"S": "yes"}})"));
}

TEST_CASE_METHOD(Fixture, "A set of YAML becomes a set of texts, numbers or bytes", "[cli][ddb]") {
  CHECK(item("a: !!set {x, y, x}\nb: !!set\n  ? 1\n  ? 2\nc: !!set {!!binary aGk=}") ==
        Json::parse(R"({"a": {"SS": ["x", "y"]}, "b": {"NS": ["1", "2"]}, "c": {"BS": ["aGk="]}})"));
  CHECK(item("a: !!set {x, 1}").get<std::string>().find("Unsupported type \"<class 'set'>\"") != std::string::npos);
}

TEST_CASE_METHOD(Fixture, "A date is no type of DynamoDB", "[cli][ddb]") {
  CHECK(error("aws ddb put Music '{Artist: A, On: 2020-01-31}'") ==
        "\naws: [ERROR]: Unsupported type \"<class 'datetime.date'>\" for value \"2020-01-31\"\n");
  CHECK(endpoint.sent.empty());
}

TEST_CASE_METHOD(Fixture, "Several items go in batches of 25, and what is left over is sent again", "[cli][ddb]") {
  std::string yaml;
  for (int i = 0; i < 27; ++i) yaml += "- {Id: " + std::to_string(i) + "}\n";
  session.files()["items.yaml"] = to_bytes(yaml);
  const Json left = {{"PutRequest", {{"Item", {{"Id", {{"N", "3"}}}}}}}};
  endpoint.answers = {{200, {{"UnprocessedItems", {{"Music", Json::array({left})}}}}, Reached::Yes},
                      {200, Json::object(), Reached::Yes}};
  CHECK(session.run("aws ddb put Music file://items.yaml").exit_status == 0);
  REQUIRE(endpoint.sent.size() == 2);
  CHECK(endpoint.sent[0].operation == "BatchWriteItem");
  CHECK(endpoint.sent[0].params["RequestItems"]["Music"].size() == 25);
  const Json& second = endpoint.sent[1].params["RequestItems"]["Music"];
  REQUIRE(second.size() == 3);
  CHECK(second[2] == left);
}

TEST_CASE_METHOD(Fixture, "Items can be typed or piped in", "[cli][ddb]") {
  session.run("echo '{Artist: A}' | aws ddb put Music -");
  REQUIRE(endpoint.sent.size() == 1);
  CHECK(endpoint.sent[0].params["Item"] == Json::parse(R"({"Artist": {"S": "A"}})"));
}

TEST_CASE_METHOD(Fixture, "A condition is taken apart into names and values, for one item only", "[cli][ddb]") {
  session.run("aws ddb put Music '{Artist: A}' --condition 'attribute_not_exists(Artist) OR Year < 2000'");
  REQUIRE(endpoint.sent.size() == 1);
  const Json& params = endpoint.sent[0].params;
  CHECK(params["ConditionExpression"] == "attribute_not_exists(#n0) OR #n1 < :n2");
  CHECK(params["ExpressionAttributeNames"] == Json::parse(R"({"#n0": "Artist", "#n1": "Year"})"));
  CHECK(params["ExpressionAttributeValues"] == Json::parse(R"({":n2": {"N": "2000"}})"));
  CHECK(error("aws ddb put Music '[{Artist: A}, {Artist: B}]' --condition 'Artist = \"x\"'") ==
        "\naws: [ERROR]: An error occurred (ParamValidation): --condition is not supported for multiple items\n");
  CHECK(endpoint.sent.size() == 1);
}

TEST_CASE_METHOD(Fixture, "What is wrong with the items is said in the words of YAML's reader or the validation",
                 "[cli][ddb]") {
  CHECK(error("aws ddb put Music '{bad'") ==
        "\naws: [ERROR]: while parsing a flow mapping\n  in \"<unicode string>\", line 1, column 1\n"
        "did not find expected ',' or '}'\n  in \"<unicode string>\", line 2, column 1\n");
  CHECK(error("aws ddb put Music abc") ==
        "\naws: [ERROR]: An error occurred (ParamValidation): Parameter validation failed:\nInvalid type for parameter "
        "Item, value: abc, type: <class 'str'>, valid types: <class 'dict'>\n");
  CHECK(error("aws ddb put Music file://none.yaml") ==
        "\naws: [ERROR]: An error occurred (ParamValidation): Error parsing parameter 'items': Unable to load "
        "paramfile file://none.yaml: [Errno 2] No such file or directory: 'none.yaml'\n");
  CHECK(endpoint.sent.empty());
}

TEST_CASE_METHOD(Fixture, "A service's error ends the command with its words", "[cli][ddb]") {
  endpoint.answers = {error_answer("com.amazonaws.dynamodb.v20120810#ResourceNotFoundException", "gone")};
  const Outcome outcome = session.run("aws ddb put Music '{Artist: A}'");
  CHECK(outcome.exit_status == 254);
  CHECK(outcome.text(Stream::Error) ==
        "\naws: [ERROR]: An error occurred (ResourceNotFoundException) when calling the PutItem operation: gone\n");
}

TEST_CASE_METHOD(Fixture, "The help of ddb names its commands in order and what each takes", "[cli][ddb]") {
  const std::string group = session.run("aws ddb help").text(Stream::Out);
  CHECK(group.find("o put\n\n       +\bo select\n") != std::string::npos);
  const std::string put = session.run("aws ddb put help").text(Stream::Out);
  CHECK(put.find("<table-name>\n          <items>\n          [--condition <value> [<value>...]]\n") !=
        std::string::npos);
}
