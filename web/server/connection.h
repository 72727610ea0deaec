// A client's connection as cpp-httplib reads and writes it, with limits that cpp-httplib does not have: a request comes
// in whole within a time, its head within a size. What is written leaves in one piece.
#pragma once
#include <httplib.h>
#include <poll.h>

#include <array>
#include <string>

#include "server/http_server.h"

namespace keyturn::server {

class Connection : public httplib::Stream {
 public:
  Connection(socket_t socket, const ConnectionLimits& limits) : socket_(socket), limits_(limits) {}

  // Waits until a request begins to come in; false when none does, or `is_ending` says that the server ends.
  template <typename Predicate>
  bool wait_for_request(const Predicate& is_ending) {
    if (!flush() || is_broken_) return false;
    until_ = now() + limits_.silence;
    while (!is_ending()) {
      if (has_bytes() || wait(POLLIN, kGlance)) return begin_request();
      if (now() >= until_) return false;
    }
    return false;
  }

  // Sends what was written. False when the client does not take it.
  bool flush();

  bool is_readable() const override { return true; }
  bool is_writable() const override { return true; }
  ssize_t read(char* to, std::size_t size) override;
  ssize_t write(const char* from, std::size_t size) override;
  using Stream::write;
  void get_remote_ip_and_port(std::string& ip, int& port) const override;
  void get_local_ip_and_port(std::string& ip, int& port) const override;
  socket_t socket() const override { return socket_; }

 private:
  static constexpr Duration kGlance = milliseconds(200);

  static Duration now();
  bool has_bytes() const { return at_ < end_; }
  bool begin_request();
  bool wait(short events, Duration longest) const;
  ssize_t fill(char* to, std::size_t size);
  bool count_head(std::string_view bytes);

  socket_t socket_;
  ConnectionLimits limits_;
  std::array<char, 16 * 1024> in_{};
  std::size_t at_ = 0;
  std::size_t end_ = 0;
  std::string out_;
  Duration until_;          // what is not here by then comes too late
  bool is_broken_ = false;  // a request did not come in whole: what follows is none
  std::size_t head_size_ = 0;
  std::size_t head_end_ = 0;  // how much of the empty line that ends the head has been read
};

}  // namespace keyturn::server
