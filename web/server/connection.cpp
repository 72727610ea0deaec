#include "server/connection.h"

#include <arpa/inet.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "server/account_clock.h"

namespace keyturn::server {

namespace {

constexpr std::string_view kHeadEnd = "\r\n\r\n";
constexpr std::size_t kHeld = 256 * 1024;  // of an answer, before it is sent in parts

void address_of(const sockaddr_storage& address, std::string& ip, int& port) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  if (address.ss_family == AF_INET) {
    const auto* const four = reinterpret_cast<const sockaddr_in*>(&address);
    inet_ntop(AF_INET, &four->sin_addr, text.data(), text.size());
    port = ntohs(four->sin_port);
  } else if (address.ss_family == AF_INET6) {
    const auto* const six = reinterpret_cast<const sockaddr_in6*>(&address);
    inet_ntop(AF_INET6, &six->sin6_addr, text.data(), text.size());
    port = ntohs(six->sin6_port);
  }
  ip = text.data();
}

}  // namespace

Duration Connection::now() { return machine_time(); }

bool Connection::begin_request() {
  until_ = now() + limits_.request;
  head_size_ = 0;
  head_end_ = 0;
  return true;
}

bool Connection::wait(short events, Duration longest) const {
  pollfd asked{socket_, events, 0};
  return poll(&asked, 1, static_cast<int>(std::max<std::int64_t>(longest.milliseconds, 0))) > 0;
}

// As much as there is, at least a byte; waits for it no longer than the request may take.
ssize_t Connection::fill(char* to, std::size_t size) {
  while (now() < until_) {
    const ssize_t count = recv(socket_, to, size, MSG_DONTWAIT);
    if (count > 0) return count;
    const bool has_nothing_yet = count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
    if (count < 0 && errno == EINTR) continue;
    if (!has_nothing_yet || !wait(POLLIN, until_ - now())) break;
  }
  is_broken_ = true;
  return -1;
}

// False when the head is longer than any that a client sends.
bool Connection::count_head(std::string_view bytes) {
  for (const char c : bytes) {
    if (head_end_ == kHeadEnd.size()) return true;
    ++head_size_;
    head_end_ = c == kHeadEnd[head_end_] ? head_end_ + 1 : c == kHeadEnd[0] ? 1 : 0;
  }
  return head_size_ <= limits_.head;
}

ssize_t Connection::read(char* to, std::size_t size) {
  // A body that is larger than the buffer goes where it is wanted without a stop.
  if (!has_bytes() && size >= in_.size()) return fill(to, size);
  if (!has_bytes()) {
    const ssize_t count = fill(in_.data(), in_.size());
    if (count <= 0) return count;
    at_ = 0;
    end_ = static_cast<std::size_t>(count);
  }
  const std::size_t taken = std::min(size, end_ - at_);
  if (!count_head({in_.data() + at_, taken})) {
    is_broken_ = true;
    return -1;
  }
  std::memcpy(to, in_.data() + at_, taken);
  at_ += taken;
  return static_cast<ssize_t>(taken);
}

ssize_t Connection::write(const char* from, std::size_t size) {
  out_.append(from, size);
  if (out_.size() > kHeld && !flush()) return -1;
  return static_cast<ssize_t>(size);
}

bool Connection::flush() {
  std::size_t sent = 0;
  const Duration latest = now() + limits_.request;
  while (sent < out_.size()) {
    const ssize_t count = send(socket_, out_.data() + sent, out_.size() - sent, MSG_DONTWAIT | MSG_NOSIGNAL);
    if (count >= 0) {
      sent += static_cast<std::size_t>(count);
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      if (!wait(POLLOUT, latest - now())) break;
    } else if (errno != EINTR) {
      break;
    }
  }
  const bool is_whole = sent == out_.size();
  out_.clear();
  return is_whole;
}

void Connection::get_remote_ip_and_port(std::string& ip, int& port) const {
  sockaddr_storage address{};
  socklen_t size = sizeof address;
  if (getpeername(socket_, reinterpret_cast<sockaddr*>(&address), &size) == 0) address_of(address, ip, port);
}

void Connection::get_local_ip_and_port(std::string& ip, int& port) const {
  sockaddr_storage address{};
  socklen_t size = sizeof address;
  if (getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size) == 0) address_of(address, ip, port);
}

}  // namespace keyturn::server
