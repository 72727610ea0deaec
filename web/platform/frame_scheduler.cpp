#include "platform/frame_scheduler.h"

#include <emscripten/emscripten.h>
#include <emscripten/html5.h>

#include <algorithm>

#include "base/assert.h"
#include "imgui.h"
#include "imgui_internal.h"
#include "platform/clock.h"
#include "platform/frame_pump.h"

namespace keyturn::platform {
namespace {

constexpr double kNever = -1;
constexpr int kFramesAtMost = 16;  // of settle_now(): a widget that asks for ever more must not hang the page

struct Scheduler {
  DrawFrame draw = nullptr;
  std::uint64_t drawn = 0;
  int wanted = 0;
  unsigned paused = 0;  // Pause bits
  bool requested = false;
  bool drawing = false;
  double deadline = kNever;
  long timer = 0;
};
Scheduler scheduler;

void request_frame();

EM_BOOL on_animation_frame(double, void*) {
  scheduler.requested = false;
  if (scheduler.paused != 0 || scheduler.wanted == 0) return EM_FALSE;
  --scheduler.wanted;
  draw_now();
  request_frame();
  return EM_FALSE;
}

void request_frame() {
  if (scheduler.requested || scheduler.paused != 0 || scheduler.wanted == 0 || scheduler.draw == nullptr) return;
  scheduler.requested = true;
  emscripten_request_animation_frame(on_animation_frame, nullptr);
}

void forget_deadline() {
  if (scheduler.deadline == kNever) return;
  emscripten_clear_timeout(scheduler.timer);
  scheduler.deadline = kNever;
}

void on_deadline(void*) {
  scheduler.deadline = kNever;
  wake(1);
}

bool has_queued_events() {
  const ImGuiContext& context = *ImGui::GetCurrentContext();
  return !context.InputEventsQueue.empty() || context.NavNextActivateId != 0;
}

}  // namespace

void wake(int frames) {
  scheduler.wanted = std::max(scheduler.wanted, frames);
  request_frame();
}

void wake_at(double when) {
  if (scheduler.deadline != kNever && scheduler.deadline <= when) return;
  forget_deadline();
  scheduler.deadline = when;
  scheduler.timer = emscripten_set_timeout(on_deadline, std::max(0.0, when - milliseconds()), nullptr);
}

std::uint64_t frames_drawn() { return scheduler.drawn; }

void start_frames(DrawFrame draw) {
  scheduler.draw = draw;
  wake();
}

void pause_frames(Pause reason) { scheduler.paused |= static_cast<unsigned>(reason); }

void resume_frames(Pause reason) {
  scheduler.paused &= ~static_cast<unsigned>(reason);
  wake();
}

void draw_now() {
  if (scheduler.drawing || scheduler.paused != 0 || scheduler.draw == nullptr) return;
  forget_deadline();
  scheduler.drawing = true;
  scheduler.draw();
  scheduler.drawing = false;
  ++scheduler.drawn;
  // ImGui spreads a press and a release that arrive together over several frames.
  if (has_queued_events()) wake(kFramesToSettle);
}

void settle_now() {
  if (scheduler.drawing) return wake();
  for (int frame = 0; frame < kFramesAtMost; ++frame) {
    draw_now();
    if (!has_queued_events()) break;
  }
  wake();
}

}  // namespace keyturn::platform

extern "C" EMSCRIPTEN_KEEPALIVE double keyturn_frames_drawn() {
  return static_cast<double>(keyturn::platform::frames_drawn());
}

// For the browser tests: a program that stops, as it does when a promise is broken somewhere inside.
extern "C" EMSCRIPTEN_KEEPALIVE void keyturn_break_a_promise() {
  const bool tests_asked_for_this = true;
  KT_ASSERT(!tests_asked_for_this);
}
