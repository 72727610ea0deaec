#include "model/service_model.h"

#include <catch2/catch_test_macros.hpp>

using namespace keyturn;

TEST_CASE("Every modelled service loads, and every operation's shapes are there", "[model]") {
  for (const std::string& service : model::modelled_services()) {
    CAPTURE(service);
    const model::ServiceModel* const found = model::find_model(service);
    REQUIRE(found != nullptr);
    CHECK(found->name() == service);
    CHECK_FALSE(found->operations().empty());
    for (const model::Operation& operation : found->operations()) {
      CAPTURE(operation.name);
      CHECK((operation.input == nullptr || operation.input->type == model::ShapeType::Structure));
      CHECK((operation.output == nullptr || operation.output->type == model::ShapeType::Structure));
    }
  }
  CHECK(model::find_model("s3") == nullptr);
}

TEST_CASE("The models are those of 2026: members that older ones lack are there", "[model]") {
  const model::ServiceModel& dynamodb = *model::find_model("dynamodb");
  CHECK(dynamodb.target_prefix() == "DynamoDB_20120810");
  const model::Shape& create = *dynamodb.operation("CreateTable")->input;
  for (const char* name : {"DeletionProtectionEnabled", "OnDemandThroughput", "WarmThroughput", "ResourcePolicy"}) {
    CAPTURE(name);
    CHECK(create.member(name) != nullptr);
  }
  CHECK(create.is_required("TableName"));
  CHECK_FALSE(create.is_required("SSESpecification"));
  CHECK(model::find_model("kms")->operation("RotateKeyOnDemand") != nullptr);
}

TEST_CASE("Waiters and paginators come with the models", "[model]") {
  const model::ServiceModel& dynamodb = *model::find_model("dynamodb");
  REQUIRE_FALSE(dynamodb.waiters().empty());
  bool seen = false;
  for (const model::Waiter& waiter : dynamodb.waiters()) {
    if (waiter.name != "TableExists") continue;
    seen = true;
    CHECK(waiter.operation == "DescribeTable");
    CHECK(waiter.delay_seconds == 20);
    CHECK(waiter.max_attempts == 25);
    CHECK(waiter.acceptors.size() == 2);
  }
  CHECK(seen);
  REQUIRE(dynamodb.paginator("ListTables") != nullptr);
  CHECK(dynamodb.paginator("ListTables")->result_key == std::vector<std::string>{"TableNames"});
  CHECK(dynamodb.paginator("CreateTable") == nullptr);
}

TEST_CASE("Exceptions are errors with their status", "[model]") {
  const model::ServiceModel& dynamodb = *model::find_model("dynamodb");
  CHECK(dynamodb.shape("ResourceInUseException")->is_error);
  CHECK(dynamodb.shape("InternalServerError")->error_status == 500);
  CHECK(dynamodb.shape("NoSuchShape") == nullptr);
}
