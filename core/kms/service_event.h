// What KMS does by itself and CloudTrail shows: RotateKey and DeleteKey (facts sheet 11.4).
// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/non-api-aws-service-events.html
#pragma once
#include <string_view>

#include "base/json.h"
#include "service/ground.h"

namespace keyturn::kms {

// `details` become serviceEventDetails; null when there are none.
void file_service_event(service::Ground& ground, std::string_view name, std::string_view key_id, Json details);

}  // namespace keyturn::kms
