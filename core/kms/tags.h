// The tags of keys: names and values that people put on them (facts sheet 10.3, 10.5).
// https://docs.aws.amazon.com/kms/latest/developerguide/tagging-keys.html
#pragma once
#include "base/json.h"
#include "base/result.h"
#include "kms/key.h"

namespace keyturn::kms {

constexpr std::size_t kMostTags = 50;  // of one key

// TagException when the list has a name twice, too many, or one that AWS keeps for itself.
Result<void> check_tags(const Json& tags);

// Adds the tags, in place of those with the same names. TagException when that would be too many.
Result<void> add_tags(Key& key, const Json& tags);

}  // namespace keyturn::kms
