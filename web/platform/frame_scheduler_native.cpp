#include "platform/frame_scheduler.h"

namespace keyturn::platform {

// Natively a test draws frames when it wants to.
void wake(int) {}
void wake_at(double) {}
std::uint64_t frames_drawn() { return 0; }

}  // namespace keyturn::platform
