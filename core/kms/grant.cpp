#include "kms/grant.h"

#include <algorithm>

namespace keyturn::kms {

bool Grant::admits(std::string_view operation, const EncryptionContext& context) const {
  if (std::find(operations.begin(), operations.end(), operation) == operations.end()) return false;
  if (operation == "DescribeKey" || operation == "RetireGrant") return true;
  if (!context_equals.empty() && context != context_equals) return false;
  return std::all_of(context_subset.begin(), context_subset.end(), [&](const auto& pair) {
    const auto found = context.find(pair.first);
    return found != context.end() && found->second == pair.second;
  });
}

}  // namespace keyturn::kms
