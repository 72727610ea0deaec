#include "cli/rehearsal.h"

namespace keyturn::cli {

std::unique_ptr<Rehearsal> Endpoint::rehearse() const { return nullptr; }

}  // namespace keyturn::cli
