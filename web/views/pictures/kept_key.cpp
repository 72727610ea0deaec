#include "views/pictures/kept_key.h"

#include <algorithm>

#include "base/text.h"
#include "dynamodb/timings.h"
#include "views/moments.h"
#include "views/pictures/trail_reading.h"

namespace keyturn::views {

namespace {

// When the table key was last unsealed for this user's reads and writes of items; those are in no event of their own.
Instant last_unsealed(const World& world, const dynamodb::Table& table, const std::string& user) {
  const trail::Trail& trail = world.ground.trail;
  for (std::size_t i = trail.size(); i > 0; --i) {
    const trail::Event& event = trail.at(i - 1);
    if (event.name != "Decrypt" || event.failed() || table_in_context(event) != table.name) continue;
    if (event.user_identity.value("userName", std::string()) == user && !trail.find(event.parent)) return event.time;
  }
  return table.created;
}

}  // namespace

std::vector<KeptKey> kept_keys(const World& world, const dynamodb::Table& table) {
  std::vector<KeptKey> kept;
  for (const iam::User& user : world.ground.users.users()) {
    if (!world.tables.table_keys.find(table.id, user.arn, world.ground.now)) continue;
    const Instant least = last_unsealed(world, table, user.name) + dynamodb::kTableKeyCache.shortest;
    kept.push_back({user.name, std::max(least, world.ground.now)});
  }
  std::sort(kept.begin(), kept.end(), [](const KeptKey& a, const KeptKey& b) { return a.until > b.until; });
  return kept;
}

std::string kept_in_words(const World& world, const dynamodb::Table& table) {
  std::vector<std::string> parts;
  for (const KeptKey& kept : kept_keys(world, table)) {
    parts.push_back(joined({"for ", kept.user, ", at least until ", date_and_time(kept.until), " (",
                            time_until(world.ground.now, kept.until), ")"}));
  }
  return parts.empty() ? std::string() : joined({"DynamoDB keeps the table key in memory ", join(parts, " and "), "."});
}

}  // namespace keyturn::views
