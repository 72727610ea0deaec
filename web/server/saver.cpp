#include "server/saver.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <limits>
#include <utility>

#include "server/errors.h"

namespace keyturn::server {

namespace {

constexpr std::chrono::milliseconds kUnhurried{1000};

}  // namespace

Saver::Saver(RecordStore& store) : store_(store), thread_([this] { work(); }) {}

Saver::~Saver() {
  {
    const std::lock_guard lock(mutex_);
    is_ending_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

Result<void> Saver::store(Account& account, ChangeNumber change) {
  std::unique_lock lock(mutex_);
  Progress& progress = progress_[&account];
  if (progress.stored >= change) return {};
  if (std::find(changed_.begin(), changed_.end(), &account) == changed_.end()) changed_.push_back(&account);
  is_urgent_ = true;
  wake_.notify_one();
  saved_.wait(lock, [&] { return progress.tried >= change; });
  if (progress.stored >= change) return {};
  return errors::not_stored(progress.failure);
}

void Saver::note(Account& account) {
  const std::lock_guard lock(mutex_);
  if (std::find(changed_.begin(), changed_.end(), &account) != changed_.end()) return;
  changed_.push_back(&account);
  wake_.notify_one();
}

void Saver::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    wake_.wait(lock, [&] { return is_ending_ || !changed_.empty(); });
    if (!is_ending_) wake_.wait_for(lock, kUnhurried, [&] { return is_ending_ || is_urgent_; });
    const std::vector<Account*> accounts = std::exchange(changed_, {});
    is_urgent_ = false;
    if (accounts.empty() && is_ending_) return;
    lock.unlock();
    save(accounts);
    lock.lock();
  }
}

Changes Saver::changes_of(Account& account, Account::Snapshot& snapshot) {
  auto stored = stored_.find(&account);
  if (stored == stored_.end() && snapshot.stored) {
    storage::PieceIndex index = index_of(*snapshot.stored);
    stored = stored_.emplace(&account, Stored{std::move(snapshot.stored), std::move(index)}).first;
  }
  if (stored != stored_.end()) return changes_between(*stored->second.world, snapshot.world, stored->second.index);
  stored_.emplace(&account, Stored{std::nullopt, index_of(snapshot.world)});
  return {to_records(snapshot.world), {}};
}

// An account that met a fault has nothing more to store: nobody waits for it.
void Saver::give_up(Account& account) {
  const std::lock_guard lock(mutex_);
  Progress& progress = progress_[&account];
  progress.tried = std::numeric_limits<ChangeNumber>::max();
  progress.failure = "The account met a fault.";
}

void Saver::save(const std::vector<Account*>& accounts) {
  struct Save {
    Account* account;
    Account::Snapshot snapshot;
  };
  std::vector<Save> saves;
  std::vector<RecordStore::Batch> batches;
  for (Account* account : accounts) {
    std::optional<Account::Snapshot> snapshot = account->snapshot();
    if (!snapshot) {
      give_up(*account);
      continue;
    }
    batches.push_back({account->name(), changes_of(*account, *snapshot)});
    saves.push_back({account, std::move(*snapshot)});
  }
  const Result<void> committed = store_.commit(batches);
  if (!committed.ok()) std::fprintf(stderr, "keyturn-server: %s\n", committed.error().message.c_str());

  const std::lock_guard lock(mutex_);
  for (Save& save : saves) {
    Progress& progress = progress_[save.account];
    progress.tried = save.snapshot.change;
    Stored& stored = stored_.at(save.account);
    if (committed.ok()) {
      progress.stored = save.snapshot.change;
      stored.world = std::move(save.snapshot.world);
      continue;
    }
    progress.failure = committed.error().message;
    if (stored.world) {
      changes_between(save.snapshot.world, *stored.world, stored.index);  // takes it back
    } else {
      stored_.erase(save.account);
    }
  }
  saved_.notify_all();
}

}  // namespace keyturn::server
