// The letter and the colour by which a KMS key is known wherever it is shown. They stay with the key for good, also
// when it is deleted: the AWS managed key is A, those of the account follow in the order in which they were made.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "world/world.h"

namespace keyturn::views {

struct KeyTag {
  std::string letter;  // "A" … "Z", "AA" …; empty for the AWS owned key
  int hue = -1;        // one of ui's kKeyHues; -1 for the AWS owned key

  friend bool operator==(const KeyTag&, const KeyTag&) = default;
};

inline constexpr int kKeyHues = 8;

// The tags of one moment: made once for a list or a picture.
class KeyTags {
 public:
  explicit KeyTags(const World& world);

  // `key_id`: empty for the AWS owned key.
  KeyTag of(std::string_view key_id) const;

 private:
  std::vector<std::string> ids_;  // of customer managed keys, in the order in which they were made
};

}  // namespace keyturn::views
