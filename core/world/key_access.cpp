#include "world/key_access.h"

#include "base/assert.h"
#include "world/door.h"

namespace keyturn {

kms::Decision who_may(const World& world, const KeyQuestion& question) {
  World copy = world;  // a context is one of a request, which could change the account
  Door door(copy);
  const service::Context context{copy.ground, question.caller, {}, 0, door.dispatcher(), {}, {}, {}};
  const kms::Key* const key = copy.keys.find(question.key_id);
  KT_ASSERT(key != nullptr);
  return kms::decide_use(copy.keys, *key, context,
                         {question.operation, question.params, kms::read_encryption_context(question.params)});
}

}  // namespace keyturn
