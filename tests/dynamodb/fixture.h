// A World with one administrator, and short ways to call DynamoDB in it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "service/request.h"
#include "world/world.h"

namespace keyturn::dynamodb::testing {

// The guide's table: Artist (HASH), SongTitle (RANGE), 10 read and 5 write units.
Json music();

// `base` changed by a JSON merge patch (RFC 7396): null removes a member.
Json patched(Json base, std::string_view patch);

// {"TableName": "Music", …} changed by a patch.
Json update(std::string_view patch);

constexpr const char* kManagedKeyArn = "arn:aws:kms:us-east-1:123456789012:key/abcd1234-abcd-1234-a123-ab1234a1b234";

// A mistake in a request, and the answer to it. `code` is the exception.
struct Refusal {
  const char* patch;
  std::string code;
  std::string message;
};

struct TestAccount {
  World world = default_world();

  service::Reply call(std::string_view operation, Json params);
  Json answer(std::string_view operation, Json params);
  ServiceError refusal(std::string_view operation, Json params);

  // CreateTable of music() with a patch; the TableDescription.
  Json create(std::string_view patch = "{}");
  // … and on until it is ACTIVE.
  Json create_active(std::string_view patch = "{}");
  Json describe(std::string_view name = "Music");
  Json update_table(std::string_view patch);
  ServiceError update_refusal(std::string_view patch);
  std::string status() { return describe()["TableStatus"].get<std::string>(); }

  const Table& table(std::string_view name = "Music") const;

  // An enabled customer managed key; its ARN. `policy_statements` come after the one for the account.
  std::string make_key(const Json& policy_statements = Json::array());
  kms::Key& key(std::string_view arn);

  // "user CreateGrant", "service GenerateDataKey", …: the events from position `first` on.
  std::vector<std::string> events_since(std::size_t first) const;
};

void check_refusal(const ServiceError& found, const Refusal& wanted);

// The prefixes P and U of the facts sheet.
std::string invalid(std::string_view detail);
std::string in_use(std::string_view detail);
std::string one_violation(std::string_view violation);

}  // namespace keyturn::dynamodb::testing
