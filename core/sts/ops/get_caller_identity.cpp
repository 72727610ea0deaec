// GetCallerIdentity: https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
#include "base/assert.h"
#include "sts/ops/operations.h"

namespace keyturn::sts {

Result<Json> get_caller_identity(service::Context& context, const Json&) {
  const iam::User* const user = context.ground.users.find(context.caller.user_arn);
  KT_ASSERT(user != nullptr);
  return Json{{"UserId", user->id}, {"Account", context.ground.account.id}, {"Arn", user->arn}};
}

}  // namespace keyturn::sts
