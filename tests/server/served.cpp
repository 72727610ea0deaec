#include "server/served.h"

#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <utility>

#include "base/text.h"
#include "model/service_model.h"

namespace keyturn::server::testing {

namespace {

// Time stands still unless a test lets it pass.
AccountOptions still(AccountOptions options) {
  options.speed = 0;
  return options;
}

}  // namespace

std::string authorization(std::string_view access_key_id, std::string_view region) {
  return joined({"AWS4-HMAC-SHA256 Credential=", access_key_id, "/20260105/", region,
                 "/dynamodb/aws4_request, SignedHeaders=host;x-amz-date, Signature=0"});
}

Served::Served(Secrets secrets, RecordStore* store, AccountOptions options)
    : accounts(still(std::move(options)), store),
      saver(),
      aws(accounts, store ? &saver.emplace(*store) : nullptr, std::move(secrets), "test"),
      clock_endpoint(accounts, saver ? &*saver : nullptr, aws) {}

wire::HttpAnswer Served::answer(std::string_view target, std::string_view body, std::string_view authorization) {
  const wire::HttpRequest request = {"POST",
                                     "/",
                                     "",
                                     {{"Host", "127.0.0.1"},
                                      {"X-Amz-Target", target},
                                      {"X-Amz-Date", "20260105T090000Z"},
                                      {"User-Agent", "test"},
                                      {"Authorization", authorization}},
                                     body};
  return aws.answer(request, "127.0.0.1");
}

Json Served::call(std::string_view service, std::string_view operation, const Json& params,
                  std::string_view access_key_id) {
  const std::string target = joined({model::find_model(service)->target_prefix(), ".", operation});
  const std::string body = params.dump();
  const wire::HttpAnswer answered = answer(target, body, authorization(access_key_id));
  return answered.body.empty() ? Json() : Json::parse(answered.body);
}

std::pair<int, Json> Served::clock(std::string_view method, std::string_view query, std::string_view body,
                                   std::string_view authorization) {
  wire::HttpRequest request = {method, "/keyturn/clock", query, {{"Content-Type", "application/json"}}, body};
  if (!authorization.empty()) {
    request.headers.push_back({"Authorization", authorization});
    request.headers.push_back({"X-Amz-Date", "20260105T090000Z"});
  }
  const wire::HttpAnswer answered = clock_endpoint.answer(request);
  return {answered.status, Json::parse(answered.body)};
}

void Served::create_table(std::string_view name, std::string_view access_key_id) {
  const Json answered = call("dynamodb", "CreateTable",
                             {{"TableName", name},
                              {"AttributeDefinitions", {{{"AttributeName", "Id"}, {"AttributeType", "S"}}}},
                              {"KeySchema", {{{"AttributeName", "Id"}, {"KeyType", "HASH"}}}},
                              {"BillingMode", "PAY_PER_REQUEST"}},
                             access_key_id);
  REQUIRE(answered.contains("TableDescription"));
  const Json wait = {{"account", access_key_id}, {"advance_seconds", 20}};
  REQUIRE(clock("POST", "", wait.dump()).first == 200);
}

Folder::Folder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "keyturn-test-XXXXXX").string();
  REQUIRE(mkdtemp(pattern.data()) != nullptr);
  path = pattern;
}

Folder::~Folder() { std::filesystem::remove_all(path); }

}  // namespace keyturn::server::testing
