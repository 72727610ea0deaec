// What is measured: accounts of a size, and the requests and command lines that go into them.
#pragma once
#include <string>

#include "bench/measure.h"
#include "service/request.h"
#include "world/world.h"

namespace keyturn::bench {

// The default scenario with `tables` ACTIVE tables Table00000, Table00001, … Every second is encrypted by aws/dynamodb.
World account_with(int tables);

std::string table_name(int number);

// A request of the account's user to DynamoDB.
service::Request request_of(const World& world, const std::string& operation, const Json& params);

// Its answer. Stops the program when it is refused: a benchmark of errors would look fast.
Json send(World& world, const service::Request& request);
Json request(World& world, const std::string& operation, const Json& params);

Json table_definition(const std::string& name, bool kms);

std::vector<Contender> door_contenders();
std::vector<Contender> cli_contenders();

struct ItemBench {
  std::vector<Contender> contenders;
  double bytes_per_item = 0;  // of memory, for each stored item of 1 KB
};
ItemBench item_bench();

}  // namespace keyturn::bench
