#include "world/snapshot_errors.h"

#include "base/text.h"

namespace keyturn::errors {

ServiceError damaged(std::string_view record) {
  return {kSandboxDamaged, joined({"The saved record ", record, " is not what Keyturn wrote."})};
}

ServiceError missing(std::string_view record) {
  return {kSandboxDamaged, joined({"The saved record ", record, " is missing."})};
}

ServiceError surplus(std::string_view record) {
  return {kSandboxDamaged, joined({"The saved record ", record, " belongs to nothing else that is saved."})};
}

ServiceError newer() {
  return {kSandboxNewer, "This was saved by a later version of Keyturn, which this one cannot read."};
}

ServiceError not_a_sandbox_file() { return {kSandboxDamaged, "This is not a file that Keyturn has exported."}; }

ServiceError damaged_file() {
  return {kSandboxDamaged,
          "This file is not whole: it is cut short, or a part of it has changed since it was exported."};
}

}  // namespace keyturn::errors
