#include "server/saver.h"

#include <sqlite3.h>
#include <sys/resource.h>

#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <fstream>
#include <thread>

#include "server/served.h"

using namespace keyturn;
using namespace keyturn::server;
using namespace keyturn::server::testing;

namespace {

std::unique_ptr<RecordStore> opened(const Folder& folder) {
  auto store = RecordStore::open(folder.path.string());
  if (!store.ok()) FAIL(store.error().message);
  return std::move(store).value();
}

Json item(const std::string& id) { return {{"Id", {{"S", id}}}, {"Note", {{"S", "kept"}}}}; }

void put(Served& served, const std::string& id, std::string_view key = kAlice) {
  const Json answer = served.call("dynamodb", "PutItem", {{"TableName", "Music"}, {"Item", item(id)}}, key);
  REQUIRE(answer == Json::object());
}

Json count_of(Served& served, std::string_view key = kAlice) {
  return served.call("dynamodb", "Scan", {{"TableName", "Music"}}, key)["Count"];
}

// No file of this process grows meanwhile.
struct FullDisk {
  FullDisk() {
    std::signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit none{0, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &none);
  }
  ~FullDisk() { setrlimit(RLIMIT_FSIZE, &before); }
  rlimit before{};
};

void run_sql(const Folder& folder, const char* sql) {
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open((folder.path / "keyturn.sqlite").c_str(), &database) == SQLITE_OK);
  CHECK(sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(database);
}

}  // namespace

TEST_CASE("What was answered is there after the server went, each account by itself", "[server]") {
  const Folder folder;
  {
    const auto store = opened(folder);
    Served served({}, store.get());
    served.create_table("Music");
    served.create_table("Music", "ada");
    for (int i = 0; i < 50; ++i) put(served, std::to_string(i));
    put(served, "of ada", "ada");
    // Read from the store as it is now: the answers have been given.
    CHECK(store->load("ada").value().size() > 5);
  }
  const auto store = opened(folder);
  Served served({}, store.get());
  CHECK(count_of(served) == 50);
  CHECK(count_of(served, "ada") == 1);
  CHECK(served.clock("GET", "").second["now"] == "2026-01-05T09:00:20.000Z");
  put(served, "another");
  CHECK(count_of(served) == 51);
}

TEST_CASE("Only what has changed is written, and what is stored is exactly the account", "[server]") {
  const Folder folder;
  for (int round = 0; round < 3; ++round) {
    const auto store = opened(folder);
    Served served({}, store.get());
    if (round == 0) served.create_table("Music");
    for (int i = 0; i < 20; ++i) put(served, std::to_string(round * 10 + i));
    const Account::Snapshot now = *served.accounts.of(kAlice).value()->snapshot();
    REQUIRE(served.saver->store(*served.accounts.of(kAlice).value(), now.change).ok());
    CHECK(store->load(std::string(kAlice)).value() == to_records(now.world));
  }
}

TEST_CASE("Events that nobody waits for are stored when the server ends", "[server]") {
  const Folder folder;
  {
    const auto store = opened(folder);
    Served served({}, store.get());
    served.call("dynamodb", "ListTables");
  }
  const auto store = opened(folder);
  Served served({}, store.get());
  CHECK(served.call("cloudtrail", "LookupEvents")["Events"].size() == 1);
}

TEST_CASE("After a restart nothing is drawn that was drawn before", "[server]") {
  const Folder folder;
  const auto key_id = [&] {
    const auto store = opened(folder);
    Served served({}, store.get());
    return served.call("kms", "CreateKey")["KeyMetadata"]["KeyId"].get<std::string>();
  };
  const std::string first = key_id();
  // As if it had not been stored: the stream is where it was before.
  run_sql(folder, "DELETE FROM records");
  CHECK(key_id() == first);  // a new account is drawn from the seed
  const std::string second = key_id();
  CHECK(second != first);
}

TEST_CASE("Writes of many clients share commits and are all there", "[server]") {
  const Folder folder;
  {
    const auto store = opened(folder);
    Served served({}, store.get());
    served.create_table("Music");
    std::vector<std::thread> clients;
    for (int client = 0; client < 8; ++client) {
      clients.emplace_back([&served, client] {
        for (int i = 0; i < 10; ++i) {
          const std::string id = std::to_string(client) + "/" + std::to_string(i);
          served.call("dynamodb", "PutItem", {{"TableName", "Music"}, {"Item", item(id)}});
        }
      });
    }
    for (std::thread& client : clients) client.join();
  }
  const auto store = opened(folder);
  Served served({}, store.get());
  CHECK(count_of(served) == 80);
}

TEST_CASE("A write that cannot be stored is not answered as done, and is stored later", "[server]") {
  const Folder folder;
  const auto store = opened(folder);
  Served served({}, store.get());
  served.create_table("Music");
  Account& account = *served.accounts.of(kAlice).value();
  {
    const FullDisk full;
    const Json failed = served.call("dynamodb", "PutItem", {{"TableName", "Music"}, {"Item", item("first")}});
    CHECK(failed["__type"] == "com.amazonaws.dynamodb.v20120810#InternalServerError");
    CHECK(failed["message"].get<std::string>().starts_with(
        "The request was carried out but could not be stored: SQLite: "));
  }
  put(served, "second");
  CHECK(count_of(served) == 2);
  const Account::Snapshot now = *account.snapshot();
  REQUIRE(served.saver->store(account, now.change).ok());
  CHECK(store->load(account.name()).value() == to_records(now.world));
}

TEST_CASE("A damaged record closes its account and is left as it is", "[server]") {
  const Folder folder;
  {
    const auto store = opened(folder);
    Served served({}, store.get());
    served.create_table("Music", "ada");
    served.create_table("Music", "bob");
  }
  run_sql(folder, "UPDATE records SET content = x'00' WHERE account = 'ada' AND name = 'clock'");
  const auto store = opened(folder);
  Served served({}, store.get());
  CHECK(
      served.call("dynamodb", "ListTables", Json::object(), "ada")["message"] ==
      "The saved record clock is not what Keyturn wrote. Nothing of this account was changed. Other access keys reach "
      "other accounts.");
  CHECK(served.call("dynamodb", "ListTables", Json::object(), "bob") == Json{{"TableNames", {"Music"}}});
  CHECK(store->load("ada").value().at("clock") == Bytes{0});
}

TEST_CASE("A file that is no store of ours, or in use, is told and left alone", "[server]") {
  const auto refusal = [](const Folder& folder) {
    const auto store = RecordStore::open(folder.path.string());
    REQUIRE_FALSE(store.ok());
    return store.error().message.substr((folder.path / "keyturn.sqlite").string().size());
  };
  SECTION("in use") {
    const Folder folder;
    const auto store = opened(folder);
    CHECK(refusal(folder) == " belongs to another keyturn-server that is running.");
  }
  SECTION("another program's") {
    const Folder folder;
    run_sql(folder, "CREATE TABLE songs (name TEXT)");
    CHECK(refusal(folder) == " cannot be used: it is a file of another program.");
  }
  SECTION("a later version's") {
    const Folder folder;
    { const auto store = opened(folder); }
    run_sql(folder, "PRAGMA user_version = 99");
    CHECK(refusal(folder) == " cannot be used: it was written by a later version of Keyturn.");
  }
  SECTION("no database") {
    const Folder folder;
    std::ofstream(folder.path / "keyturn.sqlite") << std::string(5000, 'x');
    CHECK(refusal(folder) == " cannot be used: SQLite: file is not a database.");
  }
  SECTION("no folder") {
    const Folder folder;
    std::ofstream(folder.path / "file") << "x";
    const auto store = RecordStore::open((folder.path / "file" / "below").string());
    REQUIRE_FALSE(store.ok());
    CHECK(store.error().message.find("cannot be made: ") != std::string::npos);
  }
}
