// What happens by itself, and when: facts sheet 2.8, 4.4, 6.6, 9.2 and 16, as the earliest and the latest moment.
#include <algorithm>

#include "property/reference.h"

namespace keyturn::property {

namespace {

constexpr Duration kSlack = seconds(2);  // for what begins at a moment that is known only to lie in a window

bool has_tables_of(const std::vector<std::string>& grants, const std::string& id) {
  return std::find(grants.begin(), grants.end(), id) != grants.end();
}

std::string arn_of(const World& world, const kms::Grant& grant) {
  return world.ground.account.arn("kms", "key/" + grant.key_id);
}

std::string table_of(const kms::Grant& grant) {
  const auto name = grant.context_subset.find("aws:dynamodb:tableName");
  return name == grant.context_subset.end() ? "" : name->second;
}

}  // namespace

Reference::Reference(const World& world) : now(world.ground.now), before_(world.ground.now) {}

// Everything that lies ahead of a table.
std::vector<Window> Reference::windows(const RefTable& table) const {
  std::vector<Window> ahead;
  if (table.status == "CREATING") {
    ahead.push_back({table.created + seconds(10), table.created + seconds(20)});
    ahead.push_back({table.created + minutes(59), table.created + minutes(59) + kSlack});
    ahead.push_back({table.usable_since + seconds(2), table.usable_since + seconds(20)});
    return ahead;
  }
  if (table.status == "DELETING") return {{table.deleted + seconds(4), table.deleted + seconds(9)}};
  if (table.status == "ARCHIVED") return {};
  if (table.status == "ARCHIVING") return {{table.archiving + minutes(1), table.archiving + minutes(10)}};
  if (table.capacity_change) {
    ahead.push_back({*table.capacity_change + milliseconds(900), *table.capacity_change + seconds(3)});
  }
  if (table.job && !table.job->has_swapped) {
    ahead.push_back({table.job->started + seconds(8), table.job->started + milliseconds(9'100)});
    ahead.push_back({table.usable_since + milliseconds(1), table.usable_since + seconds(1)});
  } else if (table.job) {
    ahead.push_back(table.job->settles);
  }
  if (!table.is_usable && !table.since) {
    ahead.push_back({table.usable_since + minutes(12) - kSlack, table.usable_since + minutes(75) + kSlack});
  }
  if (table.since) {
    ahead.push_back({*table.since + days(7), *table.since + days(7) + minutes(3)});
    if (table.is_usable) {
      ahead.push_back({table.usable_since + minutes(18) - kSlack, table.usable_since + minutes(57) + kSlack});
    }
  }
  return ahead;
}

std::optional<Instant> Reference::next_edge() const {
  std::optional<Instant> next;
  const auto consider = [&](Instant moment) {
    if (moment > now && (!next || moment < *next)) next = moment;
  };
  for (const auto& [name, table] : tables) {
    for (const Window& window : windows(table)) {
      consider(window.earliest);
      consider(window.latest);
    }
  }
  for (const auto& [arn, key] : keys) {
    if (key.state == "PendingDeletion") consider(key.deletion);
  }
  return next;
}

// A change of key: when the new table key takes over, and when it is over.
std::string Reference::catch_up_change(RefTable& table, const dynamodb::Table& found) {
  const auto view = found.sse.view(now);
  const bool is_updating = view && view->status == dynamodb::SseStatus::Updating;
  if (!table.job) return is_updating ? "a change of key that nobody asked for" : "";
  SseJob& job = *table.job;
  if (!job.has_swapped) {
    if (!is_updating) return "the change of key is over before it began";
    const bool may_swap = table.is_usable || table.heals;
    const bool came_back_late = table.is_usable && table.usable_since > job.started + seconds(8);
    const Instant earliest = came_back_late ? table.usable_since : job.started + seconds(8);
    const Instant latest = came_back_late ? table.usable_since + seconds(1) : job.started + milliseconds(9'100);
    const bool is_same = job.from == job.to;
    const bool shows_new = !is_same && view->key.kms_key_arn == job.to;
    if (shows_new && (now < earliest || !may_swap)) return "the new key has taken over too soon";
    if (!is_same && !shows_new && may_swap && now >= latest) return "the new key has not taken over in time";
    if (!shows_new && !(is_same && may_swap && now >= latest)) return "";
    job.has_swapped = true;
    table.rekeyed = {is_same ? earliest : std::max(before_, earliest), now};
    if (came_back_late) job.settles = {table.rekeyed.earliest + seconds(12), now + milliseconds(15'100)};
    table.key = job.to;
    std::swap(table.grants, table.job_grants);
    return "";
  }
  if (is_updating) return now < job.settles.latest ? "" : "the change of key does not end";
  if (now < job.settles.earliest) return "the change of key ends too soon";
  if (table.since && table.is_usable) table.may_be_back = true;
  table.heals = false;
  table.job_grants.clear();
  table.job.reset();
  return "";
}

// INACCESSIBLE_ENCRYPTION_CREDENTIALS and what follows.
std::string Reference::catch_up_loss(RefTable& table, const dynamodb::Table& found) {
  const std::optional<Instant>& since = found.key_loss.inaccessible_since;
  if (since && !table.since) {
    if (table.is_usable) return "it is inaccessible with a key that can be used";
    if (*since < table.usable_since + minutes(12) - kSlack) return "the loss of the key is found out too soon";
    if (*since <= before_ || *since > now) return "InaccessibleEncryptionDateTime is not when it was found out";
    table.since = since;
  } else if (!since && table.since) {
    const bool is_due =
        table.may_be_back || now >= table.usable_since + minutes(18) - kSlack || now >= *table.since + days(7);
    if (!table.is_usable || !is_due) return "it is accessible too soon";
    table.since.reset();
    table.may_be_back = false;
  } else if (since != table.since) {
    return "InaccessibleEncryptionDateTime has changed";
  }
  if (!table.is_usable && !table.since && now >= table.usable_since + minutes(75) + kSlack) {
    return "the loss of the key is not found out";
  }
  if (table.is_usable && table.since && !table.job && now >= table.usable_since + minutes(57) + kSlack) {
    return "that the key is back is not found out";
  }
  return "";
}

std::string Reference::catch_up(RefTable& table, const dynamodb::Table* found, bool& is_gone) {
  is_gone = !found || found->id != table.id;
  const std::string status = is_gone ? "" : std::string(name_of(found->status));
  if (table.status == "CREATING") {
    const bool lost = !table.is_usable && table.usable_since <= table.created + seconds(20);
    const bool came_back = table.is_usable && table.usable_since > table.created;
    if (is_gone) return lost && now >= table.created + minutes(59) ? "" : "it has disappeared";
    if (status == "CREATING") {
      if (lost) return now < table.created + minutes(59) + kSlack ? "" : "it is still CREATING without its key";
      const Instant latest =
          came_back ? std::max(table.created, table.usable_since) + seconds(20) : table.created + seconds(20);
      return now < latest ? "" : "it is still CREATING";
    }
    if (status != "ACTIVE" || now < table.created + seconds(10)) return "it is " + status + " too soon";
    if (!table.is_usable && table.usable_since <= table.created + seconds(10)) return "it is ACTIVE without its key";
    table.status = status;
  }
  if (table.status == "DELETING") {
    if (is_gone) return now < table.deleted + seconds(4) ? "it is gone too soon" : "";
    if (status != "DELETING") return "it is " + status + ", not DELETING";
    return now < table.deleted + seconds(9) ? "" : "it is not gone in time";
  }
  if (is_gone) return "it is gone";
  if (table.status == "ARCHIVED") return status == "ARCHIVED" ? "" : "it is no longer ARCHIVED";
  if (table.status == "ARCHIVING") {
    if (status == "ARCHIVING") return now < table.archiving + minutes(10) ? "" : "archiving does not end";
    if (status != "ARCHIVED" || now < table.archiving + minutes(1)) return "it is " + status + " after ARCHIVING";
    table.status = status;
    return "";
  }
  if (status == "ARCHIVING") {
    if (!table.since || table.is_usable || now < *table.since + days(7)) return "it is archived too soon";
    table.status = status;
    table.archiving = now;
    table.job.reset();
    table.job_grants.clear();
    return "";
  }
  if (table.since && !table.is_usable && now >= *table.since + days(7) + minutes(3))
    return "it is not archived in time";
  std::string wrong = catch_up_change(table, *found);
  if (wrong.empty()) wrong = catch_up_loss(table, *found);
  if (!wrong.empty()) return wrong;
  if (table.capacity_change && status != "UPDATING") {
    if (now < *table.capacity_change + milliseconds(900)) return "the new throughput comes too soon";
    table.capacity_change.reset();
  }
  if (table.capacity_change && now >= *table.capacity_change + seconds(3)) return "it is still UPDATING";
  table.status = table.capacity_change ? "UPDATING" : table.since ? "INACCESSIBLE_ENCRYPTION_CREDENTIALS" : "ACTIVE";
  return status == table.status ? "" : "it is " + status + ", not " + table.status;
}

// Whether DynamoDB may use the table's key, by the grants that there are.
void Reference::note_usability(RefTable& table, const World& world) {
  std::vector<std::string> live;
  for (const kms::Grant& grant : world.keys.grants) {
    if (table_of(grant) == table.name && arn_of(world, grant) == table.key) live.push_back(grant.id);
  }
  const bool is_usable = service_can_use(table.key, live);
  if (is_usable != table.is_usable) table.usable_since = now;
  table.may_be_back = table.may_be_back && is_usable;
  table.is_usable = is_usable;
}

std::string Reference::catch_up(const World& world) {
  now = world.ground.now;
  note_keys();
  for (auto entry = tables.begin(); entry != tables.end();) {
    RefTable& table = entry->second;
    bool is_gone = false;
    // A change that waited for the old key goes on the moment that it is back.
    if (table.job && !table.job->has_swapped && !table.is_usable) note_usability(table, world);
    const std::string wrong = catch_up(table, world.tables.find(table.name), is_gone);
    if (!wrong.empty()) return table.name + ": " + wrong;
    if (is_gone) {
      entry = tables.erase(entry);
      continue;
    }
    note_usability(table, world);
    ++entry;
  }
  if (world.tables.tables.size() != tables.size()) return "there is a table that nobody made";
  // Grants: those of the tables, two of each key in use, and no others (8.2).
  for (const kms::Grant& grant : world.keys.grants) {
    const auto table = tables.find(table_of(grant));
    const bool is_known = table != tables.end() && (has_tables_of(table->second.grants, grant.id) ||
                                                    has_tables_of(table->second.job_grants, grant.id));
    if (!is_known) return "a grant is left over for " + table_of(grant);
  }
  for (const auto& [name, table] : tables) {
    for (const std::string& id : table.grants) {
      const bool key_is_there = table.key.find("abcd1234") != std::string::npos || keys.count(table.key) > 0;
      if (key_is_there && !table.is_archived() && !world.keys.grant(id)) return name + ": a grant is missing";
    }
  }
  before_ = now;
  return "";
}

}  // namespace keyturn::property
