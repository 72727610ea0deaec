// The text area that the keyboard, the input method and the phone's keyboard write into.
keyturn.text_agent = (() => {
  const area = document.getElementById('text-agent');
  const section = area.parentElement; // a landmark while it is typed in
  let composing = false;

  // Everything typed leaves at once; an empty area has nothing of its own to delete, move in or undo.
  function send() {
    const text = area.value;
    area.value = '';
    if (text) _keyturn_on_text(keyturn.to_wasm(text.replace(/\r\n?/g, '\n')));
  }

  function fit() {
    area.style.width = composing ? Math.max(1, area.scrollWidth) + 'px' : '';
  }

  return {
    watch() {
      area.addEventListener('compositionstart', () => {
        composing = true;
        area.classList.add('composing');
      });
      area.addEventListener('compositionend', () => {
        composing = false;
        area.classList.remove('composing');
        fit();
        send();
      });
      area.addEventListener('input', () => (composing ? fit() : send()));
      area.addEventListener('blur', () => {
        composing = false;
        area.classList.remove('composing');
        area.value = '';
        section.setAttribute('aria-hidden', 'true');
      });
    },
    place(x, y, line_height) {
      if (composing) return; // the candidate window would jump
      area.style.left = x + 'px';
      area.style.top = y + 'px';
      area.style.lineHeight = line_height + 'px';
      area.style.height = line_height + 'px';
      if (document.activeElement === area) return;
      // Only the focused area is anyone's business; otherwise the mirror's text boxes speak for themselves.
      section.removeAttribute('aria-hidden');
      area.focus({ preventScroll: true });
    },
    leave() {
      if (document.activeElement === area) area.blur();
    },
    describe(text) {
      area.setAttribute('aria-description', text);
    },
    has_focus: () => document.activeElement === area,
    // For execCommand('copy'), which needs something selected.
    select(text) {
      const before = document.activeElement;
      area.value = text;
      area.focus({ preventScroll: true });
      area.select();
      return () => {
        area.value = '';
        if (before !== area) before?.focus({ preventScroll: true });
      };
    },
  };
})();
