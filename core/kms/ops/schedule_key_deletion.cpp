#include "kms/key_lookup.h"
#include "kms/key_state.h"
#include "kms/ops/operations.h"
#include "kms/rotation.h"
#include "time/format.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html
Result<Json> schedule_key_deletion(KeyStore& keys, Context& context, const Json& params) {
  constexpr int kDefaultWindow = 30;  // days
  Key& key = found_key(keys, context, params);
  const std::string arn = key_arn(context.ground.account, key.id);
  KT_CHECK(check_not_pending_deletion(key, arn));
  const int window = params.value("PendingWindowInDays", kDefaultWindow);
  key.state = KeyState::PendingDeletion;
  key.deletion_date = context.now() + days(window);
  pause_automatic_rotation(key, context.ground);
  context.ground.scheduler.plan(*key.deletion_date, KeyDeletionDue{key.id});
  return Json{{"KeyId", arn},
              {"DeletionDate", epoch_seconds(*key.deletion_date)},
              {"KeyState", name_of(key.state)},
              {"PendingWindowInDays", window}};
}

}  // namespace keyturn::kms::ops
