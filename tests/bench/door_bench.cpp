#include <memory>

#include "bench/subjects.h"
#include "crypto/aead.h"

namespace keyturn::bench {
namespace {

// Undone each time by putting a copy of the account back, so that neither the trail nor the clock grows over the runs.
Contender cycle(const std::string& name, bool kms) {
  auto before = std::make_shared<const World>(account_with(10));
  return {name, [before, kms] {
            World world = *before;
            request(world, "CreateTable", table_definition("Music", kms));
            advance_by(world, seconds(60));
            request(world, "DescribeTable", {{"TableName", "Music"}});
            request(world, "DeleteTable", {{"TableName", "Music"}});
            advance_by(world, seconds(60));
          }};
}

Contender copy_of(const std::string& name, int tables) {
  auto world = std::make_shared<const World>(account_with(tables));
  return {name, [world] {
            const World copy = *world;
            if (copy.tables.size() != world->tables.size()) std::abort();
          }};
}

Contender seal_of_one_kilobyte() {
  auto key = std::make_shared<const Bytes>(crypto::kKeySize, std::uint8_t{7});
  auto plaintext = std::make_shared<const Bytes>(1024, std::uint8_t{65});
  auto nonce = std::make_shared<crypto::Nonce>();
  return {"AES-256-GCM seal of 1 KB", [key, plaintext, nonce] {
            (*nonce)[0]++;
            if (crypto::seal(*key, *nonce, {}, *plaintext).bytes.size() != plaintext->size() + crypto::kTagSize)
              std::abort();
          }};
}

}  // namespace

std::vector<Contender> door_contenders() {
  return {
      seal_of_one_kilobyte(),
      copy_of("copy an account of 10 tables", 10),
      copy_of("copy an account of 1,000 tables", 1000),
      cycle("copy, CreateTable, DescribeTable, DeleteTable: AWS owned key", false),
      cycle("copy, CreateTable, DescribeTable, DeleteTable: aws/dynamodb", true),
  };
}

}  // namespace keyturn::bench
