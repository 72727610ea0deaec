// DynamoDB works with keys that are KMS' business: whenever those may have changed, the tables are told whether
// DynamoDB could still use them. The question is put to a copy of KMS, so that it leaves no trace; when DynamoDB itself
// will ask, and with it find out, is planned then (facts sheet 9.2).
#pragma once
#include "world/world.h"

namespace keyturn {

void watch_keys(World& world);

}  // namespace keyturn
