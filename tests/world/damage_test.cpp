// What is saved and then damaged is refused, or is as it was; never anything else.
#include <catch2/catch_test_macros.hpp>

#include "cli/session.h"
#include "crypto/digest.h"
#include "support/source_tree.h"
#include "support/transcript_runner.h"
#include "time/format.h"
#include "world/cli_endpoint.h"
#include "world/record_frame.h"
#include "world/rich_account.h"
#include "world/snapshot.h"
#include "world/snapshot_errors.h"

using namespace keyturn;

namespace {

// One key, one table, one item.
World small_account() {
  World world = default_world();
  test::played(world, {"aws kms create-key",
                       "aws dynamodb create-table --table-name T --billing-mode PAY_PER_REQUEST "
                       "--attribute-definitions AttributeName=Id,AttributeType=S "
                       "--key-schema AttributeName=Id,KeyType=HASH",
                       "@30", "aws dynamodb put-item --table-name T --item '{\"Id\": {\"S\": \"one\"}}'"});
  return world;
}

std::string damaged(std::string_view record) {
  return "The saved record " + std::string(record) + " is not what Keyturn wrote.";
}

ServiceError refusal(const Records& records) {
  const Result<World> world = from_records(records);
  REQUIRE_FALSE(world.ok());
  return world.error();
}

// The file with a digest that is right.
Bytes sealed(Bytes file) {
  file.resize(file.size() - 32);
  const crypto::Digest digest = crypto::sha256(file);
  file.insert(file.end(), digest.begin(), digest.end());
  return file;
}

}  // namespace

TEST_CASE("A file is the account again", "[world][snapshot]") {
  World saved = test::rich_account();
  const Bytes file = to_file(saved);
  Result<World> world = from_file(file);
  REQUIRE(world.ok());
  CHECK(to_file(world.value()) == file);
  CHECK(test::played(world.value(), test::long_session()) == test::played(saved, test::long_session()));
}

TEST_CASE("A file with one byte changed is refused, whichever it is", "[world][snapshot]") {
  Bytes file = to_file(small_account());
  std::size_t accepted = 0;
  for (std::uint8_t& byte : file) {
    for (const int flip : {1, 0x80}) {
      byte = static_cast<std::uint8_t>(byte ^ flip);
      if (from_file(file).ok()) ++accepted;
      byte = static_cast<std::uint8_t>(byte ^ flip);
    }
  }
  CHECK(accepted == 0);
  CHECK(from_file(file).ok());
}

TEST_CASE("A file cut short, empty or of something else is refused, and says so", "[world][snapshot]") {
  const Bytes file = to_file(small_account());
  for (std::size_t size = 8; size < file.size(); size += 7) {
    const Result<World> world = from_file(BytesView(file).first(size));
    REQUIRE_FALSE(world.ok());
    CHECK(world.error() == errors::damaged_file());
  }
  CHECK(from_file({}).error().message == "This is not a file that Keyturn has exported.");
  CHECK(from_file(to_bytes("PK\x03\x04 a picture")).error() == errors::not_a_sandbox_file());
  Bytes longer = file;
  longer.push_back(0);
  CHECK(from_file(longer).error().message ==
        "This file is not whole: it is cut short, or a part of it has changed since it was exported.");
}

TEST_CASE("A record with one byte changed is refused by its name", "[world][records]") {
  Records records = to_records(small_account());
  for (auto& [name, record] : records) {
    CAPTURE(name);
    bool all_refused = true;
    for (std::uint8_t& byte : record) {
      byte = static_cast<std::uint8_t>(byte ^ 4);
      const Result<World> world = from_records(records);
      all_refused = all_refused && !world.ok() && world.error() == errors::damaged(name);
      byte = static_cast<std::uint8_t>(byte ^ 4);
    }
    CHECK(all_refused);
  }
  CHECK(from_records(records).ok());
}

TEST_CASE("A record that is missing, of another name or one too many is refused", "[world][records]") {
  const Records records = to_records(small_account());
  for (const auto& [name, record] : records) {
    CAPTURE(name);
    Records fewer = records;
    fewer.erase(name);
    CHECK(refusal(fewer).message == "The saved record " + name + " is missing.");
  }
  Records more = records;
  more["key/other"] = more["clock"];
  CHECK(refusal(more).message == "The saved record key/other belongs to nothing else that is saved.");
  Records swapped = records;
  swapped["clock"] = swapped["chance"];
  CHECK(refusal(swapped).message == damaged("clock"));
  CHECK(refusal({}).code == "SandboxDamaged");
}

// Checksums tell of accidents; whatever else a record holds, reading it comes to an end and to an answer.
TEST_CASE("A record with a right checksum and wrong contents is refused or read, without a crash", "[world][records]") {
  const Records records = to_records(small_account());
  std::size_t refused = 0;
  for (const auto& [name, record] : records) {
    const Bytes content(unframed(name, record).value().begin(), unframed(name, record).value().end());
    for (std::size_t i = 0; i < content.size(); ++i) {
      Bytes changed = content;
      changed[i] = static_cast<std::uint8_t>(~changed[i]);
      Records damaged_records = records;
      damaged_records[name] = framed(name, changed);
      const Result<World> world = from_records(damaged_records);
      if (!world.ok()) {
        ++refused;
      } else {
        CHECK(from_records(to_records(world.value())).ok());
      }
    }
    Records cut = records;
    cut[name] = framed(name, BytesView(content).first(content.size() / 2));
    CHECK_FALSE(from_records(cut).ok());
  }
  CHECK(refused > 100);
}

TEST_CASE("What a later version saved is refused as such", "[world][snapshot]") {
  Records records = to_records(small_account());
  const Bytes content(unframed("kms", records["kms"]).value().begin(), unframed("kms", records["kms"]).value().end());
  records["kms"] = framed("kms", content, 2);
  CHECK(refusal(records).code == "SandboxNewer");
  CHECK(refusal(records).message == "This was saved by a later version of Keyturn, which this one cannot read.");
  CHECK(from_file(to_file(records)).error() == errors::newer());

  Bytes file = to_file(small_account());
  file[8] = 2;
  CHECK(from_file(sealed(file)).error() == errors::newer());
}

// tests/snapshots/v1.keyturn is rich_account() as it was written when the format was made. It is never renewed.
TEST_CASE("A file of the first format loads for ever", "[world][snapshot]") {
  const Bytes file = to_bytes(test::read_file(test::in_source_tree("tests/snapshots/v1.keyturn")));
  REQUIRE_FALSE(file.empty());
  Result<World> world = from_file(file);
  REQUIRE(world.ok());
  CHECK(iso_seconds(world.value().ground.now) == "2026-01-05T11:02:03Z");
  CHECK(world.value().keys.keys.size() == 9);
  CHECK(world.value().tables.tables.size() == 5);
  CHECK(world.value().ground.trail.size() == 54);
  const std::string printed = test::played(world.value(), {"aws dynamodb scan --table-name Music --select COUNT",
                                                           "aws kms describe-key --key-id alias/app"});
  CHECK(printed.find("\"Count\": 40") != std::string::npos);
  CHECK(printed.find("\"Description\": \"rotates\"") != std::string::npos);
}
