// One account that the server keeps: its World, the clock that moves it, and how far it is stored. One request at a
// time is inside; requests of different accounts do not wait for each other.
#pragma once
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>

#include "server/account_clock.h"
#include "service/request.h"
#include "world/world.h"

namespace keyturn::server {

// Counts what has happened in an account. What a reply rests on is stored once the account is stored as it was at that
// count.
using ChangeNumber = std::uint64_t;

class Account {
 public:
  struct Opened {
    World world;
    std::optional<World> stored;  // what the store holds; nothing when it holds nothing of this account
  };
  // Makes the World, new or from the store, or says why there is none. It is asked at the first request.
  using Source = std::function<Result<Opened>()>;

  Account(std::string name, Source source, double speed)
      : name_(std::move(name)), source_(std::move(source)), speed_(speed) {}

  const std::string& name() const { return name_; }

  struct Answered {
    service::Reply reply;
    ChangeNumber change = 0;
    bool has_written = false;  // the reply must not be sent before it is stored
  };

  // `caller` signs in with `access_key_id`, and time passes up to now, before the request goes through the door.
  Answered call(service::Request request, std::string_view region, std::string_view access_key_id);

  struct Reading {
    Instant now;
    double speed = 1;
    std::optional<Instant> next_due;
    ChangeNumber change = 0;
  };
  Result<Reading> read_clock();

  // What is to become of the clock: each part where it is given.
  struct ClockOrder {
    std::optional<double> speed;
    std::optional<Duration> advance;
    std::optional<Instant> advance_to;  // never back
    bool to_next = false;               // to the moment when the next task is due
  };
  Result<Reading> order_clock(const ClockOrder& order);

  // A copy to be stored, and what it covers. The first one comes with what the store holds before.
  struct Snapshot {
    World world;
    ChangeNumber change = 0;
    std::optional<World> stored;
  };
  // Nothing when there is nothing to store: no World, or one that nobody can trust.
  std::optional<Snapshot> snapshot();

 private:
  // With the lock held: the World as it is at this moment.
  Result<World*> current();
  Reading reading() const;

  // Runs `action` on the World. An error of the program leaves a World that nobody can trust: from then on the account
  // answers nothing, and what is stored stays as it was.
  template <typename Action>
  auto guarded(const Action& action) -> Result<decltype(action())>;

  const std::string name_;
  const Source source_;
  const double speed_;

  std::mutex mutex_;
  std::optional<World> world_;
  std::optional<World> stored_;
  std::optional<AccountClock> clock_;
  std::optional<ServiceError> unusable_;
  ChangeNumber change_ = 0;
};

}  // namespace keyturn::server
