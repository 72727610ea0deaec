// The server on a socket of this machine, and clients that are not always kind.
#include "server/http_server.h"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <thread>
#include <vector>

#include "base/text.h"

using namespace keyturn;
using namespace keyturn::server;

namespace {

class Running {
 public:
  explicit Running(const HttpLimits& limits = {})
      : server_([this](const wire::HttpRequest& request, const std::string& ip) { return answer(request, ip); },
                limits) {
    const Result<int> bound = server_.bind("127.0.0.1", 0);
    REQUIRE(bound.ok());
    port = bound.value();
    thread_ = std::thread([this] { server_.run(); });
  }
  ~Running() {
    server_.stop();
    thread_.join();
  }

  int port = 0;
  std::atomic<int> answered = 0;

 private:
  wire::HttpAnswer answer(const wire::HttpRequest& request, const std::string& ip) {
    ++answered;
    std::string body = joined({request.method, " ", request.path, "?", request.query, " ", ip, " "});
    if (request.path == "/packed") return {200, "text/html", {{"Content-Encoding", "gzip"}}, "is packed already"};
    return {request.path == "/teapot" ? 418 : 200, "text/plain", {{"X-One", "1"}}, body + std::string(request.body)};
  }

  HttpServer server_;
  std::thread thread_;
};

class Client {
 public:
  explicit Client(const Running& server) : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(server.port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
  }
  ~Client() { close(socket_); }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  void send(std::string_view text) const {
    while (!text.empty()) {
      const ssize_t count = ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
      if (count <= 0) return;
      text.remove_prefix(static_cast<std::size_t>(count));
    }
  }

  // What comes until `mark` has come, or the end.
  std::string read_until(std::string_view mark) const {
    std::string text;
    std::array<char, 4096> bytes{};
    while (text.find(mark) == std::string::npos) {
      pollfd asked{socket_, POLLIN, 0};
      if (poll(&asked, 1, 10'000) <= 0) return text + "(nothing came)";
      const ssize_t count = recv(socket_, bytes.data(), bytes.size(), 0);
      if (count <= 0) return text + "(closed)";
      text.append(bytes.data(), static_cast<std::size_t>(count));
    }
    return text;
  }

 private:
  int socket_;
};

constexpr std::string_view kGet = "GET /a?b=c HTTP/1.1\r\nHost: x\r\n\r\n";

bool is_closed(const std::string& text) { return text.ends_with("(closed)"); }

}  // namespace

TEST_CASE("Requests come and answers go, several over one connection", "[server]") {
  const Running server;
  const Client client(server);
  client.send(kGet);
  const std::string answer = client.read_until("127.0.0.1 ");
  CHECK(answer.starts_with("HTTP/1.1 200 OK\r\n"));
  CHECK(answer.ends_with("\r\n\r\nGET /a?b=c 127.0.0.1 "));
  CHECK(answer.find("X-One: 1\r\n") != std::string::npos);
  CHECK(answer.find("Date: ") != std::string::npos);
  CHECK(answer.find("Access-Control") == std::string::npos);
  client.send("POST /teapot HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello");
  const std::string other = client.read_until("hello");
  CHECK(other.starts_with("HTTP/1.1 418 "));
  CHECK(other.ends_with("POST /teapot? 127.0.0.1 hello"));
}

TEST_CASE("Requests that come all at once are answered one after the other", "[server]") {
  const Running server;
  const Client client(server);
  client.send(joined({kGet, kGet, kGet}));
  std::string all = client.read_until("127.0.0.1 ");
  while (server.answered < 3) std::this_thread::yield();
  client.send("GET /last HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  all += client.read_until("never");
  CHECK(all.find("GET /last? ") != std::string::npos);
  CHECK(is_closed(all));
}

TEST_CASE("Clients that dawdle do not keep others waiting", "[server]") {
  const Running server;
  std::vector<std::unique_ptr<Client>> slow;
  for (int i = 0; i < 50; ++i) {
    slow.push_back(std::make_unique<Client>(server));
    slow.back()->send("POST / HTTP/1.1\r\nContent-Le");
  }
  const Client quick(server);
  quick.send(kGet);
  CHECK(quick.read_until("127.0.0.1 ").ends_with("127.0.0.1 "));
}

TEST_CASE("A request that takes too long, or never begins, ends its connection", "[server]") {
  HttpLimits limits;
  limits.connection.request = milliseconds(100);
  limits.connection.silence = milliseconds(300);
  const Running server(limits);
  const Client silent(server);
  const Client half(server);
  half.send("POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nhalf");
  CHECK(is_closed(half.read_until("never")));
  const Client dripping(server);
  std::atomic<bool> is_over = false;
  std::thread drip([&] {
    while (!is_over) {
      dripping.send("x");
      std::this_thread::yield();
    }
  });
  CHECK(is_closed(dripping.read_until("never")));
  is_over = true;
  drip.join();
  CHECK(is_closed(silent.read_until("never")));
  CHECK(server.answered == 0);
}

TEST_CASE("More connections than there may be wait until one ends", "[server]") {
  HttpLimits limits;
  limits.connections = 2;
  const Running server(limits);
  auto one = std::make_unique<Client>(server);
  const Client two(server);
  one->send(kGet);
  one->read_until("127.0.0.1 ");
  two.send(kGet);
  two.read_until("127.0.0.1 ");
  const Client three(server);
  three.send(kGet);
  one.reset();
  CHECK(three.read_until("127.0.0.1 ").ends_with("127.0.0.1 "));
}

TEST_CASE("A head that is too long ends the connection", "[server]") {
  const Running server;
  const Client client(server);
  client.send("GET / HTTP/1.1\r\n");
  for (int i = 0; i < 100; ++i) client.send(joined({"X-", std::to_string(i), ": ", std::string(1000, 'x'), "\r\n"}));
  CHECK(is_closed(client.read_until("never")));
  CHECK(server.answered == 0);
}

TEST_CASE("A body that is too long is refused", "[server]") {
  HttpLimits limits;
  limits.body = 100;
  const Running server(limits);
  const Client client(server);
  client.send(joined({"POST / HTTP/1.1\r\nContent-Length: 101\r\n\r\n", std::string(101, 'x')}));
  CHECK(client.read_until("\r\n\r\n").starts_with("HTTP/1.1 413 "));
  client.send(joined({"POST / HTTP/1.1\r\nContent-Length: 100\r\n\r\n", std::string(100, 'x')}));
  CHECK(client.read_until("xxx").starts_with("HTTP/1.1 200 "));
}

TEST_CASE("A body never is the next request, whatever type it claims", "[server]") {
  const Running server;
  for (const char* type :
       {"multipart/form-data", "multipart/form-data; boundary=", "text/plain", "application/octet-stream"}) {
    CAPTURE(type);
    const Client client(server);
    const int before = server.answered;
    client.send(
        joined({"POST /first HTTP/1.1\r\nContent-Type: ", type,
                "\r\nContent-Encoding: gzip\r\nContent-Length: ", std::to_string(kGet.size()), "\r\n\r\n", kGet}));
    client.send("GET /last HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    const std::string answers = client.read_until("never");
    CHECK(server.answered == before + 2);
    CHECK(answers.find("POST /first? 127.0.0.1 GET /a?b=c HTTP/1.1") != std::string::npos);
    CHECK(answers.find("GET /last? ") != std::string::npos);
  }
}

TEST_CASE("What is packed is not packed again, what is not stays so", "[server]") {
  const Running server;
  const Client client(server);
  client.send("GET /packed HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip, br\r\nRange: bytes=0-1\r\n\r\n");
  const std::string answer = client.read_until("already");
  CHECK(answer.find("Content-Length: 17\r\n") != std::string::npos);
  CHECK(answer.ends_with("\r\n\r\nis packed already"));
}

TEST_CASE("HEAD is answered without a body, other methods not at all", "[server]") {
  const Running server;
  const Client client(server);
  client.send("HEAD /a HTTP/1.1\r\nHost: x\r\n\r\n");
  const std::string answer = client.read_until("\r\n\r\n");
  CHECK(answer.starts_with("HTTP/1.1 200 OK\r\n"));
  CHECK(answer.find("Content-Length: 19\r\n") != std::string::npos);
  const int before = server.answered;
  client.send("OPTIONS / HTTP/1.1\r\nHost: x\r\nOrigin: http://evil.example\r\n\r\n");
  CHECK(client.read_until("\r\n\r\n").starts_with("HTTP/1.1 404 "));
  client.send("PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\nx");
  CHECK(client.read_until("\r\n\r\n").starts_with("HTTP/1.1 4"));
  CHECK(server.answered == before);
}

TEST_CASE("A port that is taken is told", "[server]") {
  const Running server;
  HttpServer other([](const wire::HttpRequest&, const std::string&) { return wire::HttpAnswer(); });
  const Result<int> bound = other.bind("127.0.0.1", server.port);
  REQUIRE_FALSE(bound.ok());
  CHECK(bound.error().message == joined({"Nothing can listen on 127.0.0.1 port ", std::to_string(server.port),
                                         ": it is taken, or the address is not this machine's."}));
}
