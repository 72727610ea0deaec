// usage: constant_server BYTES
//
// The least that cpp-httplib can do: every request is answered with the same text of that length. What keyturn-server
// reaches of its rate is what the simulation costs (server_bench.py). It says its port and ends with its input.
#include <httplib.h>

#include <cstdio>
#include <cstdlib>
#include <limits>
#include <string>
#include <thread>

int main(int count, char** arguments) {
  const std::string text(count > 1 ? std::strtoul(arguments[1], nullptr, 10) : 2, 'x');
  httplib::Server server;
  server.set_tcp_nodelay(true);
  server.set_keep_alive_max_count(std::numeric_limits<int>::max());
  server.Post(".*", [&text](const httplib::Request&, httplib::Response& response) {
    response.set_content(text, "application/x-amz-json-1.0");
  });
  const int port = server.bind_to_any_port("127.0.0.1");
  std::printf("%d\n", port);
  std::fflush(stdout);
  std::thread([&server] {
    while (std::getchar() != EOF) {
    }
    server.stop();
  }).detach();
  return server.listen_after_bind() ? 0 : 1;
}
