// The World as one file, for export and import: "KTSANDBX", the number of the format (1), how many records there are,
// each record (records.h) with its name, and the SHA-256 of all bytes before it. Binary, because most of a large
// sandbox is sealed pages, which text would only make longer.
#pragma once
#include "base/result.h"
#include "world/records.h"

namespace keyturn {

Bytes to_file(const World& world);

// Of records as they are, readable or not.
Bytes to_file(const Records& records);

// SandboxDamaged or SandboxNewer, also for what is no such file at all.
Result<World> from_file(BytesView file);

}  // namespace keyturn
