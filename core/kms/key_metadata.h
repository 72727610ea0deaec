// The member KeyMetadata of DescribeKey's and CreateKey's answers (facts sheet 10.2).
#pragma once
#include "base/json.h"
#include "kms/key.h"
#include "service/ground.h"

namespace keyturn::kms {

Json key_metadata(const Key& key, const service::Account& account);

}  // namespace keyturn::kms
