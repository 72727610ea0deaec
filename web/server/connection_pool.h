// A thread for each open connection, made when it is needed and kept for the next one. A client that dawdles holds its
// own thread and nobody else's.
#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace keyturn::server {

class ConnectionPool {
 public:
  explicit ConnectionPool(std::size_t most) : most_(most) {}
  ~ConnectionPool() { shut_down(); }

  // Comes back at once while there are fewer than `most` connections. Then it waits for one to end, and further clients
  // wait in the system's queue.
  void add(std::function<void()> connection);

  // Waits for the connections that there are.
  void shut_down();

 private:
  void work();

  const std::size_t most_;
  std::mutex mutex_;
  std::condition_variable came_;
  std::condition_variable went_;
  std::deque<std::function<void()>> waiting_;
  std::size_t idle_ = 0;
  std::size_t open_ = 0;
  bool is_ending_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace keyturn::server
