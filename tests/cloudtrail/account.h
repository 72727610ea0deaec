// A World with its three users, short ways to call its services, and what its event history says.
#pragma once
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "service/request.h"
#include "time/format.h"
#include "world/world.h"

namespace keyturn::cloudtrail::testing {

constexpr const char* kAlice = "AKIAIOSFODNN7EXAMPLE";  // the administrator
constexpr const char* kMateo = "AKIADEVELOPEREXAMPLE";
constexpr const char* kNikki = "AKIAAUDITOR00EXAMPLE";

struct Account {
  World world = default_world();

  service::Reply call(const char* service, const char* operation, Json params = Json::object(),
                      const char* access_key_id = kAlice) {
    service::Caller caller = caller_by_access_key(world, access_key_id);
    caller.user_agent = "aws-cli";
    return keyturn::call(world, {service, operation, std::move(params), std::move(caller), 0});
  }

  Json answer(const char* service, const char* operation, Json params = Json::object()) {
    const service::Reply reply = call(service, operation, std::move(params));
    if (!reply.outcome.ok()) FAIL(reply.outcome.error().code << ": " << reply.outcome.error().message);
    return reply.outcome.value();
  }

  ServiceError refusal(const char* service, const char* operation, Json params = Json::object(),
                       const char* access_key_id = kAlice) {
    const service::Reply reply = call(service, operation, std::move(params), access_key_id);
    if (reply.outcome.ok()) FAIL(operation << " was not refused");
    return reply.outcome.error();
  }

  Json lookup(Json params = Json::object()) { return answer("cloudtrail", "LookupEvents", std::move(params)); }
  ServiceError lookup_refusal(Json params) { return refusal("cloudtrail", "LookupEvents", std::move(params)); }

  // The names of the events with this attribute, newest first.
  std::vector<std::string> found_by(const char* key, const std::string& value) {
    const Json found = lookup({{"LookupAttributes", {{{"AttributeKey", key}, {"AttributeValue", value}}}}});
    std::vector<std::string> names;
    for (const Json& event : found["Events"]) names.push_back(event["EventName"].get<std::string>());
    return names;
  }

  // The newest record of that name, as CloudTrail writes it.
  Json record(std::string_view name) const {
    const trail::Trail& trail = world.ground.trail;
    for (std::size_t i = trail.size(); i-- > 0;) {
      if (trail.at(i).name == name) return cloudtrail_record(trail.at(i));
    }
    FAIL("no event " << name);
    return {};
  }

  // The ARN of a new customer managed key.
  std::string create_key() { return answer("kms", "CreateKey")["KeyMetadata"]["Arn"].get<std::string>(); }

  // Music, ACTIVE; under a KMS key when one is named.
  void create_table(const std::string& key = "") {
    Json params = {{"TableName", "Music"},
                   {"AttributeDefinitions", {{{"AttributeName", "Artist"}, {"AttributeType", "S"}}}},
                   {"KeySchema", {{{"AttributeName", "Artist"}, {"KeyType", "HASH"}}}},
                   {"BillingMode", "PAY_PER_REQUEST"}};
    if (!key.empty()) params["SSESpecification"] = {{"Enabled", true}, {"SSEType", "KMS"}, {"KMSMasterKeyId", key}};
    answer("dynamodb", "CreateTable", std::move(params));
    advance_by(world, seconds(20));
  }
};

}  // namespace keyturn::cloudtrail::testing
