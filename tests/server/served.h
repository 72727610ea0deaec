// A server without a socket: requests go in and answers come out, as real clients send and get them.
#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "server/aws_endpoint.h"
#include "server/clock_endpoint.h"

namespace keyturn::server::testing {

constexpr std::string_view kAlice = "AKIAIOSFODNN7EXAMPLE";

// Signed by nobody in particular.
std::string authorization(std::string_view access_key_id, std::string_view region = "us-east-1");

struct Served {
  explicit Served(Secrets secrets = {}, RecordStore* store = nullptr, AccountOptions options = {});

  // The answer to a request of `service` ("dynamodb") as JSON.
  Json call(std::string_view service, std::string_view operation, const Json& params = Json::object(),
            std::string_view access_key_id = kAlice);
  wire::HttpAnswer answer(std::string_view target, std::string_view body, std::string_view authorization);

  // Status of an answer, and its body.
  std::pair<int, Json> clock(std::string_view method, std::string_view query, std::string_view body = "",
                             std::string_view authorization = "");

  void create_table(std::string_view name, std::string_view access_key_id = kAlice);

  Accounts accounts;
  std::optional<Saver> saver;
  AwsEndpoint aws;
  ClockEndpoint clock_endpoint;
};

// A folder that is gone when the test is over.
struct Folder {
  Folder();
  ~Folder();
  std::filesystem::path path;
};

}  // namespace keyturn::server::testing
