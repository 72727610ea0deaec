// https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
#include "wire/query_protocol.h"

#include <catch2/catch_test_macros.hpp>

#include "wire/errors.h"
#include "wire/post.h"

using namespace keyturn;
using namespace keyturn::wire::testing;

TEST_CASE("A form names the action, and the answer is STS' XML", "[wire][GetCallerIdentity]") {
  const wire::Asked asked = wire::read_request(form("Action=GetCallerIdentity&Version=2011-06-15"));
  REQUIRE(asked.service != nullptr);
  CHECK(asked.service->name() == "sts");
  CHECK(asked.operation == "GetCallerIdentity");
  const Json identity = {{"UserId", "AIDA"}, {"Account", "123456789012"}, {"Arn", "arn:aws:iam::1:user/A<&>\"B"}};
  const wire::HttpAnswer answer = wire::answer(asked, "ID", identity);
  CHECK(answer.status == 200);
  CHECK(answer.content_type == "text/xml");
  CHECK(header_of(answer, "x-amzn-RequestId") == "ID");
  CHECK(answer.body == R"(<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <GetCallerIdentityResult>
    <UserId>AIDA</UserId>
    <Account>123456789012</Account>
    <Arn>arn:aws:iam::1:user/A&lt;&amp;&gt;&quot;B</Arn>
  </GetCallerIdentityResult>
  <ResponseMetadata>
    <RequestId>ID</RequestId>
  </ResponseMetadata>
</GetCallerIdentityResponse>
)");
}

TEST_CASE("An action that STS does not have is named with the version", "[wire]") {
  for (const char* body :
       {"Version=2011-06-15&Action=Dance", "Action=Dance&Version=2011-06-15&Action=GetCallerIdentity"}) {
    const wire::Asked asked = wire::read_request(form(body));
    REQUIRE_FALSE(asked.params.ok());
    const wire::HttpAnswer answer = wire::answer(asked, "ID", asked.params.error());
    CHECK(answer.status == 400);
    CHECK(answer.body == R"(<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <Error>
    <Type>Sender</Type>
    <Code>InvalidAction</Code>
    <Message>Could not find operation Dance for version 2011-06-15</Message>
  </Error>
  <RequestId>ID</RequestId>
</ErrorResponse>
)");
  }
}

TEST_CASE("The front door's errors have STS' names and status", "[wire]") {
  const wire::Asked asked = wire::read_request(form("Action=GetCallerIdentity"));
  const auto answer = [&](const ServiceError& error) { return wire::answer(asked, "ID", error); };
  CHECK(answer(wire::errors::wrong_signature()).status == 403);
  CHECK(answer(wire::errors::wrong_signature()).body.find("<Code>SignatureDoesNotMatch</Code>") != std::string::npos);
  CHECK(answer(wire::errors::no_signature()).body.find("<Code>MissingAuthenticationToken</Code>") != std::string::npos);
  CHECK(answer({"InternalFailure", "", 500}).body.find("<Type>Receiver</Type>") != std::string::npos);
}
