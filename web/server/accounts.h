// The accounts that the server keeps, one for each access key, so that a class shares a server without seeing each
// other. An account's three users sign in with KEY, KEY-developer and KEY-auditor. The access keys of the page's users
// (world/people.h) are those of one account.
#pragma once
#include <map>
#include <memory>
#include <shared_mutex>
#include <string>

#include "server/account.h"
#include "server/record_store.h"

namespace keyturn::server {

struct AccountOptions {
  std::string scenario = "default";
  std::string seed = "keyturn";
  double speed = 1;
};

class Accounts {
 public:
  static constexpr std::size_t kMost = 1000;

  // `store` is null when nothing is kept. The scenario is one that there is.
  Accounts(AccountOptions options, RecordStore* store) : options_(std::move(options)), store_(store) {}

  // The account of this access key; made when there is none yet.
  Result<Account*> of(std::string_view access_key_id);

  // Every account that was asked for.
  std::vector<Account*> all();

 private:
  Result<Account::Opened> open(const std::string& name) const;

  const AccountOptions options_;
  RecordStore* const store_;
  std::shared_mutex mutex_;
  std::map<std::string, std::unique_ptr<Account>, std::less<>> accounts_;
};

// The account's name for an access key: "AKIAIOSFODNN7EXAMPLE" for "AKIADEVELOPEREXAMPLE", "ada" for "ada-auditor".
std::string account_name(std::string_view access_key_id);

}  // namespace keyturn::server
