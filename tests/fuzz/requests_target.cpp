#include <string>
#include <vector>

#include "base/assert.h"
#include "fuzz/input.h"
#include "fuzz/targets.h"
#include "model/service_model.h"
#include "world/door.h"
#include "world/world.h"

namespace keyturn::fuzz {

namespace {

using model::Shape;
using model::ShapeType;

constexpr int kRequests = 12;
constexpr int kDeepest = 7;

// What is worth saying where a text is wanted.
constexpr const char* kTexts[] = {
    "Music",
    "Films",
    "Artist",
    "SongTitle",
    "Year",
    "ByYear",
    "S",
    "N",
    "B",
    "a",
    "5",
    "0",
    "1E125",
    "",
    "NONE",
    "alias/main",
    "alias/aws/dynamodb",
    "arn:aws:dynamodb:us-east-1:123456789012:table/Music",
    "AQID",
    "#a",
    ":v",
    "SET Label = :v",
    "Artist = :v",
    "attribute_exists(Artist)",
    "#a",
    "REMOVE Year",
    "Artist, Year",
    "abcd1234-abcd-1234-a123-ab1234a1b234",
    "arn:aws:iam::123456789012:user/Mateo",
    "Decrypt",
    R"({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"}]})"};

// JSON that came in is UTF-8.
std::string ascii(std::string text) {
  for (char& letter : text) letter = static_cast<char>(letter & 0x7f);
  return text;
}

std::string text_of(Input& input, const Shape& shape, const World& world) {
  const std::size_t choice = input.below(8);
  if (choice == 0) return ascii(input.text(input.below(40)));
  if (!shape.enum_values.empty() && choice > 1) return shape.enum_values[input.below(shape.enum_values.size())];
  if (choice == 2 && !world.keys.keys.empty()) {
    return std::next(world.keys.keys.begin(), static_cast<std::ptrdiff_t>(input.below(world.keys.keys.size())))->first;
  }
  if (choice == 3 && !world.tables.backups.empty()) return world.tables.backups.begin()->first;
  if (choice == 4 && !world.keys.grants.empty()) return world.keys.grants.back()->id;
  return kTexts[input.below(std::size(kTexts))];
}

Json value_of(Input& input, const Shape& shape, const World& world, int depth);

Json members_of(Input& input, const Shape& shape, const World& world, int depth) {
  Json json = Json::object();
  if (shape.is_union || (shape.required.empty() && shape.members.size() > 8 && depth > 0)) {
    const model::Member& member = shape.members[input.below(shape.members.size())];
    json[member.name] = value_of(input, *member.shape, world, depth + 1);
    return json;
  }
  for (const model::Member& member : shape.members) {
    const bool is_wanted =
        shape.is_required(member.name) ? input.below(16) > 0 || input.is_empty() : input.below(5) == 1;
    if (is_wanted) json[member.name] = value_of(input, *member.shape, world, depth + 1);
  }
  return json;
}

Json value_of(Input& input, const Shape& shape, const World& world, int depth) {
  if (depth > kDeepest) return nullptr;
  switch (shape.type) {
    case ShapeType::Structure: return members_of(input, shape, world, depth);
    case ShapeType::List: {
      Json json = Json::array();
      for (std::size_t i = 1 + input.below(3); i > 0; --i)
        json.push_back(value_of(input, *shape.element, world, depth + 1));
      return json;
    }
    case ShapeType::Map: {
      Json json = Json::object();
      for (std::size_t i = 1 + input.below(3); i > 0; --i) {
        json[text_of(input, *shape.key, world)] = value_of(input, *shape.value, world, depth + 1);
      }
      return json;
    }
    case ShapeType::Boolean: return input.below(2) == 1;
    case ShapeType::Blob:
      return input.below(4) == 0 ? ascii(input.text(input.below(20)))
                                 : to_base64(to_bytes(input.text(input.below(30))));
    case ShapeType::String: return text_of(input, shape, world);
    default: {
      constexpr std::int64_t kNumbers[] = {0, 1, 2, 5, 7, 10, 30, 100, 365, 40000, 1'000'000'000'000, -1};
      return kNumbers[input.below(std::size(kNumbers))];
    }
  }
}

struct Choice {
  std::string service;
  const model::Operation* operation;
};

// Every operation that a service behind the door answers.
std::vector<Choice> choices(World& world) {
  static Door* const door = new Door(world);
  std::vector<Choice> all;
  for (const char* name : {"cloudtrail", "dynamodb", "kms", "sts"}) {
    for (const model::Operation& operation : door->dispatcher().service(name)->model().operations()) {
      if (serves(name, operation.name)) all.push_back({name, &operation});
    }
  }
  return all;
}

// A table and a key, so that requests find something.
World furnished() {
  World world = default_world();
  const service::Caller alice = caller_by_access_key(world, "AKIAIOSFODNN7EXAMPLE");
  const Json table = Json::parse(R"({"TableName": "Music",
    "AttributeDefinitions": [{"AttributeName": "Artist", "AttributeType": "S"}],
    "KeySchema": [{"AttributeName": "Artist", "KeyType": "HASH"}], "BillingMode": "PAY_PER_REQUEST"})");
  KT_ASSERT(call(world, {"dynamodb", "CreateTable", table, alice, 0}).outcome.ok());
  KT_ASSERT(call(world, {"kms", "CreateKey", Json::object(), alice, 0}).outcome.ok());
  advance_by(world, seconds(20));
  return world;
}

}  // namespace

void requests(BytesView data) {
  static World ground = furnished();
  static const std::vector<Choice> all = choices(ground);
  World world = ground;
  Input input(data);
  constexpr const char* kUsers[] = {"AKIAIOSFODNN7EXAMPLE", "AKIADEVELOPEREXAMPLE", "AKIAAUDITOR00EXAMPLE"};
  constexpr Duration kWaits[] = {seconds(0), seconds(0), seconds(10), minutes(2), hours(2), days(9), days(400)};
  for (int i = 0; i < kRequests && !input.is_empty(); ++i) {
    const Choice& choice = all[input.below(all.size())];
    Json params = choice.operation->input ? value_of(input, *choice.operation->input, world, 0) : Json::object();
    // Now and then a value that is of no type that the model knows of.
    if (!params.empty() && input.below(24) == 1) params.begin().value() = Json::array({nullptr, 1.5, "x"});
    const service::Caller caller = caller_by_access_key(world, kUsers[input.below(8) % 3 * (input.below(3) == 1)]);
    const std::size_t events = world.ground.trail.size();
    const auto reply = call(world, {choice.service, choice.operation->name, std::move(params), caller, 0});
    KT_ASSERT(reply.outcome.ok() || !reply.outcome.error().code.empty());
    KT_ASSERT(world.ground.trail.size() >= events);
    advance_by(world, kWaits[input.below(std::size(kWaits))]);
  }
  advance_by(world, days(30));
}

}  // namespace keyturn::fuzz
