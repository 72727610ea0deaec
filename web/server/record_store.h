// The records of accounts (world/records.h) in an SQLite file: write-ahead log, synchronised with the disk before a
// commit returns. One server at a time has the file.
#pragma once
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "base/result.h"
#include "world/records.h"

struct sqlite3;

namespace keyturn::server {

class RecordStore {
 public:
  // `folder`/keyturn.sqlite, made when it is not there. A sentence of what is wrong as the error's message.
  static Result<std::unique_ptr<RecordStore>> open(const std::string& folder);
  ~RecordStore();
  RecordStore(const RecordStore&) = delete;
  RecordStore& operator=(const RecordStore&) = delete;

  // How often the file was opened, this time included.
  std::uint64_t times_opened() const { return times_opened_; }

  // Empty when there is no such account.
  Result<Records> load(const std::string& account);

  struct Batch {
    std::string account;
    Changes changes;
  };
  // All of it or nothing.
  Result<void> commit(const std::vector<Batch>& batches);

 private:
  explicit RecordStore(sqlite3* database) : database_(database) {}
  Result<void> prepare();
  Result<void> run(const std::string& sql);
  ServiceError failure() const;

  std::mutex mutex_;
  sqlite3* database_;
  std::uint64_t times_opened_ = 0;
};

}  // namespace keyturn::server
