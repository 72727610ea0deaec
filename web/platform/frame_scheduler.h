// Draws a frame when there is a reason to, and none otherwise: one-shot animation frames, never a loop. An idle page
// draws nothing, and so does a hidden one. Each source of change says so with wake() or wake_at().
#pragma once
#include <cstdint>

namespace keyturn::platform {

// ImGui settles within this many frames after an input.
constexpr int kFramesToSettle = 3;

// Draw at least this many frames from now on. Counts do not add up: the larger one holds.
void wake(int frames = kFramesToSettle);

// Draw a frame when milliseconds() (platform/clock.h) reaches this. The earliest wish holds; it is forgotten when any
// frame is drawn, so whoever still needs it asks again in that frame.
void wake_at(double milliseconds);

// Since the start.
std::uint64_t frames_drawn();

}  // namespace keyturn::platform
