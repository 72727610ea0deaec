#include "service/dispatcher.h"

#include <catch2/catch_test_macros.hpp>

#include "service/errors.h"
#include "time/format.h"

using namespace keyturn;
using service::Caller;
using service::Request;

namespace {

// KMS' model with two operations: one that answers, and one that calls the first for the user and then by itself.
class TwoOperations : public service::Service {
 public:
  std::vector<std::string> steps;
  bool refuse = false;

  const model::ServiceModel& model() const override { return *model::find_model("kms"); }
  std::string_view principal() const override { return "kms.amazonaws.com"; }
  bool has(std::string_view operation) const override {
    return operation == "DescribeKey" || operation == "ScheduleKeyDeletion";
  }
  bool is_read_only(std::string_view operation) const override { return operation == "DescribeKey"; }
  std::string trail_date(Instant t) const override { return trail_date_kms(t); }

  Result<void> authorise(service::Context& context, const model::Operation& operation, const Json&) override {
    steps.push_back("authorise " + operation.name);
    context.resources.push_back({"arn", "123456789012", "AWS::KMS::Key"});
    if (refuse) return service::identity_denied(context.caller.user_arn, "kms:" + operation.name, "arn");
    return {};
  }

  Result<Json> handle(service::Context& context, std::string_view operation, const Json& params) override {
    steps.push_back("handle " + std::string(operation));
    if (operation == "DescribeKey") return Json::object();
    const Json inner{{"KeyId", params["KeyId"]}};
    CHECK(context.call_for_user("kms", "DescribeKey", inner).outcome.ok());
    CHECK(context.call_as_service("kms", "DescribeKey", inner).outcome.ok());
    return Json{{"KeyId", params["KeyId"]}, {"DeletionDate", 1618253930}, {"KeyState", "PendingDeletion"}};
  }
};

struct Bench {
  service::Ground ground;
  TwoOperations kms;
  Caller alice;

  Bench() {
    ground.users.add(
        {"Alice", "AIDA1", "arn:aws:iam::123456789012:user/Alice", "AKIA1", {iam::administrator_access()}});
    ground.now = *parse_iso("2026-01-05T09:00:00Z");
    alice.user_arn = "arn:aws:iam::123456789012:user/Alice";
    alice.source_ip = "127.0.0.1";
    alice.user_agent = "aws-cli";
  }
  service::Reply call(const char* operation, Json params) {
    return service::Dispatcher(ground, {&kms}).call(Request{"kms", operation, std::move(params), alice, 0});
  }
};

}  // namespace

TEST_CASE("A call is validated, authorised, handled and filed, in that order", "[service]") {
  Bench bench;
  REQUIRE(bench.call("DescribeKey", {{"KeyId", "k"}}).outcome.ok());
  CHECK(bench.kms.steps == std::vector<std::string>{"authorise DescribeKey", "handle DescribeKey"});
  REQUIRE(bench.ground.trail.size() == 1);
  const trail::Event& event = bench.ground.trail.at(0);
  CHECK(event.name == "DescribeKey");
  CHECK(event.source == "kms.amazonaws.com");
  CHECK(event.read_only);
  CHECK(event.response_elements.is_null());
  CHECK(event.request_parameters == Json{{"keyId", "k"}});
  CHECK(event.user_identity["userName"] == "Alice");
  CHECK(event.source_ip == "127.0.0.1");
  CHECK(event.resources.size() == 1);
  CHECK(event.api_version.empty());  // facts sheet 11.3
  CHECK(event.host == "kms.us-east-1.amazonaws.com");
}

TEST_CASE("Bad parameters are refused before anyone asks who calls, and are filed", "[service]") {
  Bench bench;
  const auto reply = bench.call("DescribeKey", Json::object());
  CHECK(reply.outcome.error() ==
        service::validation(
            "1 validation error detected: Value null at 'keyId' failed to satisfy constraint: Member must "
            "not be null"));
  CHECK(bench.kms.steps.empty());
  CHECK(bench.call("DescribeKey", {{"KeyId", 5}}).outcome.error().code == "SerializationException");
  REQUIRE(bench.ground.trail.size() == 2);
  CHECK(bench.ground.trail.at(0).error_code == "ValidationException");
  CHECK(bench.ground.trail.at(1).request_parameters.is_null());
}

TEST_CASE("A refused call is not handled, and the trail calls it AccessDenied", "[service]") {
  Bench bench;
  bench.kms.refuse = true;
  CHECK(bench.call("DescribeKey", {{"KeyId", "k"}}).outcome.error().code == "AccessDeniedException");
  CHECK(bench.kms.steps == std::vector<std::string>{"authorise DescribeKey"});
  CHECK(bench.ground.trail.at(0).error_code == "AccessDenied");
}

TEST_CASE("What a service calls for a user and by itself is filed below the call that caused it", "[service]") {
  Bench bench;
  const auto reply = bench.call("ScheduleKeyDeletion", {{"KeyId", "k"}});
  REQUIRE(bench.ground.trail.size() == 3);
  const trail::Event& for_user = bench.ground.trail.at(0);
  const trail::Event& by_itself = bench.ground.trail.at(1);
  const trail::Event& cause = bench.ground.trail.at(2);
  CHECK(cause.number == reply.event);
  CHECK(for_user.parent == cause.number);
  CHECK(by_itself.parent == cause.number);
  CHECK(for_user.user_identity["userName"] == "Alice");
  CHECK(for_user.user_identity["invokedBy"] == "kms.amazonaws.com");
  CHECK(for_user.source_ip == "kms.amazonaws.com");
  CHECK(by_itself.user_identity == Json{{"type", "AWSService"}, {"invokedBy", "kms.amazonaws.com"}});
  CHECK_FALSE(by_itself.shared_event_id.empty());
  CHECK(for_user.shared_event_id.empty());
  CHECK(cause.response_elements["deletionDate"] == "Apr 12, 2021, 6:58:50 PM");
}

TEST_CASE("What nobody simulates is said so and leaves no event", "[service]") {
  Bench bench;
  CHECK(bench.call("Encrypt", {{"KeyId", "k"}}).outcome.error().message == "Keyturn does not simulate kms:Encrypt.");
  CHECK(bench.call("NoSuchOperation", Json::object()).outcome.error().code == "UnknownOperationException");
  CHECK(service::Dispatcher(bench.ground, {})
            .call(Request{"s3", "ListBuckets", {}, bench.alice, 0})
            .outcome.error()
            .code == "UnknownOperationException");
  CHECK(bench.ground.trail.empty());
}
