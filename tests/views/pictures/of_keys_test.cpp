// The pictures that are drawn of a KMS key: its versions, and what goes with it.
#include <catch2/catch_test_macros.hpp>

#include "views/pictures/blast_radius.h"
#include "views/pictures/music.h"
#include "views/pictures/rotation_ring.h"

namespace keyturn {

using namespace views;

namespace {

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("After a rotation what was sealed stays with the old version, and what comes next goes to the new one",
          "[views][pictures][RotateKeyOnDemand]") {
  tests::Music account;
  account.back_up("weekly");
  const RotationRing before = rotation_ring(account.world, account.key).value();
  REQUIRE(before.versions.size() == 1);
  CHECK(before.versions[0].is_current);
  CHECK(before.versions[0].sealed == Names{"Table key of Music", "Table key in the backup weekly"});
  account.call_key("RotateKeyOnDemand");
  advance_by(account.world, minutes(1));
  tests::create_under_key(account.world, "Books", account.key);
  const RotationRing after = rotation_ring(account.world, account.key).value();
  REQUIRE(after.versions.size() == 2);
  CHECK_FALSE(after.versions[0].is_current);
  CHECK(after.versions[0].sealed == before.versions[0].sealed);
  CHECK(after.versions[1].is_current);
  CHECK(after.versions[1].sealed == Names{"Table key of Books"});
  CHECK(after.words.find("Version 1 (Made with the key") != std::string::npos);
}

TEST_CASE("A key that does not rotate has no ring", "[views][pictures]") {
  World world = default_world();
  CHECK_FALSE(rotation_ring(world, "no-such-key").has_value());
  const std::string rsa =
      tests::create_key(world, "alias/rsa", {{"KeySpec", "RSA_2048"}, {"KeyUsage", "ENCRYPT_DECRYPT"}});
  CHECK_FALSE(rotation_ring(world, rsa).has_value());
}

TEST_CASE("The blast radius of a key has its tables, their items, its backups and what was encrypted by hand",
          "[views][pictures][ScheduleKeyDeletion]") {
  tests::Music account;
  account.put_sample(1);
  account.back_up("weekly");
  account.call_key("Encrypt", {{"Plaintext", "aGVsbG8="}});
  const BlastRadius blast = blast_radius(account.world, account.key).value();
  CHECK(blast.title == "With KMS key B go 1 table and 1 backup and 1 ciphertext");
  REQUIRE(blast.nodes.size() == 4);
  CHECK(blast.nodes[0].name == "alias/app");
  CHECK(blast.nodes[1].table == "Music");
  CHECK(blast.nodes[1].detail.find("1 item, ") == 0);
  CHECK(blast.nodes[2].name == "weekly");
  CHECK(blast.nodes[3].detail.find("1 ciphertext") == 0);
  CHECK(blast.deletion.empty());
  account.call_key("ScheduleKeyDeletion", {{"PendingWindowInDays", 7}});
  CHECK(blast_radius(account.world, account.key)->deletion.find("Deleted in 7 d") == 0);
}

TEST_CASE("What DynamoDB had a key do is no ciphertext of the person's", "[views][pictures]") {
  const tests::Music account;
  CHECK(blast_radius(account.world, account.key)->nodes.size() == 2);
  World world = default_world();
  const std::string unused = tests::create_key(world, "alias/unused");
  CHECK(blast_radius(world, unused)->title == "Nothing that the account knows of hangs on KMS key B");
  CHECK_FALSE(blast_radius(world, "no-such-key").has_value());
}

}  // namespace keyturn
