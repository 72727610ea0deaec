#include "bench/subjects.h"

#include <cstdio>
#include <cstdlib>

namespace keyturn::bench {

std::string table_name(int number) {
  const std::string digits = std::to_string(number);
  return "Table" + std::string(5 - digits.size(), '0') + digits;
}

Json table_definition(const std::string& name, bool kms) {
  Json params = {{"TableName", name},
                 {"AttributeDefinitions", {{{"AttributeName", "Artist"}, {"AttributeType", "S"}}}},
                 {"KeySchema", {{{"AttributeName", "Artist"}, {"KeyType", "HASH"}}}},
                 {"BillingMode", "PAY_PER_REQUEST"}};
  if (kms) params["SSESpecification"] = {{"Enabled", true}, {"SSEType", "KMS"}};
  return params;
}

service::Request request_of(const World& world, const std::string& operation, const Json& params) {
  service::Request asked;
  asked.service = "dynamodb";
  asked.operation = operation;
  asked.params = params;
  asked.caller = caller_by_access_key(world, "AKIAIOSFODNN7EXAMPLE");
  return asked;
}

Json send(World& world, const service::Request& request) {
  service::Reply reply = call(world, request);
  if (!reply.outcome.ok()) {
    std::fprintf(stderr, "%s: %s\n", request.operation.c_str(), reply.outcome.error().message.c_str());
    std::exit(1);
  }
  return std::move(reply.outcome).value();
}

Json request(World& world, const std::string& operation, const Json& params) {
  return send(world, request_of(world, operation, params));
}

World account_with(int tables) {
  World world = default_world();
  for (int i = 0; i < tables; ++i) {
    request(world, "CreateTable", table_definition(table_name(i), i % 2 == 1));
    // No more than 500 tables may be in the making at a time.
    if (i % 100 == 99) advance_by(world, seconds(60));
  }
  advance_by(world, seconds(60));
  return world;
}

}  // namespace keyturn::bench
