#include <cstdlib>
#include <memory>

#include "bench/subjects.h"
#include "cli/session.h"
#include "world/cli_endpoint.h"

namespace keyturn::bench {
namespace {

struct Machine {
  explicit Machine(int tables)
      : empty(account_with(tables)), world(empty), endpoint(world, "aws-cli/2.38.1"), session(endpoint) {}

  World empty;
  World world;
  WorldEndpoint endpoint;
  cli::Session session;
};

Contender command(const std::string& name, const std::shared_ptr<Machine>& machine, const std::string& line) {
  return {name, [machine, line] {
            machine->world = machine->empty;
            if (machine->session.run(line).exit_status != 0) std::abort();
          }};
}

}  // namespace

std::vector<Contender> cli_contenders() {
  auto small = std::make_shared<Machine>(10);
  auto large = std::make_shared<Machine>(1000);
  return {
      command("aws dynamodb create-table, as the guide has it", small,
              "aws dynamodb create-table --table-name Music --attribute-definitions "
              "AttributeName=Artist,AttributeType=S AttributeName=SongTitle,AttributeType=S --key-schema "
              "AttributeName=Artist,KeyType=HASH AttributeName=SongTitle,KeyType=RANGE --provisioned-throughput "
              "ReadCapacityUnits=10,WriteCapacityUnits=5 --sse-specification Enabled=true,SSEType=KMS"),
      command("aws dynamodb describe-table", small, "aws dynamodb describe-table --table-name Table00001"),
      command("aws dynamodb describe-table --output table", small,
              "aws dynamodb describe-table --table-name Table00001 --output table"),
      command("aws dynamodb describe-table --query", small,
              "aws dynamodb describe-table --table-name Table00001 --query Table.SSEDescription.Status"),
      command("aws dynamodb wait table-exists", small, "aws dynamodb wait table-exists --table-name Table00001"),
      command("aws sts get-caller-identity", small, "aws sts get-caller-identity"),
      command("aws dynamodb list-tables, 10 tables", small, "aws dynamodb list-tables"),
      command("aws dynamodb list-tables, 1,000 tables", large, "aws dynamodb list-tables"),
  };
}

}  // namespace keyturn::bench
