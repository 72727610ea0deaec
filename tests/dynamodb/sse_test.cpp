// The encryption state machine, the quota and the combination rules by themselves, on virtual time.
#include <catch2/catch_test_macros.hpp>

#include "dynamodb/fixture.h"
#include "dynamodb/sse.h"
#include "dynamodb/sse_quota.h"
#include "dynamodb/sse_specification.h"
#include "support/broken_promise.h"

using namespace keyturn;
using namespace keyturn::dynamodb;
using testing::invalid;

namespace {

const SseKey kOwned;
const SseKey kA{"arn:aws:kms:us-east-1:123456789012:key/a"};
const SseKey kB{"arn:aws:kms:us-east-1:123456789012:key/b"};

std::string shown(const std::optional<SseView>& view) {
  if (!view) return "absent";
  const std::string status = view->status == SseStatus::Enabled ? "ENABLED " : "UPDATING ";
  return status + (view->key.is_aws_owned() ? "-" : view->key.kms_key_arn.substr(view->key.kms_key_arn.size() - 1));
}

}  // namespace

// Facts sheet 6.6 and 16: every row, at each edge to the millisecond.
TEST_CASE("An SSE change shows the old key, then the new one, then settles", "[dynamodb][UpdateTable]") {
  struct Case {
    SseKey from;
    SseKey to;
    const char* first;
    const char* then;
    const char* last;
    std::int64_t settles;
  };
  const Case cases[] = {
      {kOwned, kA, "UPDATING -", "UPDATING a", "ENABLED a", 22'000},
      {kA, kB, "UPDATING a", "UPDATING b", "ENABLED b", 22'000},
      {kA, kA, "UPDATING a", "UPDATING a", "ENABLED a", 21'300},
      {kA, kOwned, "UPDATING a", "UPDATING -", "absent", 22'000},
  };
  const Instant start{1'000'000};
  for (const Case& one : cases) {
    INFO(one.first << ", " << one.then << ", " << one.last);
    SseState state(one.from);
    const std::string before = shown(state.view(start));
    state.begin(one.to, std::nullopt, start);
    CHECK(before == (one.from.is_aws_owned() ? "absent" : "ENABLED a"));
    CHECK(shown(state.view(start)) == one.first);
    CHECK(shown(state.view(start + milliseconds(8'999))) == one.first);
    CHECK(state.key() == one.from);
    state.swap();
    CHECK(state.key() == one.to);
    CHECK(shown(state.view(start + milliseconds(9'000))) == one.then);
    CHECK(shown(state.view(start + milliseconds(one.settles - 1))) == one.then);
    CHECK(shown(state.view(start + milliseconds(one.settles))) == one.last);
    state.settle();
    CHECK(shown(state.view(start + milliseconds(one.settles))) == one.last);
    CHECK_FALSE(state.change().has_value());
  }
}

TEST_CASE("A second SSE change cannot begin during the first, nor one settle that has not swapped",
          "[dynamodb][UpdateTable]") {
  SseState state(kOwned);
  state.begin(kA, std::nullopt, Instant{0});
  KT_CHECK_BROKEN(state.begin(kB, std::nullopt, Instant{0}));
  KT_CHECK_BROKEN(state.settle());
}

// Facts sheet 7: table T1 of the lab. Four changes in 86 s, the fifth refused.
TEST_CASE("The fifth change of a key in 24 hours has to wait six hours", "[dynamodb][UpdateTable]") {
  const Instant t0{1'791'501'918'800};
  SseQuota quota;
  for (const std::int64_t second : {0, 30, 60, 86}) {
    CHECK(quota.check(t0 + seconds(second)).ok());
    quota.book(t0 + seconds(second));
  }
  CHECK(quota.count(t0 + seconds(90)) == 4);
  CHECK(quota.window_end() == t0 + seconds(9) + hours(24));
  const Instant last = t0 + seconds(86) + seconds(9);
  CHECK_FALSE(quota.check(t0 + seconds(100)).ok());
  CHECK(quota.check(t0 + seconds(100)).error().code == "LimitExceededException");
  CHECK_FALSE(quota.check(last + hours(6) - milliseconds(1)).ok());
  CHECK(quota.check(last + hours(6)).ok());
  quota.book(last + hours(6));
  CHECK(quota.count(last + hours(6)) == 5);
  CHECK_FALSE(quota.check(last + hours(7)).ok());
}

TEST_CASE("A key quota's window ends 24 hours after its first booking, and the count starts anew",
          "[dynamodb][UpdateTable]") {
  const Instant t0{0};
  SseQuota quota;
  for (const std::int64_t hour : {0, 7, 14, 20}) quota.book(t0 + hours(hour));
  const Instant end = t0 + seconds(9) + hours(24);
  CHECK_FALSE(quota.check(end - milliseconds(1)).ok());
  CHECK(quota.check(end).ok());
  CHECK(quota.count(end) == 0);
  quota.book(end);
  CHECK(quota.count(end) == 1);
  CHECK(quota.window_end() == end + seconds(9) + hours(24));
}

// Facts sheet 6.2.
TEST_CASE("SSESpecification is read by its combination rules", "[dynamodb][CreateTable][UpdateTable]") {
  struct Case {
    const char* specification;
    std::optional<std::string> key;
    const char* refusal;
  };
  const Case cases[] = {
      {"null", std::nullopt, ""},
      {"{}", std::nullopt, ""},
      {R"({"Enabled": false})", std::nullopt, ""},
      {R"({"Enabled": true})", "alias/aws/dynamodb", ""},
      {R"({"SSEType": "KMS"})", "alias/aws/dynamodb", ""},
      {R"({"Enabled": true, "SSEType": "KMS"})", "alias/aws/dynamodb", ""},
      {R"({"SSEType": "KMS", "KMSMasterKeyId": "alias/x"})", "alias/x", ""},
      {R"({"Enabled": true, "SSEType": "KMS", "KMSMasterKeyId": "alias/x"})", "alias/x", ""},
      {R"({"Enabled": true, "KMSMasterKeyId": "x"})", {}, "SSEType KMS is required if KMSMasterKeyId is specified"},
      {R"({"KMSMasterKeyId": "x"})", {}, "SSEType KMS is required if KMSMasterKeyId is specified"},
      {R"({"Enabled": false, "SSEType": "KMS"})", {}, "SSEType can not be specified if Enabled is false"},
      {R"({"Enabled": false, "SSEType": "AES256"})", {}, "SSEType can not be specified if Enabled is false"},
      {R"({"Enabled": false, "SSEType": "KMS", "KMSMasterKeyId": "x"})",
       {},
       "SSEType can not be specified if Enabled is false"},
      {R"({"Enabled": false, "KMSMasterKeyId": "x"})", {}, "KMSMasterKeyId can not be specified if Enabled is false"},
      {R"({"Enabled": true, "SSEType": "AES256"})", {}, "SSEType AES256 is not supported"},
      {R"({"SSEType": "AES256"})", {}, "SSEType AES256 is not supported"},
  };
  for (const Case& one : cases) {
    INFO(one.specification);
    const Result<SseRequest> read = read_sse_specification(Json::parse(one.specification));
    const bool accepted = *one.refusal == '\0';
    REQUIRE(read.ok() == accepted);
    if (accepted) CHECK(read.value().key_id == one.key);
    if (!accepted) CHECK(read.error().message == invalid(one.refusal));
  }
}
