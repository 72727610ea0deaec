// What browser tests may look at. Nothing here can change the account; break_a_promise() stops the program, as an error in it would.
keyturn.test = Object.freeze({
  frames: () => _keyturn_frames_drawn(),
  frame_cost: () => _keyturn_frame_cost(),
  canvas: () => Object.assign({ ratio: window.devicePixelRatio }, keyturn.canvas.size()),
  focused_node: () => keyturn.mirror.focused_node(),
  is_typing: () => keyturn.text_agent.has_focus(),
  break_a_promise: () => setTimeout(() => _keyturn_break_a_promise()),
  announcements: () => [...document.querySelectorAll('#live-polite > p, #live-assertive > p')].map((line) => line.textContent),
});
