// TagResource, UntagResource, ListTagsOfResource: facts sheet 2.6, 3, 4.4, 4.5.
#include <catch2/catch_test_macros.hpp>

#include "base/text.h"
#include "dynamodb/fixture.h"

using namespace keyturn;
using namespace keyturn::dynamodb::testing;

namespace {

constexpr const char* kValidation = "ValidationException";
const std::string kMusicArn = "arn:aws:dynamodb:us-east-1:123456789012:table/Music";

Json tags(std::string_view list) { return {{"ResourceArn", kMusicArn}, {"Tags", Json::parse(list)}}; }

std::string listed(TestAccount& account) {
  return account.answer("ListTagsOfResource", {{"ResourceArn", kMusicArn}})["Tags"].dump();
}

}  // namespace

TEST_CASE("Tags are put, replaced and taken away", "[dynamodb][TagResource][UntagResource][ListTagsOfResource]") {
  TestAccount account;
  account.create_active(R"({"Tags": [{"Key": "team", "Value": "blue"}]})");
  CHECK(account.answer("TagResource", tags(R"([{"Key": "team", "Value": "red"}, {"Key": "stage", "Value": "test"}])"))
            .empty());
  CHECK(listed(account) == R"([{"Key":"team","Value":"red"},{"Key":"stage","Value":"test"}])");
  advance_by(account.world, seconds(2));
  account.answer("UntagResource", {{"ResourceArn", kMusicArn}, {"TagKeys", {"team", "none"}}});
  CHECK(listed(account) == R"([{"Key":"stage","Value":"test"}])");
}

TEST_CASE("Tags that were just written are locked for two seconds, and so is the table against deletion",
          "[dynamodb][TagResource][UntagResource][DeleteTable]") {
  TestAccount account;
  account.create_active();
  account.answer("TagResource", tags(R"([{"Key": "a", "Value": ""}])"));
  advance_by(account.world, milliseconds(1'999));
  const Refusal locked{"", "LimitExceededException", "Subscriber limit exceeded: Table tags are being updated: Music"};
  check_refusal(account.refusal("TagResource", tags(R"([{"Key": "b", "Value": ""}])")), locked);
  check_refusal(account.refusal("UntagResource", {{"ResourceArn", kMusicArn}, {"TagKeys", {"a"}}}), locked);
  check_refusal(account.refusal("DeleteTable", {{"TableName", "Music"}}),
                {"", "ResourceInUseException", in_use("Table tags are being updated: Music")});
  advance_by(account.world, milliseconds(1));
  account.answer("DeleteTable", {{"TableName", "Music"}});
}

TEST_CASE("Tags are checked as CreateTable checks them", "[dynamodb][TagResource][UntagResource]") {
  TestAccount account;
  account.create_active();
  std::string fifty_one;
  for (int i = 0; i < 51; ++i) {
    fifty_one += joined({i == 0 ? "[" : ", ", R"({"Key": "k)", std::to_string(i), R"(", "Value": ""})"});
  }
  fifty_one += "]";
  const Refusal cases[] = {
      {"[]", kValidation, "Atleast one Tag needs to be provided as Input."},
      {R"([{"Key": "aws:x", "Value": "1"}])", kValidation, "Tag Key cannot be prefixed with aws:, Key: aws:x"},
      {R"([{"Key": "a*", "Value": "1"}])", kValidation, "The Tag Key provided is invalid, Key: a*"},
      {R"([{"Key": "a"}])", kValidation, "The Tag Value provided is invalid, Value: null"},
      {R"([{"Key": "a", "Value": "1"}, {"Key": "a", "Value": "2"}])", kValidation,
       "Duplicate Tag Keys provided as input: Duplicate Tag Key found a"},
      {fifty_one.c_str(), kValidation, "Number of Tags exceed the current limit for the provided ResourceArn"},
  };
  for (const Refusal& one : cases) check_refusal(account.refusal("TagResource", tags(one.patch)), one);
  check_refusal(account.refusal("UntagResource", {{"ResourceArn", kMusicArn}, {"TagKeys", Json::array()}}),
                {"", kValidation, "Atleast one Tag Key needs to be provided as Input."});
  check_refusal(account.refusal("UntagResource", {{"ResourceArn", kMusicArn}, {"TagKeys", {"a*"}}}),
                {"", kValidation, "The Tag Key provided is invalid, Key: a*"});
  CHECK(listed(account) == "[]");
}

TEST_CASE("A fifty-first tag is one too many, whenever it comes", "[dynamodb][TagResource]") {
  TestAccount account;
  Json fifty = Json::array();
  for (int i = 0; i < 50; ++i) fifty.push_back({{"Key", "k" + std::to_string(i)}, {"Value", ""}});
  account.create_active(Json{{"Tags", fifty}}.dump());
  check_refusal(account.refusal("TagResource", tags(R"([{"Key": "more", "Value": ""}])")),
                {"", kValidation, "Number of Tags exceed the current limit for the provided ResourceArn"});
  account.answer("TagResource", tags(R"([{"Key": "k7", "Value": "seven"}])"));
}

TEST_CASE("Only a table of this account and Region has tags", "[dynamodb][ListTagsOfResource][TagResource]") {
  TestAccount account;
  account.create();
  check_refusal(account.refusal("TagResource", tags(R"([{"Key": "a", "Value": ""}])")),
                {"", "ResourceInUseException", in_use("Table is being created: Music")});
  const Refusal cases[] = {
      {kMusicArn.c_str(), "ResourceNotFoundException",
       joined({"Requested resource not found: ResourceArn: ", kMusicArn, " not found"})},
      {"Music", kValidation, invalid("ARNs must start with 'arn:': Music")},
      {"arn:aws:s3:::bucket", kValidation, invalid("Provided Arn is not a DynamoDB resource arn: arn:aws:s3:::bucket")},
      {"arn:aws:dynamodb:us-east-1:123456789012:table/Music/index/ByYear", kValidation,
       invalid("Invalid resource arn provided, only table or stream is accepted. Provided resource arn: "
               "arn:aws:dynamodb:us-east-1:123456789012:table/Music/index/ByYear")},
      {"arn:aws:dynamodb:eu-west-1:123456789012:table/Music", kValidation,
       "Invalid TableArn: Invalid ResourceArn provided as input arn:aws:dynamodb:eu-west-1:123456789012:table/Music"},
  };
  for (const Refusal& one : cases) {
    check_refusal(account.refusal("ListTagsOfResource", {{"ResourceArn", one.patch}}), one);
  }
  CHECK(account.refusal("ListTagsOfResource", {{"ResourceArn", "arn:aws:dynamodb:us-east-1:210987654321:table/Music"}})
            .code == "AccessDeniedException");
  advance_by(account.world, seconds(8));
  CHECK(listed(account) == "[]");
}
