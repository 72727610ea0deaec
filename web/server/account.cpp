#include "server/account.h"

#include <algorithm>
#include <cstdio>
#include <exception>
#include <utility>

#include "base/text.h"
#include "server/errors.h"
#include "world/door.h"

namespace keyturn::server {

namespace {

bool writes(World& world, const service::Request& request) {
  Door door(world);
  const service::Service* const service = door.dispatcher().service(request.service);
  return service && service->has(request.operation) && !service->is_read_only(request.operation);
}

}  // namespace

template <typename Action>
auto Account::guarded(const Action& action) -> Result<decltype(action())> {
  try {
    return action();
  } catch (const std::exception& error) {
    std::fprintf(stderr, "keyturn-server: account %s: %s\n", name_.c_str(), error.what());
    unusable_ = errors::account_failed(error.what());
    return *unusable_;
  }
}

Result<World*> Account::current() {
  if (unusable_) return *unusable_;
  const Duration machine = machine_time();
  if (!world_) {
    Result<Opened> made = source_();
    if (!made.ok()) {
      std::fprintf(stderr, "keyturn-server: account %s: %s\n", name_.c_str(), made.error().message.c_str());
      unusable_ = errors::account_unreadable(made.error().message);
      return *unusable_;
    }
    Opened opened = std::move(made).value();
    world_ = std::move(opened.world);
    stored_ = std::move(opened.stored);
    clock_.emplace(world_->ground.now, speed_, machine);
  }
  const Instant now = clock_->at(machine);
  if (now != world_->ground.now) {
    KT_CHECK(guarded([&] {
      advance_to(*world_, now);
      return true;
    }));
  }
  return &*world_;
}

Account::Answered Account::call(service::Request request, std::string_view region, std::string_view access_key_id) {
  const std::lock_guard lock(mutex_);
  Answered answered{{"", ServiceError{}, 0}};
  const auto outcome = [&]() -> Result<service::Reply> {
    KT_TRY(World* const world, current());
    KT_TRY(service::Caller caller, sign_in(*world, region, access_key_id));
    caller.source_ip = std::move(request.caller.source_ip);
    caller.user_agent = std::move(request.caller.user_agent);
    request.caller = std::move(caller);
    answered.has_written = writes(*world, request);
    return guarded([&] { return keyturn::call(*world, request); });
  }();
  if (outcome.ok()) {
    answered.reply = outcome.value();
    answered.change = ++change_;
  } else {
    answered.reply.outcome = outcome.error();
  }
  answered.has_written = answered.has_written && answered.reply.outcome.ok();
  return answered;
}

Account::Reading Account::reading() const {
  return {world_->ground.now, clock_->speed(), world_->ground.scheduler.next_due(), change_};
}

Result<Account::Reading> Account::read_clock() {
  const std::lock_guard lock(mutex_);
  KT_CHECK(current());
  return reading();
}

Result<Account::Reading> Account::order_clock(const ClockOrder& order) {
  const std::lock_guard lock(mutex_);
  KT_TRY(World* const world, current());
  Instant target = world->ground.now;
  if (order.advance) target = target + *order.advance;
  if (order.advance_to) target = std::max(target, *order.advance_to);
  if (order.to_next) target = std::max(target, world->ground.scheduler.next_due().value_or(target));
  KT_CHECK(guarded([&] {
    advance_to(*world, target);
    return true;
  }));
  const Duration machine = machine_time();
  if (order.speed) clock_->set_speed(*order.speed, machine);
  clock_->set(target, machine);
  ++change_;
  return reading();
}

std::optional<Account::Snapshot> Account::snapshot() {
  const std::lock_guard lock(mutex_);
  if (!world_ || unusable_) return std::nullopt;
  return Snapshot{*world_, change_, std::exchange(stored_, std::nullopt)};
}

}  // namespace keyturn::server
