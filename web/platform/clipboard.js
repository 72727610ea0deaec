// The browser's own copy, cut and paste, however they were asked for: keys, menu, or a phone's bubble.
keyturn.clipboard = (() => {
  let waiting = null; // the text of a copy button, on its way through execCommand

  // In elements of the page's own, outside of the canvas, the browser does it all.
  const is_elsewhere = () => keyturn.text_view.is_open() || keyturn.plain_terminal.is_open();

  function on_copy(e) {
    if (waiting !== null) {
      e.clipboardData.setData('text/plain', waiting);
      return e.preventDefault();
    }
    if (is_elsewhere()) return;
    const text = _keyturn_on_copy(e.type === 'cut');
    if (!text) return;
    e.clipboardData.setData('text/plain', UTF8ToString(text));
    e.preventDefault();
  }

  function on_paste(e) {
    if (is_elsewhere()) return;
    const text = e.clipboardData.getData('text/plain');
    e.preventDefault();
    if (text) _keyturn_on_paste(keyturn.to_wasm(text.replace(/\r\n?/g, '\n')));
  }

  // Where the newer interface is missing or refused (no https, no permission).
  function write_by_command(text) {
    const restore = keyturn.text_agent.select(text);
    waiting = text;
    const done = document.execCommand('copy');
    waiting = null;
    restore();
    if (!done) keyturn.page.announce('The browser did not let the page copy.', true);
  }

  return {
    watch() {
      document.addEventListener('copy', on_copy);
      document.addEventListener('cut', on_copy);
      document.addEventListener('paste', on_paste);
    },
    write(text) {
      if (!navigator.clipboard?.writeText) return write_by_command(text);
      navigator.clipboard.writeText(text).catch(() => write_by_command(text));
    },
  };
})();
