// What browser tests may look at. Nothing here can change anything.
keyturn.test = Object.freeze({
  frames: () => _keyturn_frames_drawn(),
  canvas: () => Object.assign({ ratio: window.devicePixelRatio }, keyturn.canvas.size()),
  focused_node: () => keyturn.mirror.focused_node(),
  is_typing: () => keyturn.text_agent.has_focus(),
  announcements: () => [...document.querySelectorAll('#live-polite > p, #live-assertive > p')].map((line) => line.textContent),
});
