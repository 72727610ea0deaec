// What AWS asks for keys and for the backups of tables, in millionths of a US dollar (facts sheet 12).
// https://aws.amazon.com/kms/pricing/ and https://aws.amazon.com/dynamodb/pricing/on-demand/
#pragma once
#include <cstdint>

namespace keyturn::billing {

using Microdollars = std::int64_t;

constexpr Microdollars kKeyMonth = 1'000'000;       // a customer managed key, whatever its kind
constexpr Microdollars kRotationMonth = 1'000'000;  // on top of it, for each of its first rotations
constexpr int kRotationsWithPrice = 2;

constexpr std::int64_t kFreeRequests = 20'000;  // a month
constexpr Microdollars kRequest = 3;            // $0.03 for 10,000, with symmetric keys

constexpr Microdollars kBackupGigabyteMonth = 100'000;  // us-east-1
constexpr std::int64_t kGigabyte = 1'073'741'824;

}  // namespace keyturn::billing
