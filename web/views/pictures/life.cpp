#include "views/pictures/life.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "dynamodb/timings.h"
#include "time/format.h"
#include "views/events.h"
#include "views/keys.h"
#include "views/moments.h"
#include "views/pictures/kept_key.h"
#include "views/pictures/key_states.h"
#include "views/pictures/trail_reading.h"
#include "views/upcoming.h"

namespace keyturn::views {
namespace {

using dynamodb::Table;
using dynamodb::TableStatus;

// The events of the trail that have to do with this table's encryption, oldest first.
std::vector<const trail::Event*> events_of(const World& world, const Table& table) {
  std::vector<const trail::Event*> events;
  const trail::Trail& trail = world.ground.trail;
  for (std::size_t i = 0; i < trail.size(); ++i) {
    const trail::Event& event = trail.at(i);
    const bool is_own = table_in_context(event) == table.name || names_table(event, table.name);
    if (is_own && event.time >= table.created) events.push_back(&event);
  }
  return events;
}

// Under which key the table was from when on.
struct Reign {
  Instant from;
  std::string key_id;  // empty: the AWS owned key
};

bool asks_for_owned_key(const trail::Event& event) {
  if (event.name != "UpdateTable" || event.failed()) return false;
  const Json& params = event.request_parameters;
  const auto wanted = params.find("sSESpecification");
  return wanted != params.end() && wanted->is_object() && !wanted->value("enabled", true);
}

// A change takes over after a while, and not before the old key can be used (8.2).
Instant takes_over(const World& world, const std::string& old_key, Instant asked) {
  const Instant planned = asked + dynamodb::kSseKeySwap;
  if (old_key.empty()) return planned;
  const std::vector<LifeBar> states = states_of_key(world, old_key, {});
  if (is_usable_at(states, planned)) return planned;
  const auto back = std::find_if(states.begin(), states.end(),
                                 [&](const LifeBar& bar) { return bar.from >= planned && bar.label == "Enabled"; });
  return back == states.end() ? planned : back->from;
}

std::vector<Reign> reigns_of(const World& world, const Table& table, const std::vector<const trail::Event*>& events) {
  std::vector<Reign> reigns = {{table.created, {}}};
  const auto change_to = [&](const std::string& key_id, Instant asked) {
    if (reigns.back().key_id != key_id) {
      reigns.push_back({takes_over(world, reigns.back().key_id, asked), key_id});
    }
  };
  for (const trail::Event* event : events) {
    if (asks_for_owned_key(*event)) change_to({}, event->time);
    if (event->name != "GenerateDataKey" || event->failed() || event->resources.empty()) continue;
    const std::string key_id = key_id_of(event->resources.front().arn);
    if (event->time == table.created) {
      reigns.front().key_id = key_id;
    } else {
      change_to(key_id, event->time);
    }
  }
  std::erase_if(reigns, [&](const Reign& reign) { return reign.from > world.ground.now; });
  if (table.sse.waits() && reigns.size() > 1) reigns.pop_back();
  return reigns;
}

class StatusLane {
 public:
  StatusLane(const World& world, const Table& table) : world_(world), table_(table) {}

  LifeLane draw(const std::vector<const trail::Event*>& events) {
    begin(table_.created, "CREATING", Tone::InProgress);
    if (table_.status == TableStatus::Creating) return done();
    // When it became ACTIVE is in no event: at the latest then.
    const dynamodb::Range range =
        table_.definition.global_indexes.empty() ? dynamodb::kCreating : dynamodb::kCreatingWithIndexes;
    begin(std::min(table_.created + range.longest, world_.ground.now), "ACTIVE", Tone::Success);
    for (const trail::Event* event : events) add(*event);
    if (const auto& since = table_.key_loss.inaccessible_since) lose(*since);
    if (table_.status == TableStatus::Archiving || table_.status == TableStatus::Archived) {
      begin(*table_.key_loss.inaccessible_since + dynamodb::kArchivedAfter, "ARCHIVING", Tone::InProgress);
    }
    if (table_.key_loss.archival) begin(table_.key_loss.archival->time, "ARCHIVED", Tone::Stopped);
    if (table_.status == TableStatus::Deleting) begin(deleted_at_, "DELETING", Tone::InProgress);
    return done();
  }

 private:
  // DynamoDB asks KMS by itself and finds out.
  void add(const trail::Event& event) {
    if (event.name == "DeleteTable" && !event.failed()) deleted_at_ = event.time;
    if (event.name != "Decrypt" || !is_by_service(event)) return;
    if (event.failed()) {
      lose(event.time);
    } else if (lane_.bars.back().tone == Tone::Error) {
      begin(event.time, "ACTIVE", Tone::Success);
    }
  }

  void lose(Instant at) {
    if (lane_.bars.back().tone != Tone::Error) begin(at, "INACCESSIBLE_ENCRYPTION_CREDENTIALS", Tone::Error);
  }

  void begin(Instant at, std::string label, Tone tone) {
    if (!lane_.bars.empty()) lane_.bars.back().to = at;
    lane_.bars.push_back({.from = at, .to = at, .label = std::move(label), .tone = tone});
  }

  LifeLane done() {
    lane_.name = joined({"Table ", table_.name});
    lane_.bars.back().to = world_.ground.now;
    lane_.bars.back().goes_on = true;
    return std::move(lane_);
  }

  const World& world_;
  const Table& table_;
  LifeLane lane_;
  Instant deleted_at_;
};

LifeLane reign_lane(const World& world, const std::vector<Reign>& reigns, const KeyTags& tags) {
  LifeLane lane{"Encrypted under", {}};
  for (std::size_t i = 0; i < reigns.size(); ++i) {
    const bool is_last = i + 1 == reigns.size();
    const std::string& id = reigns[i].key_id;
    lane.bars.push_back({.from = reigns[i].from,
                         .to = is_last ? world.ground.now : reigns[i + 1].from,
                         .label = id.empty() ? "AWS owned key" : name_of_key(world, id),
                         .tone = Tone::Info,
                         .tag = tags.of(id),
                         .goes_on = is_last});
  }
  return lane;
}

// A connection's copy of the table key holds for five minutes and a little; how long exactly is known while it does.
// A change of key makes DynamoDB forget it.
LifeLane kept_lane(const World& world, const Table& table, const std::vector<const trail::Event*>& events,
                   const std::vector<Reign>& reigns) {
  LifeLane lane{"Table key in memory", {}};
  const auto add = [&](Instant from, Instant to) {
    for (const Reign& reign : reigns) {
      if (reign.from > from) to = std::min(to, reign.from);
    }
    if (!lane.bars.empty() && lane.bars.back().to >= from) {
      lane.bars.back().to = std::max(lane.bars.back().to, to);
      return;
    }
    lane.bars.push_back({.from = from, .to = to, .label = "in memory", .tone = Tone::Info, .hatched = true});
  };
  for (const trail::Event* event : events) {
    if (event->name != "Decrypt" || event->failed() || is_by_service(*event)) continue;
    add(event->time, std::min(event->time + dynamodb::kTableKeyCache.shortest, world.ground.now));
  }
  const std::vector<KeptKey> kept = kept_keys(world, table);
  if (!lane.bars.empty() && !kept.empty()) {
    lane.bars.back().to = kept.front().until;
    lane.bars.back().goes_on = true;
  }
  return lane;
}

std::vector<LifeMark> marks_of(const World& world, const Table& table, const std::set<std::string>& keys) {
  std::vector<LifeMark> marks;
  for (const Upcoming& task : upcoming(world)) {
    const bool is_own = task.table == table.name || (task.table.empty() && keys.contains(task.key_id));
    if (is_own) marks.push_back({task.due, task.text});
  }
  return marks;
}

// From the moment at which the table's key could not be used any more to the one at which the table shows it.
std::optional<LifeGap> gap_of(const World& world, const LifeLane& status, const std::vector<LifeBar>& key) {
  const auto lost = std::find_if(key.rbegin(), key.rend(), [](const LifeBar& bar) { return bar.label == "Enabled"; });
  if (lost == key.rend() || lost->goes_on) return std::nullopt;
  const Instant from = lost->to;
  const auto shown = std::find_if(status.bars.begin(), status.bars.end(),
                                  [&](const LifeBar& bar) { return bar.tone == Tone::Error && bar.from >= from; });
  if (shown != status.bars.end()) {
    return LifeGap{from, shown->from, false, human_duration(shown->from - from) + " until the table shows it"};
  }
  return LifeGap{from, world.ground.now, true,
                 joined({"DynamoDB has not found out: it does ",
                         minutes_between(dynamodb::kKeyLossDetection.shortest, dynamodb::kKeyLossDetection.longest),
                         " after the loss"})};
}

std::string words_of(const Life& life) {
  std::string text;
  for (const LifeLane& lane : life.lanes) {
    if (lane.bars.empty()) continue;
    text += joined({text.empty() ? "" : " ", lane.name, ":"});
    for (const LifeBar& bar : lane.bars) {
      text += joined({&bar == &lane.bars.front() ? " " : "; ", bar.label, " from ", date_and_time(bar.from),
                      bar.goes_on && !bar.hatched ? " until now" : " to " + date_and_time(bar.to)});
    }
    text += ".";
  }
  if (life.gap) text += joined({" ", life.gap->label, "."});
  for (const LifeMark& mark : life.ahead) {
    text += joined({" Ahead, ", time_until(life.now, mark.at), ": ", mark.text, "."});
  }
  return life.ahead.empty() ? text + " Nothing is ahead." : text;
}

std::string title_of(const Life& life) {
  if (!life.gap) return "A table lives and dies with its key";
  return life.gap->goes_on ? "The key is lost already, and the table does not show it yet"
                           : "Between the loss of a key and the table that shows it, time goes by";
}

}  // namespace

std::optional<Life> life_of(const World& world, const std::string& name) {
  const Table* const table = world.tables.find(name);
  if (!table) return std::nullopt;
  const KeyTags tags(world);
  const std::vector<const trail::Event*> events = events_of(world, *table);
  const std::vector<Reign> reigns = reigns_of(world, *table, events);
  Life life;
  life.table = name;
  life.begin = table->created;
  life.now = world.ground.now;
  life.lanes.push_back(StatusLane(world, *table).draw(events));
  life.lanes.push_back(reign_lane(world, reigns, tags));
  if (LifeLane kept = kept_lane(world, *table, events, reigns); !kept.bars.empty())
    life.lanes.push_back(std::move(kept));
  std::set<std::string> keys;
  for (const Reign& reign : reigns) {
    if (reign.key_id.empty() || !keys.insert(reign.key_id).second) continue;
    const KeyTag tag = tags.of(reign.key_id);
    life.lanes.push_back({joined({"KMS key ", tag.letter}), states_of_key(world, reign.key_id, tag)});
  }
  const std::string& current = reigns.back().key_id;
  if (!current.empty()) life.gap = gap_of(world, life.lanes.front(), states_of_key(world, current, tags.of(current)));
  life.ahead = marks_of(world, *table, keys);
  life.title = title_of(life);
  life.words = words_of(life);
  return life;
}

}  // namespace keyturn::views
