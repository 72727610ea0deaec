#include "views/pictures/kinds_compared.h"

#include "base/text.h"
#include "billing/price_list.h"
#include "views/events.h"
#include "views/pictures/trail_reading.h"
#include "views/pictures/wording.h"

namespace keyturn::views {
namespace {

std::size_t kms_events_of(const World& world, const std::string& table) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < world.ground.trail.size(); ++i) {
    if (table_in_context(world.ground.trail.at(i)) == table) ++count;
  }
  return count;
}

std::string dollars(billing::Microdollars price) {
  const std::string cents = std::to_string(price / 10'000 % 100);
  return joined({"$", std::to_string(price / 1'000'000), cents.size() < 2 ? ".0" : ".", cents});
}

KindCompared owned() {
  return {Encryption::AwsOwned,
          "AWS owned key",
          false,
          {false, false, false, true},
          {{"Can I see it?", "No. It is in DynamoDB's account", "", false},
           {"Can I audit it?", "No. No event of KMS tells of it", "", false},
           {"Can I rotate it?", "No. AWS does, unseen", "", false},
           {"Can I take it away?", "No. Nobody in the account can stop its use", "", false},
           {"What does it cost?", "Nothing", "", false}}};
}

KindCompared managed() {
  return {Encryption::AwsManaged,
          "AWS managed key",
          false,
          {true, true, false, true},
          {{"Can I see it?", "Yes, as alias/aws/dynamodb", "", false},
           {"Can I audit it?", "Yes. The trail has each use of it", "", false},
           {"Can I rotate it?", "No. AWS does, every year", "", false},
           {"Can I take it away?", "No. Its policy is AWS' and it cannot be disabled", "", false},
           {"What does it cost?",
            joined({"A fee for each request: ", dollars(billing::kRequest * 10'000), " for 10,000"}), "", false}}};
}

KindCompared customer() {
  return {Encryption::CustomerManaged,
          "Customer managed key",
          false,
          {true, true, false, true},
          {{"Can I see it?", "Yes, with its policy and its grants", "", false},
           {"Can I audit it?", "Yes. The trail has each use of it", "", false},
           {"Can I rotate it?", "Yes, by a period of your own or at once", "", false},
           {"Can I take it away?", "Yes. Disable it, change its policy, delete it", "", false},
           {"What does it cost?", joined({dollars(billing::kKeyMonth), " a month, and the fee for each request"}), "",
            false}}};
}

std::string words_of(const KindsCompared& compared, const std::string& table) {
  std::string text;
  for (const KindCompared& kind : compared.kinds) {
    text +=
        joined({text.empty() ? "" : " ", kind.title, kind.is_current ? joined({", which ", table, " has"}) : "", ":"});
    for (const Pair& answer : kind.answers) text += joined({" ", answer.label, " ", answer.value, "."});
  }
  return text;
}

}  // namespace

std::optional<KindsCompared> kinds_compared(const World& world, const std::string& name) {
  const dynamodb::Table* const table = world.tables.find(name);
  if (!table) return std::nullopt;
  KindsCompared compared;
  compared.kinds = {owned(), managed(), customer()};
  const Encryption current = encryption_of(world, *table).choice;
  for (KindCompared& kind : compared.kinds) {
    if (kind.kind != current) continue;
    kind.is_current = true;
    kind.answers[1].note = joined({counted(kms_events_of(world, name), "event"), " of KMS for ", name, " so far"});
  }
  compared.title =
      current == Encryption::AwsOwned     ? joined({"Nobody can take the key of ", name, " away, and nobody sees it"})
      : current == Encryption::AwsManaged ? joined({"You see the key of ", name, " at work, and cannot touch it"})
                                          : joined({"The key of ", name, " is yours, and so is the risk"});
  compared.words = words_of(compared, name);
  return compared;
}

}  // namespace keyturn::views
