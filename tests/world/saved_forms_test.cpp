// The build refuses a member that Saved<T> does not bind (base/saved_form.h). This finds those that are bound and then
// left out: what is saved of a struct lies in it side by side, from its beginning to its end.
#include <catch2/catch_test_macros.hpp>
#include <cstring>

#include "world/rich_account.h"
#include "world/saved_parts.h"

using namespace keyturn;

namespace {

// How many bytes of a T the members leave uncovered, but for the gaps that their alignment makes.
template <typename T>
std::size_t uncovered() {
  static const T value{};
  const auto* const begin = reinterpret_cast<const char*>(&value);
  std::size_t at = 0;
  std::size_t left_out = 0;
  std::apply(
      [&](const auto&... members) {
        const auto next = [&](const auto& member) {
          using Member = std::remove_cvref_t<decltype(member)>;
          const auto offset = static_cast<std::size_t>(reinterpret_cast<const char*>(&member) - begin);
          const std::size_t aligned = (at + alignof(Member) - 1) / alignof(Member) * alignof(Member);
          left_out += offset - aligned;
          at = offset + sizeof(Member);
        };
        (next(members), ...);
      },
      Saved<T>::members(value));
  const std::size_t end = (at + alignof(T) - 1) / alignof(T) * alignof(T);
  return left_out + (sizeof(T) - end);
}

}  // namespace

TEST_CASE("Every member of what is saved is saved", "[world][records]") {
  CHECK(uncovered<Instant>() == 0);
  CHECK(uncovered<TableRef>() == 0);
  CHECK(uncovered<TableKeyCheckDue>() == 0);
  CHECK(uncovered<Task>() == 0);
  CHECK(uncovered<Scheduler>() == 0);
  CHECK(uncovered<crypto::Sealed>() == 0);
  CHECK(uncovered<trail::Resource>() == 0);
  CHECK(uncovered<trail::Event>() == 0);
  CHECK(uncovered<iam::User>() == 0);
  CHECK(uncovered<iam::Directory>() == 0);
  CHECK(uncovered<service::Account>() == 0);
  CHECK(uncovered<kms::Rotation>() == 0);
  CHECK(uncovered<kms::KeyMaterial>() == 0);
  CHECK(uncovered<kms::AutomaticRotation>() == 0);
  CHECK(uncovered<kms::Key>() == 0);
  CHECK(uncovered<kms::Grant>() == 0);
  CHECK(uncovered<kms::Alias>() == 0);
  CHECK(uncovered<dynamodb::AttributeDefinition>() == 0);
  CHECK(uncovered<dynamodb::KeyElement>() == 0);
  CHECK(uncovered<dynamodb::Projection>() == 0);
  CHECK(uncovered<dynamodb::Throughput>() == 0);
  CHECK(uncovered<dynamodb::OnDemandLimits>() == 0);
  CHECK(uncovered<dynamodb::WarmThroughput>() == 0);
  CHECK(uncovered<dynamodb::ThroughputHistory>() == 0);
  CHECK(uncovered<dynamodb::LocalIndex>() == 0);
  CHECK(uncovered<dynamodb::GlobalIndex>() == 0);
  CHECK(uncovered<dynamodb::Tag>() == 0);
  CHECK(uncovered<dynamodb::TableDefinition>() == 0);
  CHECK(uncovered<dynamodb::IopsChange>() == 0);
  CHECK(uncovered<dynamodb::StreamChange>() == 0);
  CHECK(uncovered<dynamodb::ClassChange>() == 0);
  CHECK(uncovered<dynamodb::IndexChange>() == 0);
  CHECK(uncovered<dynamodb::WarmChange>() == 0);
  CHECK(uncovered<dynamodb::Restore>() == 0);
  CHECK(uncovered<dynamodb::Stream>() == 0);
  CHECK(uncovered<dynamodb::SseChange>() == 0);
  CHECK(uncovered<dynamodb::SseQuota>() == 0);
  CHECK(uncovered<dynamodb::KmsSeal>() == 0);
  CHECK(uncovered<dynamodb::DataKey>() == 0);
  CHECK(uncovered<dynamodb::TableKey>() == 0);
  CHECK(uncovered<dynamodb::Archival>() == 0);
  CHECK(uncovered<dynamodb::KeyLoss>() == 0);
  CHECK(uncovered<dynamodb::ItemStatistics>() == 0);
  CHECK(uncovered<dynamodb::Table>() == 0);
  CHECK(uncovered<dynamodb::Backup>() == 0);
  CHECK(uncovered<dynamodb::KeptTableKey>() == 0);
  CHECK(uncovered<dynamodb::TableKeyCache>() == 0);
  CHECK(uncovered<dynamodb::TransactionToken>() == 0);
  // What has records of its own is left out here, and is nothing else.
  CHECK(uncovered<kms::KeyStore>() == sizeof(kms::KeyStore::keys));
  CHECK(uncovered<dynamodb::TableStore>() == sizeof(dynamodb::TableStore::tables) +
                                                 sizeof(dynamodb::TableStore::backups) +
                                                 sizeof(dynamodb::TableStore::opened_keys));
  CHECK(uncovered<dynamodb::StoredItems>() == sizeof(storage::ItemTree));
}
