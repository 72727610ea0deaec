// Which key encrypts a table, and a change of it that is under way (facts sheet 6.6, 16). TableStatus stays ACTIVE
// during a change; only SSEDescription tells of it, and that is absent for the AWS owned key.
#pragma once
#include <optional>
#include <string>

#include "base/saved.h"
#include "time/instant.h"

namespace keyturn::dynamodb {

// The AWS owned key of DynamoDB, or a KMS key of the account.
struct SseKey {
  std::string kms_key_arn;  // empty: the AWS owned key

  bool is_aws_owned() const { return kms_key_arn.empty(); }

  friend bool operator==(const SseKey&, const SseKey&) = default;
};

struct SseChange {
  SseKey from;
  SseKey to;
  Instant started;
  std::optional<std::string> requested;  // the KMS key as the request named it; nothing: the AWS owned key

  Instant swaps_at() const;
  Instant settles_at() const;
};

enum class SseStatus { Enabled, Updating };

// What SSEDescription says.
struct SseView {
  SseStatus status;
  SseKey key;  // AWS owned: neither SSEType nor KMSMasterKeyArn is shown

  friend bool operator==(const SseView&, const SseView&) = default;
};

class SseState {
 public:
  explicit SseState(SseKey key) : key_(static_cast<SseKey&&>(key)) {}

  // Nothing when SSEDescription is absent.
  std::optional<SseView> view(Instant now) const;

  // The key in use: the old one until a change swaps.
  const SseKey& key() const { return key_; }
  const std::optional<SseChange>& change() const { return change_; }

  // No change may be under way.
  const SseChange& begin(SseKey to, std::optional<std::string> requested, Instant now);
  void swap();    // the new key is in use and is shown
  void settle();  // the change is over

  // The old key is needed until the swap (8.2): without it the change waits, and goes on from there when it is back.
  bool waits() const { return waits_; }
  void wait();
  void go_on(Instant now);
  void abandon();  // the old key did not come back

 private:
  friend struct keyturn::Saved<SseState>;

  SseKey key_;
  std::optional<SseChange> change_;
  bool waits_ = false;
};

}  // namespace keyturn::dynamodb
