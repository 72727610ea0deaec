#include "server/accounts.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <utility>

#include "base/text.h"
#include "server/errors.h"
#include "world/people.h"

namespace keyturn::server {

namespace {

constexpr std::size_t kLongestName = 128;

// What follows an account's name in its users' access keys, in the order of people().
constexpr std::array<std::string_view, 3> kSuffixes = {"", "-developer", "-auditor"};

bool is_possible(std::string_view access_key_id) {
  return !access_key_id.empty() && access_key_id.size() <= kLongestName &&
         std::all_of(access_key_id.begin(), access_key_id.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
                  c == '-';
         });
}

// The account's users under its own access keys.
void rename_keys(World& world, const std::string& name) {
  std::vector<iam::User> users = world.ground.users.users();
  if (users.front().access_key_id == name) return;
  KT_ASSERT(users.size() == kSuffixes.size());
  iam::Directory directory;
  for (std::size_t i = 0; i < users.size(); ++i) {
    users[i].access_key_id = joined({name, kSuffixes[i]});
    directory.add(std::move(users[i]));
  }
  world.ground.users = std::move(directory);
}

// The stream goes on in another place than it did before: what was drawn last and not stored must not come twice.
void draw_anew(World& world, std::uint64_t times_opened) {
  RandomSource& random = world.ground.random;
  random = RandomSource(joined({to_hex(random.bytes(32)), "/", std::to_string(times_opened)}));
}

}  // namespace

std::string account_name(std::string_view access_key_id) {
  static const std::vector<iam::User> kPeople = people(service::Account());
  for (const iam::User& user : kPeople) {
    if (user.access_key_id == access_key_id) return kPeople.front().access_key_id;
  }
  for (const std::string_view suffix : kSuffixes) {
    if (suffix.empty() || access_key_id.size() <= suffix.size() || !access_key_id.ends_with(suffix)) continue;
    return std::string(access_key_id.substr(0, access_key_id.size() - suffix.size()));
  }
  return std::string(access_key_id);
}

Result<Account*> Accounts::of(std::string_view access_key_id) {
  if (!is_possible(access_key_id)) return errors::impossible_access_key(access_key_id);
  std::string name = account_name(access_key_id);
  {
    const std::shared_lock lock(mutex_);
    const auto found = accounts_.find(name);
    if (found != accounts_.end()) return found->second.get();
  }
  const std::unique_lock lock(mutex_);
  const auto found = accounts_.find(name);
  if (found != accounts_.end()) return found->second.get();
  if (accounts_.size() >= kMost) return errors::too_many_accounts(kMost);
  auto account = std::make_unique<Account>(
      name, [this, name] { return open(name); }, options_.speed);
  return accounts_.emplace(std::move(name), std::move(account)).first->second.get();
}

std::vector<Account*> Accounts::all() {
  const std::shared_lock lock(mutex_);
  std::vector<Account*> all;
  for (const auto& [name, account] : accounts_) all.push_back(account.get());
  return all;
}

Result<Account::Opened> Accounts::open(const std::string& name) const {
  if (store_) {
    KT_TRY(const Records records, store_->load(name));
    if (!records.empty()) {
      KT_TRY(World world, from_records(records));
      Account::Opened opened{world, world};
      draw_anew(opened.world, store_->times_opened());
      return opened;
    }
  }
  std::optional<World> world = scenario(options_.scenario, {options_.seed, default_start()});
  KT_ASSERT(world.has_value());
  rename_keys(*world, name);
  return Account::Opened{std::move(*world), std::nullopt};
}

}  // namespace keyturn::server
