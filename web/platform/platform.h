// The whole of what main.cpp needs from the browser: it hands over its functions and run() calls them when there is
// cause. Everything else of the platform is asked for directly (platform/router.h, clipboard.h, frame_scheduler.h …).
#pragma once
#include <functional>
#include <string_view>

#include "base/bytes.h"
#include "platform/appearance.h"
#include "platform/key_press.h"

namespace keyturn::platform {

struct Callbacks {
  // Once, when ImGui's context exists and before the first frame: fonts and style.
  std::function<void()> start;

  // Between ImGui::NewFrame() and ImGui::Render(). Ends with mirror(nodes).
  std::function<void()> frame;

  // Back, forward or an edited address; route() has the new one.
  std::function<void()> route_changed;

  // The system switched between light and dark, or its wish for less movement changed.
  std::function<void()> appearance_changed;

  // Instead of `frame` where there is no WebGL 2: brings the plain terminal up to date (platform/plain_terminal.h).
  std::function<void()> plain_frame;

  // A line was entered there, or a button pressed: "undo", "redo", "next", "export".
  std::function<void(std::string_view)> plain_line;
  std::function<void(std::string_view)> plain_step;

  // Whoever has textures, programs or buffers of his own forgets them (lost) and makes them anew (restored).
  std::function<void()> context_lost;
  std::function<void()> context_restored;

  // Asked at every key press that the platform would leave to the browser or handle itself: Tab, F1, F6, and any with
  // Ctrl or Command (Ctrl+C, Ctrl+L …). Answering yes sends the key to ImGui and keeps the browser from acting on it.
  // Reload, close, new window and the developer tools are never asked about, but for Ctrl+R where a text is typed in.
  std::function<bool(const KeyPress&)> claims_key;

  // Text was pasted. Answering yes keeps it from ImGui, whose one-line text boxes would turn line ends into blanks.
  std::function<bool(std::string_view)> takes_paste;

  // What call_vault_within() asked for, and how keep() ended (platform/vault.h).
  std::function<void()> vault_due;
  std::function<void(bool worked)> vault_written;

  // The person chose a file, after choose_file() (platform/vault.h).
  std::function<void(BytesView)> file_chosen;

  // The page is being hidden or closed: the last moment to save.
  std::function<void()> page_hidden;
};

// Returns at once; the browser calls back from then on. Call it once, as the last thing in main().
void run(Callbacks callbacks);

}  // namespace keyturn::platform
