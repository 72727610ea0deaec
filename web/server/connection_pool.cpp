#include "server/connection_pool.h"

#include <utility>

namespace keyturn::server {

void ConnectionPool::add(std::function<void()> connection) {
  std::unique_lock lock(mutex_);
  went_.wait(lock, [this] { return open_ < most_; });
  ++open_;
  waiting_.push_back(std::move(connection));
  if (idle_ < waiting_.size()) {
    threads_.emplace_back([this] { work(); });
  } else {
    came_.notify_one();
  }
}

void ConnectionPool::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    if (waiting_.empty()) {
      ++idle_;
      came_.wait(lock, [this] { return is_ending_ || !waiting_.empty(); });
      --idle_;
    }
    if (waiting_.empty()) return;
    const std::function<void()> connection = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    connection();
    lock.lock();
    --open_;
    went_.notify_one();
  }
}

void ConnectionPool::shut_down() {
  {
    const std::lock_guard lock(mutex_);
    is_ending_ = true;
  }
  came_.notify_all();
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
}

}  // namespace keyturn::server
