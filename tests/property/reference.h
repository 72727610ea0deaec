// A second opinion on the account: tables, their encryption, KMS keys and items, written from what is known of AWS
// alone and kept as simple as that allows. Where AWS takes a time that varies, it knows the earliest and the latest
// moment; in between it looks at the account to learn what happened, and holds it to that.
#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json.h"
#include "time/instant.h"
#include "world/world.h"

namespace keyturn::property {

// One thing that a person does: a request, or, without an operation, letting time pass.
struct Step {
  std::string user;  // "default", "developer", "auditor"
  std::string service;
  std::string operation;
  Json params = Json::object();
  Duration wait;
};

// What the answer must be. Several codes where nothing says which comes first; "" is success.
struct Expectation {
  std::vector<std::string> codes = {""};
  std::string text;                               // a part of the error's message
  std::optional<Json> answer;                     // the whole answer
  std::function<std::string(const Json&)> check;  // more about an answer: what is wrong with it, or nothing
  std::function<void(const Json&)> apply;         // what a success changes
  std::vector<std::string> opened;                // the tables whose items it has to open
};

Expectation refused(std::string code, std::string text = "");

struct RefKey {
  std::string arn;
  std::string state = "Enabled";
  Instant deletion;
  bool is_denied_to_developer = false;
  int rotations = 0;
  bool is_rotating = false;
};

using RefItem = std::map<std::string, Json>;
Json to_json(const RefItem& item);
using ItemKey = std::pair<std::string, int>;

// A span in which something happens.
struct Window {
  Instant earliest;
  Instant latest;
};

struct SseJob {
  std::string from;
  std::string to;  // ARNs; empty: AWS owned
  std::string requested;
  Instant started;
  bool has_swapped = false;
  bool has_grants = false;  // those that it was given are in job_grants
  Window settles;
};

struct RefQuota {
  int count = 0;
  Instant window_end;
  Instant last;
};

enum class Whether { No, Maybe, Yes };

struct RefTable {
  std::string name;
  std::string id;
  std::string status = "CREATING";
  Instant created;
  Instant deleted;
  std::string key;                      // the KMS key in use, empty: AWS owned
  std::vector<std::string> grants;      // by which DynamoDB may use it
  std::vector<std::string> job_grants;  // during a change: of the new key until it swaps, then of the old one
  bool has_grants = false;              // those that it was made with are in grants
  std::optional<SseJob> job;
  RefQuota quota;
  std::int64_t read_units = 5;
  std::optional<Instant> capacity_change;
  bool is_protected = false;
  Instant protection_changed;
  bool is_usable = true;         // DynamoDB may use the key
  Instant usable_since;          // since when is_usable is what it is
  std::optional<Instant> since;  // InaccessibleEncryptionDateTime
  bool heals = false;            // got a key while it was inaccessible
  bool may_be_back = false;      // a change of key is through: it may be accessible at once, and need not be
  Instant archiving;
  std::map<ItemKey, RefItem> items;
  std::map<std::string, Instant> kept;  // by user: when its connection last got the table key
  Window rekeyed;                       // when the table key was last replaced by another one

  bool has_items_to_ask_for() const { return status != "CREATING" && status != "DELETING"; }
  bool is_archived() const { return status == "ARCHIVING" || status == "ARCHIVED"; }
};

class Reference {
 public:
  explicit Reference(const World& world);

  Expectation expect(const Step& step);

  // After every call: whether it asked KMS for table keys as often as it had to. What is wrong, or nothing.
  std::string note_call(const World& world, const Step& step, const Expectation& expected, const service::Reply& reply);

  // The clock has moved, or keys may have changed: what is wrong with the account's state, or nothing.
  std::string catch_up(const World& world);

  // The next moment at which something may or must happen.
  std::optional<Instant> next_edge() const;

  // Who may read: by the key chain, or because the table key is kept.
  Whether is_readable(const RefTable& table, std::string_view user) const;

  std::map<std::string, RefTable> tables;
  std::map<std::string, RefKey> keys;          // by ARN; those that are gone are not there
  std::map<std::string, std::string> aliases;  // name -> ARN
  std::vector<std::string> gone_keys;
  Instant now;

 private:
  Expectation expect_key_operation(const Step& step);
  Expectation expect_create(const Step& step);
  Expectation expect_update(const Step& step);
  Expectation expect_encryption(const Step& step, RefTable& table);
  Expectation expect_delete(const Step& step);
  Expectation expect_describe(const Step& step);
  Expectation expect_items(const Step& step);
  Expectation expect_one_item(const Step& step, RefTable& table);
  Expectation expect_query(const Step& step, RefTable& table);
  Expectation expect_many(const Step& step);

  // A refusal when the items of the table cannot be had by this user; a success when they may be.
  std::optional<Expectation> locked(const RefTable& table, const Step& step) const;
  Expectation key_error(const std::string& arn, std::string_view user, std::string_view action) const;
  bool can_use(const std::string& arn, std::string_view user) const;
  std::string resolved(const std::string& key_id) const;  // an ARN, or what does not exist
  bool service_can_use(const std::string& arn, const std::vector<std::string>& grants) const;
  Whether keeps_table_key(const RefTable& table, std::string_view user) const;
  void note_keys();
  std::vector<Window> windows(const RefTable& table) const;
  std::string catch_up(RefTable& table, const dynamodb::Table* found, bool& is_gone);
  std::string catch_up_change(RefTable& table, const dynamodb::Table& found);
  std::string catch_up_loss(RefTable& table, const dynamodb::Table& found);
  void note_usability(RefTable& table, const World& world);

  Instant before_;                               // the moment of the last catch_up
  std::map<std::string, Whether> keeps_before_;  // by table: of the user of the step that is expected
};

}  // namespace keyturn::property
