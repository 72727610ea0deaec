#include "server/record_store.h"

#include <sqlite3.h>

#include <filesystem>
#include <system_error>
#include <utility>

#include "base/text.h"

namespace keyturn::server {

namespace {

constexpr int kApplicationId = 0x4B54524E;  // "KTRN"
constexpr int kFormat = 1;
constexpr const char* kFileName = "keyturn.sqlite";

ServiceError store_error(std::string message) { return {"StoreError", std::move(message), 500}; }

struct Finish {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finish>;

Statement statement(sqlite3* database, const char* sql) {
  sqlite3_stmt* made = nullptr;
  sqlite3_prepare_v2(database, sql, -1, &made, nullptr);
  return Statement(made);
}

// The bytes stay where they are until the statement has run.
void bind(const Statement& to, int place, const std::string& text) {
  sqlite3_bind_text64(to.get(), place, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
}
void bind(const Statement& to, int place, const Bytes& bytes) {
  sqlite3_bind_blob64(to.get(), place, bytes.data(), bytes.size(), SQLITE_STATIC);
}

bool ran(const Statement& statement) {
  const bool done = sqlite3_step(statement.get()) == SQLITE_DONE;
  return sqlite3_reset(statement.get()) == SQLITE_OK && done;
}

std::int64_t number(sqlite3* database, const char* sql) {
  const Statement asked = statement(database, sql);
  return asked && sqlite3_step(asked.get()) == SQLITE_ROW ? sqlite3_column_int64(asked.get(), 0) : -1;
}

}  // namespace

Result<std::unique_ptr<RecordStore>> RecordStore::open(const std::string& folder) {
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  if (failed) return store_error(joined({"The folder ", folder, " cannot be made: ", failed.message()}));
  const std::string path = (std::filesystem::path(folder) / kFileName).string();
  sqlite3* database = nullptr;
  const int opened = sqlite3_open_v2(path.c_str(), &database,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
  std::unique_ptr<RecordStore> store(new RecordStore(database));
  if (opened != SQLITE_OK) {
    return store_error(joined({path, " cannot be opened: ", sqlite3_errmsg(database), "."}));
  }
  if (const Result<void> prepared = store->prepare(); !prepared.ok()) {
    const bool is_taken = sqlite3_errcode(database) == SQLITE_BUSY;
    return store_error(joined({path, is_taken ? " belongs to another keyturn-server that is running."
                                              : " cannot be used: " + prepared.error().message}));
  }
  return store;
}

RecordStore::~RecordStore() { sqlite3_close(database_); }

ServiceError RecordStore::failure() const { return store_error(joined({"SQLite: ", sqlite3_errmsg(database_), "."})); }

Result<void> RecordStore::run(const std::string& sql) {
  if (sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) return failure();
  return {};
}

Result<void> RecordStore::prepare() {
  KT_CHECK(run("PRAGMA locking_mode = EXCLUSIVE"));
  const std::int64_t tables = number(database_, "SELECT count(*) FROM sqlite_master");
  if (tables < 0) return failure();
  const std::int64_t format = number(database_, "PRAGMA user_version");
  if (tables > 0 && number(database_, "PRAGMA application_id") != kApplicationId) {
    return store_error("it is a file of another program.");
  }
  if (format > kFormat) return store_error("it was written by a later version of Keyturn.");
  KT_CHECK(run("PRAGMA journal_mode = WAL"));
  KT_CHECK(run("PRAGMA synchronous = FULL"));
  KT_CHECK(
      run(joined({"BEGIN IMMEDIATE;"
                  "CREATE TABLE IF NOT EXISTS records (account TEXT NOT NULL, name TEXT NOT NULL, content BLOB NOT "
                  "NULL, PRIMARY KEY (account, name)) WITHOUT ROWID;"
                  "CREATE TABLE IF NOT EXISTS opened (times INTEGER NOT NULL);"
                  "INSERT INTO opened SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM opened);"
                  "UPDATE opened SET times = times + 1;"
                  "PRAGMA application_id = ",
                  std::to_string(kApplicationId), "; PRAGMA user_version = ", std::to_string(kFormat), "; COMMIT"})));
  times_opened_ = static_cast<std::uint64_t>(number(database_, "SELECT times FROM opened"));
  return {};
}

Result<Records> RecordStore::load(const std::string& account) {
  const std::lock_guard lock(mutex_);
  const Statement asked = statement(database_, "SELECT name, content FROM records WHERE account = ?");
  if (!asked) return failure();
  bind(asked, 1, account);
  Records records;
  int step = sqlite3_step(asked.get());
  for (; step == SQLITE_ROW; step = sqlite3_step(asked.get())) {
    const auto* const name = reinterpret_cast<const char*>(sqlite3_column_text(asked.get(), 0));
    const auto* const content = static_cast<const std::uint8_t*>(sqlite3_column_blob(asked.get(), 1));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(asked.get(), 1));
    records.emplace(name, Bytes(content, content + size));
  }
  if (step != SQLITE_DONE) return failure();
  return records;
}

Result<void> RecordStore::commit(const std::vector<Batch>& batches) {
  const std::lock_guard lock(mutex_);
  const Statement put = statement(database_, "INSERT OR REPLACE INTO records VALUES (?, ?, ?)");
  const Statement erase = statement(database_, "DELETE FROM records WHERE account = ? AND name = ?");
  if (!put || !erase) return failure();
  KT_CHECK(run("BEGIN IMMEDIATE"));
  const auto written = [&] {
    for (const Batch& batch : batches) {
      bind(put, 1, batch.account);
      bind(erase, 1, batch.account);
      for (const auto& [name, content] : batch.changes.put) {
        bind(put, 2, name);
        bind(put, 3, content);
        if (!ran(put)) return false;
      }
      for (const std::string& name : batch.changes.erased) {
        bind(erase, 2, name);
        if (!ran(erase)) return false;
      }
    }
    return true;
  };
  if (written() && sqlite3_exec(database_, "COMMIT", nullptr, nullptr, nullptr) == SQLITE_OK) return {};
  ServiceError error = failure();
  sqlite3_exec(database_, "ROLLBACK", nullptr, nullptr, nullptr);
  return error;
}

}  // namespace keyturn::server
