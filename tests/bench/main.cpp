// What the door and the CLI cost. Prints medians and ratios measured in turn within this one run.
#include <cstdio>
#include <string>

#include "bench/stopwatch.h"
#include "cli/session.h"
#include "world/cli_endpoint.h"

using namespace keyturn;

namespace {

constexpr std::size_t kRounds = 400;

Json table_params(const std::string& name, bool kms) {
  Json params{{"TableName", name},
              {"AttributeDefinitions", {{{"AttributeName", "Artist"}, {"AttributeType", "S"}}}},
              {"KeySchema", {{{"AttributeName", "Artist"}, {"KeyType", "HASH"}}}},
              {"BillingMode", "PAY_PER_REQUEST"}};
  if (kms) params["SSESpecification"] = {{"Enabled", true}};
  return params;
}

void must(World& world, const char* operation, Json params) {
  const service::Caller alice = caller_by_access_key(world, "AKIAIOSFODNN7EXAMPLE");
  const service::Reply reply = call(world, {"dynamodb", operation, std::move(params), alice, 0});
  if (!reply.outcome.ok()) std::printf("%s failed: %s\n", operation, reply.outcome.error().message.c_str());
}

World world_with_tables(int count) {
  World world = default_world();
  for (int i = 0; i < count; ++i) {
    must(world, "CreateTable", table_params("Table" + std::to_string(i), i % 2 == 0));
    if (i % 100 == 99) advance_by(world, minutes(1));  // at most 500 tables may be in the making
  }
  advance_by(world, minutes(1));
  return world;
}

void cycle(World& world, bool kms) {
  must(world, "CreateTable", table_params("Music", kms));
  advance_by(world, seconds(30));
  must(world, "DescribeTable", {{"TableName", "Music"}});
  must(world, "DeleteTable", {{"TableName", "Music"}});
  advance_by(world, seconds(30));
}

void door() {
  World owned = default_world();
  World managed = default_world();
  World crowded = world_with_tables(1000);
  const auto timings = bench::measure({{"create, describe, delete: AWS owned key", [&] { cycle(owned, false); }},
                                       {"the same with the AWS managed key", [&] { cycle(managed, true); }},
                                       {"the same beside 1,000 tables", [&] { cycle(crowded, true); }}},
                                      kRounds);
  bench::report("The door", timings);
  std::printf("  %.0f cycles with the AWS managed key a second\n", 1e6 / timings[1].median_microseconds);
}

void cli() {
  World world = world_with_tables(10);
  WorldEndpoint endpoint(world, "bench");
  cli::Session session(endpoint);
  const auto line = [&](const char* text) {
    return [&session, text] {
      if (session.run(text).exit_status != 0) std::printf("failed: %s\n", text);
    };
  };
  const service::Caller alice = caller_by_access_key(world, "AKIAIOSFODNN7EXAMPLE");
  bench::report(
      "The CLI",
      bench::measure({{"DescribeTable through the door alone",
                       [&] {
                         must(world, "DescribeTable", {{"TableName", "Table1"}});
                       }},
                      {"aws dynamodb describe-table", line("aws dynamodb describe-table --table-name Table1")},
                      {"aws dynamodb list-tables", line("aws dynamodb list-tables")},
                      {"... --query Table.SSEDescription",
                       line("aws dynamodb describe-table --table-name Table2 --query Table.SSEDescription")},
                      {"... --output table", line("aws dynamodb describe-table --table-name Table1 --output table")},
                      {"Tab after `aws dynamodb cr`", [&] { session.complete("aws dynamodb cr", 15); }}},
                     kRounds));
}

void copies() {
  const World small = world_with_tables(10);
  const World large = world_with_tables(1000);
  bench::report("A copy of the World", bench::measure({{"10 tables", [&] { const World copy = small; }},
                                                       {"1,000 tables", [&] { const World copy = large; }}},
                                                      kRounds / 4));
}

}  // namespace

int main() {
  door();
  cli();
  copies();
  return 0;
}
