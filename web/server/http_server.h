// The server's socket: cpp-httplib reads requests and writes answers, each connection in a thread of its own. The only
// file that knows the library is http_server.cpp, with connection.*.
#pragma once
#include <functional>
#include <memory>
#include <string>

#include "base/result.h"
#include "time/instant.h"
#include "wire/http.h"

namespace keyturn::server {

struct ConnectionLimits {
  std::size_t head = 64 * 1024;    // bytes of a request's head
  Duration request = seconds(30);  // from a request's first byte to its last
  Duration silence = seconds(5);   // between requests
};

struct HttpLimits {
  ConnectionLimits connection;
  std::size_t connections = 256;
  // The largest request that DynamoDB takes is 16 MB (BatchWriteItem).
  std::size_t body = 16 * 1024 * 1024 + 64 * 1024;
};

class HttpServer {
 public:
  // Called from many threads at once.
  using Handler = std::function<wire::HttpAnswer(const wire::HttpRequest& request, const std::string& source_ip)>;

  explicit HttpServer(Handler handler, const HttpLimits& limits = {});
  ~HttpServer();

  // The port that it listens on, which is another one only for 0: any that is free. A sentence of what is wrong as the
  // error's message.
  Result<int> bind(const std::string& address, int port);

  // Answers until stop() is called, from wherever.
  void run();
  void stop();

 private:
  class Library;
  std::unique_ptr<Library> library_;
};

}  // namespace keyturn::server
