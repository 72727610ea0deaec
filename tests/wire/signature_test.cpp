// Signatures that AWS has published: the example of "Create a signed AWS API request" and its test suite.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-signing-examples.html
#include "wire/signature.h"

#include <catch2/catch_test_macros.hpp>

#include "time/format.h"

using namespace keyturn;

namespace {

const char* const kSecret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
const Instant kNow = *parse_iso("2015-08-30T12:36:00Z");

// A request of the test suite, signed at 20150830T123600Z.
wire::HttpRequest example(std::string_view authorization, std::vector<wire::Header> more = {}) {
  more.push_back({"Host", "example.amazonaws.com"});
  more.push_back({"X-Amz-Date", "20150830T123600Z"});
  more.push_back({"Authorization", authorization});
  return {"GET", "/", "", std::move(more), ""};
}

Result<void> verified(const wire::HttpRequest& request, Instant now = kNow, std::string_view secret = kSecret) {
  KT_TRY(const wire::Authorization authorization, wire::read_authorization(request));
  return wire::verify(request, authorization, secret, now);
}

constexpr std::string_view kVanilla =
    "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, "
    "Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31";

std::string message(const Result<void>& result) { return result.ok() ? "" : result.error().message; }

}  // namespace

TEST_CASE("The parts of an Authorization header are read", "[wire]") {
  const auto authorization = wire::read_authorization(example(kVanilla));
  REQUIRE(authorization.ok());
  CHECK(authorization.value().access_key_id == "AKIDEXAMPLE");
  CHECK(authorization.value().day == "20150830");
  CHECK(authorization.value().region == "us-east-1");
  CHECK(authorization.value().service == "service");
  CHECK(authorization.value().signed_headers == std::vector<std::string>{"host", "x-amz-date"});
}

TEST_CASE("Published signatures are right", "[wire]") {
  CHECK(verified(example(kVanilla)).ok());

  wire::HttpRequest iam = {"GET",
                           "/",
                           "Action=ListUsers&Version=2010-05-08",
                           {{"content-type", "application/x-www-form-urlencoded; charset=utf-8"},
                            {"host", "iam.amazonaws.com"},
                            {"x-amz-date", "20150830T123600Z"},
                            {"Authorization",
                             "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, "
                             "SignedHeaders=content-type;host;x-amz-date, "
                             "Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7"}},
                           ""};
  CHECK(verified(iam).ok());
  iam.query = "Version=2010-05-08&Action=ListUsers";  // parameters are sorted before they are signed
  CHECK(verified(iam).ok());

  wire::HttpRequest form = example(
      "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "
      "SignedHeaders=content-type;host;x-amz-date, "
      "Signature=ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
      {{"Content-Type", "application/x-www-form-urlencoded"}});
  form.method = "POST";
  form.body = "Param1=value1";
  CHECK(verified(form).ok());

  CHECK(verified(example("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "
                         "SignedHeaders=host;my-header1;my-header2;x-amz-date, "
                         "Signature=acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736",
                         {{"My-Header1", "  value1"}, {"My-Header2", " \"a   b   c\""}}))
            .ok());
}

TEST_CASE("Whatever is not what was signed is refused", "[wire]") {
  const std::string refusal =
      "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key "
      "and signing method. Consult the service documentation for details.";
  CHECK(message(verified(example(kVanilla), kNow, "another secret")) == refusal);
  wire::HttpRequest changed = example(kVanilla);
  changed.body = "x";
  CHECK(message(verified(changed)) == refusal);
  changed = example(kVanilla);
  changed.path = "/x";
  CHECK(message(verified(changed)) == refusal);
  changed = example(kVanilla);
  changed.method = "POST";
  CHECK(message(verified(changed)) == refusal);
  changed = example(kVanilla);
  changed.headers[0].value = "elsewhere.amazonaws.com";
  CHECK(message(verified(changed)) == refusal);
  std::string cut(kVanilla);
  cut.pop_back();
  CHECK(message(verified(example(cut))) == refusal);
}

TEST_CASE("A signature holds for a quarter of an hour, before and after", "[wire]") {
  CHECK(verified(example(kVanilla), kNow + minutes(15)).ok());
  CHECK(verified(example(kVanilla), kNow - minutes(15)).ok());
  CHECK(message(verified(example(kVanilla), kNow + minutes(16))) ==
        "Signature expired: 20150830T123600Z is now earlier than 20150830T123700Z (20150830T125200Z - 15 min.)");
  CHECK(message(verified(example(kVanilla), kNow - minutes(16))) ==
        "Signature not yet current: 20150830T123600Z is still later than 20150830T123500Z (20150830T122000Z + 15 "
        "min.)");
}

TEST_CASE("A request without a signature, or with half of one, is told so", "[wire]") {
  const auto refusal = [](std::string_view header) {
    const auto read = wire::read_authorization({"POST", "/", "", {{"Authorization", header}}, ""});
    REQUIRE_FALSE(read.ok());
    return read.error();
  };
  CHECK(refusal("").code == "MissingAuthenticationTokenException");
  CHECK(refusal("Basic YTpi").code == "MissingAuthenticationTokenException");
  CHECK(refusal("AWS4-HMAC-SHA256 ").message ==
        "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. "
        "Authorization header requires 'SignedHeaders' parameter. Authorization header requires existence of either a "
        "'X-Amz-Date' or a 'Date' header. Authorization=AWS4-HMAC-SHA256 ");
  CHECK(refusal("AWS4-HMAC-SHA256 Credential=A/b/c, SignedHeaders=host, Signature=0").code ==
        "IncompleteSignatureException");
  const auto scope = wire::read_authorization(
      example("AWS4-HMAC-SHA256 Credential=AKID/us-east-1/aws4_request, SignedHeaders=host, Signature=0"));
  REQUIRE_FALSE(scope.ok());
  CHECK(scope.error().message.starts_with(
      "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got "
      "'AKID/us-east-1/aws4_request'."));
}
