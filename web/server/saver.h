// Stores what has happened in the accounts, from a thread of its own. While one commit is on its way to the disk, the
// writes of all accounts gather for the next one: many writes, one synchronisation.
#pragma once
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "server/account.h"
#include "server/record_store.h"

namespace keyturn::server {

class Saver {
 public:
  // Both outlive it.
  explicit Saver(RecordStore& store);
  // Stores what is left to store.
  ~Saver();

  // Stores the account, and comes back when it is stored as it was at `change`, or says why it is not.
  Result<void> store(Account& account, ChangeNumber change);

  // The account has changed in what nobody waits for, such as its event history: within a second or so.
  void note(Account& account);

 private:
  // What is stored of an account. Only the saver's thread looks into it.
  struct Stored {
    std::optional<World> world;  // nothing before the first commit
    storage::PieceIndex index;
  };
  // How far it is, for those who wait.
  struct Progress {
    ChangeNumber stored = 0;
    ChangeNumber tried = 0;  // the last attempt, successful or not
    std::string failure;     // of that attempt
  };

  void work();
  Changes changes_of(Account& account, Account::Snapshot& snapshot);
  void give_up(Account& account);
  void save(const std::vector<Account*>& accounts);

  RecordStore& store_;
  std::map<Account*, Stored> stored_;

  std::mutex mutex_;
  std::condition_variable wake_;
  std::condition_variable saved_;
  std::map<Account*, Progress> progress_;
  std::vector<Account*> changed_;
  bool is_urgent_ = false;
  bool is_ending_ = false;
  std::thread thread_;
};

}  // namespace keyturn::server
