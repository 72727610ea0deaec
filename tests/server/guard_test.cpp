#include "server/guard.h"

#include <catch2/catch_test_macros.hpp>

using namespace keyturn;
using namespace keyturn::server;

namespace {

int status(std::string_view host, std::string_view origin = "") {
  wire::HttpRequest request = {"POST", "/", "", {{"Host", host}}, ""};
  if (!origin.empty()) request.headers.push_back({"Origin", origin});
  const auto refused = refusal(request, {"classroom.lan"});
  return refused ? refused->status : 200;
}

}  // namespace

TEST_CASE("Addresses, localhost and the names that were given are answered to", "[server]") {
  for (const char* host : {"127.0.0.1:8080", "127.0.0.1", "localhost:8080", "LOCALHOST", "[::1]:8080", "[::1]",
                           "192.168.1.7:80", "classroom.lan:8080", "Classroom.LAN"}) {
    CAPTURE(host);
    CHECK(status(host) == 200);
  }
}

TEST_CASE("A name that somebody else leads here is not answered to", "[server]") {
  for (const char* host : {"", "evil.example", "evil.example:8080", "localhost.evil.example", "127.0.0.1.evil.example",
                           "[::1", "::1", "127.0.0.1x", "[127.0.0.1]", "1.2.3"}) {
    CAPTURE(host);
    CHECK(status(host) == 421);
  }
}

TEST_CASE("Pages of other origins are refused, the server's own are not", "[server]") {
  CHECK(status("127.0.0.1:8080", "http://127.0.0.1:8080") == 200);
  CHECK(status("localhost:8080", "http://localhost:8080") == 200);
  for (const char* origin : {"http://127.0.0.1:8081", "http://localhost:8080", "https://127.0.0.1:8080",
                             "http://evil.example", "null", "file://"}) {
    CAPTURE(origin);
    CHECK(status("127.0.0.1:8080", origin) == 403);
  }
}
