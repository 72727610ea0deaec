#include "server/http_server.h"

#include <httplib.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <ctime>
#include <limits>
#include <utility>

#include "base/text.h"
#include "server/connection.h"
#include "server/connection_pool.h"

namespace keyturn::server {

namespace {

class Queue : public httplib::TaskQueue {
 public:
  explicit Queue(std::size_t most) : pool_(most) {}
  void enqueue(std::function<void()> connection) override { pool_.add(std::move(connection)); }
  void shutdown() override { pool_.shut_down(); }

 private:
  ConnectionPool pool_;
};

// The machine's date as HTTP writes it: clients set their clocks for signing by it.
std::string http_date() {
  struct Written {
    std::time_t when = 0;
    std::array<char, 32> text{};
  };
  static thread_local Written last;
  const std::time_t now = std::time(nullptr);
  if (now != last.when) {
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::strftime(last.text.data(), last.text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
    last.when = now;
  }
  return last.text.data();
}

wire::HttpRequest request_of(const httplib::Request& request) {
  wire::HttpRequest read;
  read.method = request.method;
  const std::string_view target = request.target;
  const std::size_t mark = target.find('?');
  read.path = target.substr(0, mark);
  if (mark != std::string_view::npos) read.query = target.substr(mark + 1);
  read.headers.reserve(request.headers.size());
  for (const auto& [name, value] : request.headers) read.headers.push_back({name, value});
  read.body = request.body;
  return read;
}

void fill(httplib::Response& response, wire::HttpAnswer answer) {
  response.status = answer.status;
  for (auto& [name, value] : answer.headers) response.headers.emplace(std::move(name), std::move(value));
  response.headers.emplace("Date", http_date());
  response.headers.emplace("X-Content-Type-Options", "nosniff");
  if (!answer.content_type.empty()) response.headers.emplace("Content-Type", std::move(answer.content_type));
  response.body = std::move(answer.body);
}

// cpp-httplib would take multipart bodies apart, unpack packed ones and pack answers. An AWS endpoint does none of it,
// and a multipart body without a boundary would be left unread, to be taken for the next request.
void keep_plain(httplib::Request& request) {
  request.headers.erase("Content-Encoding");
  request.ranges.clear();
  const auto type = request.headers.find("Content-Type");
  const bool is_parted = type != request.headers.end() && type->second.find("multipart") != std::string::npos;
  if (is_parted) request.headers.erase(type);
}

}  // namespace

class HttpServer::Library : public httplib::Server {
 public:
  explicit Library(const ConnectionLimits& limits) : limits_(limits) {}

  bool is_ending() const { return svr_sock_ == INVALID_SOCKET; }

  // The library's own stop() does nothing before it listens.
  void end() {
    const socket_t socket = svr_sock_.exchange(INVALID_SOCKET);
    if (socket == INVALID_SOCKET) return;
    ::shutdown(socket, SHUT_RDWR);
    ::close(socket);
  }

 private:
  bool process_and_close_socket(socket_t socket) override {
    auto connection = std::make_unique<Connection>(socket, limits_);
    bool is_closed = false;
    while (!is_closed && connection->wait_for_request([this] { return is_ending(); })) {
      if (!process_request(*connection, false, is_closed, nullptr)) break;
    }
    connection->flush();
    ::shutdown(socket, SHUT_RDWR);
    ::close(socket);
    return true;
  }

  const ConnectionLimits limits_;
};

HttpServer::HttpServer(Handler handler, const HttpLimits& limits)
    : library_(std::make_unique<Library>(limits.connection)) {
  library_->new_task_queue = [most = limits.connections] { return new Queue(most); };
  library_->set_tcp_nodelay(true);
  // Without the library's SO_REUSEPORT, by which two servers would share a port and their clients.
  library_->set_socket_options([](socket_t socket) {
    const int yes = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  });
  library_->set_payload_max_length(limits.body);
  library_->set_keep_alive_max_count(std::numeric_limits<int>::max());
  library_->set_keep_alive_timeout(static_cast<std::time_t>(limits.connection.silence.seconds()));
  library_->set_pre_routing_handler([](const httplib::Request& request, httplib::Response&) {
    // The request is the server's own and no constant.
    keep_plain(const_cast<httplib::Request&>(request));
    return httplib::Server::HandlerResponse::Unhandled;
  });
  const auto answer = [handler = std::move(handler)](const httplib::Request& request, httplib::Response& response) {
    fill(response, handler(request_of(request), request.remote_addr));
    // Packed answers are the page's own files, which lie there packed.
    const_cast<httplib::Request&>(request).headers.erase("Accept-Encoding");
  };
  const char* const anything = ".*";
  library_->Get(anything, answer);
  library_->Post(anything, answer);
}

HttpServer::~HttpServer() = default;

Result<int> HttpServer::bind(const std::string& address, int port) {
  const int bound = port == 0 ? library_->bind_to_any_port(address) : library_->bind_to_port(address, port) ? port : -1;
  if (bound <= 0) {
    return ServiceError{"NoSocket", joined({"Nothing can listen on ", address, " port ", std::to_string(port),
                                            ": it is taken, or the address is not this machine's."})};
  }
  return bound;
}

void HttpServer::run() { library_->listen_after_bind(); }

void HttpServer::stop() { library_->end(); }

}  // namespace keyturn::server
