#include "billing/bill.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "billing/key_life.h"
#include "dynamodb/backup.h"
#include "time/format.h"

namespace keyturn::billing {

namespace {

struct Period {
  Instant begin;
  Instant next;        // when the month after it begins
  Instant end;         // the same, or the clock's now when that comes first
  std::int64_t hours;  // of the whole month

  // Begun hours of `from` until `to` that lie in it.
  std::int64_t hours_of(Instant from, Instant to) const {
    const std::int64_t hour = keyturn::hours(1).milliseconds;
    const std::int64_t span = (std::min(to, end) - std::max(from, begin)).milliseconds;
    return span <= 0 ? 0 : (span + hour - 1) / hour;
  }

  double months(std::int64_t of_hours) const { return static_cast<double>(of_hours) / static_cast<double>(hours); }
};

Instant first_of(int year, int month) {
  const std::string digits = std::to_string(month);
  return parse_iso(joined({std::to_string(year), digits.size() < 2 ? "-0" : "-", digits, "-01"})).value();
}

Period period_of(const Month& month, Instant now) {
  const Instant begin = first_of(month.year, month.month);
  const Instant next = month.month == 12 ? first_of(month.year + 1, 1) : first_of(month.year, month.month + 1);
  return {begin, next, std::min(next, now), (next - begin).milliseconds / hours(1).milliseconds};
}

// `price` for a whole month, rounded to the next millionth of a dollar.
Microdollars prorated(Microdollars price, double months) {
  return static_cast<Microdollars>(static_cast<double>(price) * months + 0.5);
}

void add_keys(Bill& bill, const World& world, const Period& period) {
  std::int64_t key_hours = 0;
  std::int64_t rotation_hours = 0;
  for (const auto& [id, life] : key_lives(world)) {
    const Instant end = life.deletion_scheduled.value_or(period.end);
    key_hours += period.hours_of(life.created, end);
    for (std::size_t i = 0; i < life.rotations.size() && i < kRotationsWithPrice; ++i) {
      rotation_hours += period.hours_of(life.rotations[i], end);
    }
  }
  const double keys = period.months(key_hours);
  const double rotations = period.months(rotation_hours);
  bill.lines.push_back({"Customer managed keys", keys, "key-month", prorated(kKeyMonth, keys)});
  bill.lines.push_back(
      {"Rotations of customer managed keys", rotations, "rotation-month", prorated(kRotationMonth, rotations)});
  const auto managed = std::count_if(world.keys.keys.begin(), world.keys.keys.end(),
                                     [](const auto& entry) { return entry.second.manager == kms::KeyManager::Aws; });
  bill.lines.push_back({"AWS managed keys", static_cast<double>(managed), "key", 0});
}

// Calls of users and of services for them alike, the refused ones too. What DynamoDB does with an AWS owned key is no
// request of the account.
void add_requests(Bill& bill, const World& world, const Period& period) {
  const trail::Trail& trail = world.ground.trail;
  std::int64_t requests = 0;
  for (std::size_t i = 0; i < trail.size(); ++i) {
    const trail::Event& event = trail.at(i);
    const bool counts = event.source == "kms.amazonaws.com" && event.type == "AwsApiCall";
    if (counts && period.begin <= event.time && event.time < period.next) ++requests;
  }
  const std::int64_t free = std::min(requests, kFreeRequests);
  bill.lines.push_back({"KMS requests, free tier", static_cast<double>(free), "request", 0});
  bill.lines.push_back({"KMS requests", static_cast<double>(requests - free), "request", (requests - free) * kRequest});
}

void add_tables(Bill& bill, const World& world) {
  const auto& tables = world.tables.tables;
  const auto owned = std::count_if(tables.begin(), tables.end(),
                                   [](const auto& entry) { return entry.second->sse.key().is_aws_owned(); });
  bill.lines.push_back({"AWS owned keys", static_cast<double>(owned), "table", 0});
  bill.lines.push_back({"Encryption at rest", static_cast<double>(tables.size()), "table", 0});
}

struct Kept {
  Instant from;
  Instant to;
  std::int64_t bytes = 0;
};

// The milliseconds since the epoch in a backup's ARN.
Instant creation_of(std::string_view backup_arn) {
  const std::string id(backup_arn.substr(backup_arn.rfind('/') + 1));
  return {std::stoll(id.substr(0, id.find('-')))};
}

// Those that are there, archived tables' among them, and those that DeleteBackup took away.
std::vector<Kept> backups(const World& world, const Period& period) {
  std::vector<Kept> kept;
  for (const auto& [arn, backup] : world.tables.backups) {
    const Json details = dynamodb::backup_details(backup, "AVAILABLE");
    kept.push_back({backup.created, period.end, details.at("BackupSizeBytes").get<std::int64_t>()});
  }
  const trail::Trail& trail = world.ground.trail;
  for (std::size_t i = 0; i < trail.size(); ++i) {
    const trail::Event& event = trail.at(i);
    if (event.name != "DeleteBackup" || event.failed()) continue;
    const Json& details = event.response_elements.at("backupDescription").at("backupDetails");
    kept.push_back({creation_of(details.at("backupArn").get_ref<const std::string&>()), event.time,
                    details.at("backupSizeBytes").get<std::int64_t>()});
  }
  return kept;
}

void add_backups(Bill& bill, const World& world, const Period& period) {
  double gigabyte_months = 0;
  for (const Kept& backup : backups(world, period)) {
    const double gigabytes = static_cast<double>(backup.bytes) / static_cast<double>(kGigabyte);
    gigabyte_months += gigabytes * period.months(period.hours_of(backup.from, backup.to));
  }
  bill.lines.push_back(
      {"Backup storage", gigabyte_months, "GB-month", prorated(kBackupGigabyteMonth, gigabyte_months)});
}

}  // namespace

Microdollars Bill::total() const {
  Microdollars sum = 0;
  for (const Line& line : lines) sum += line.amount;
  return sum;
}

Bill bill(const World& world, const Month& month) {
  const Period period = period_of(month, world.ground.now);
  Bill result;
  add_keys(result, world, period);
  add_requests(result, world, period);
  add_tables(result, world);
  add_backups(result, world, period);
  return result;
}

}  // namespace keyturn::billing
