#include <cstdlib>
#include <memory>

#include "assets/assets.h"
#include "bench/subjects.h"
#include "cli/session.h"
#include "model/service_model.h"
#include "world/cli_endpoint.h"

namespace keyturn::bench {
namespace {

struct Machine {
  explicit Machine(int tables)
      : empty(account_with(tables)), world(empty), endpoint(world, "aws-cli/2.38.1"), session(endpoint) {
    session.set_help_texts(cli::HelpTexts(assets::help_text));
  }

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

Contender tab(const std::string& name, const std::shared_ptr<Machine>& machine, const std::string& line) {
  return {name, [machine, line] {
            if (machine->session.complete(line, line.size()).suggestions.empty()) std::abort();
          }};
}

// What a page or a terminal does when it first has to do with a service.
Contender start_up(const std::string& service) {
  return {"the model of " + service + ", read", [service] {
            const model::ServiceModel read(service, assets::asset("models/" + service));
            if (read.operations().empty()) std::abort();
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
      tab("Tab: operations of dynamodb", small, "aws dynamodb "),
      tab("Tab: options of create-table", small, "aws dynamodb create-table --"),
      tab("Tab: members of a structure", small, "aws dynamodb update-table --sse-specification "),
      tab("Tab: 1,000 names of tables", large, "aws dynamodb describe-table --table-name "),
      start_up("dynamodb"),
      start_up("kms"),
  };
}

}  // namespace keyturn::bench
