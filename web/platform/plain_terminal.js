// The CLI for browsers that cannot draw the console. It stands in the page as text, for everybody's own tools.
keyturn.plain_terminal = (() => {
  const kKinds = ['command', 'output', 'error', 'note']; // in the order of enum PlainKind
  const kEntries = 2000; // elements that the log keeps
  const terminal = document.getElementById('terminal');
  const log = document.getElementById('terminal-log');
  const line = document.getElementById('terminal-line');
  const form = document.getElementById('terminal-form');
  const entered = [];
  let back = 0; // how far ago the line was entered that shows

  function recall(step) {
    const wanted = back + step;
    if (wanted < 0 || wanted > entered.length) return;
    back = wanted;
    line.value = back === 0 ? '' : entered[entered.length - back];
    fit();
  }

  function fit() {
    line.rows = Math.min(8, line.value.split('\n').length);
  }

  function submit(e) {
    e.preventDefault();
    const text = line.value.trim();
    if (!text) return;
    entered.push(text);
    back = 0;
    line.value = '';
    fit();
    _keyturn_on_plain_line(keyturn.to_wasm(text));
  }

  function on_key_down(e) {
    if (e.isComposing) return;
    if (e.key === 'Enter' && !e.shiftKey) return submit(e);
    const is_one_line = !line.value.includes('\n');
    if (e.key === 'ArrowUp' && is_one_line) recall(1);
    else if (e.key === 'ArrowDown' && is_one_line) recall(-1);
    else return;
    e.preventDefault();
  }

  return {
    open() {
      document.getElementById('stage').hidden = true;
      document.getElementById('skip-links').hidden = true;
      terminal.hidden = false;
      form.addEventListener('submit', submit);
      line.addEventListener('keydown', on_key_down);
      line.addEventListener('input', fit);
      for (const button of terminal.querySelectorAll('[data-step]')) {
        button.addEventListener('click', () => _keyturn_on_plain_step(keyturn.to_wasm(button.dataset.step)));
      }
      line.focus();
    },
    print(kind, text) {
      const element = document.createElement('pre');
      element.className = kKinds[kind];
      element.textContent = text;
      log.append(element);
      while (log.childElementCount > kEntries) log.firstElementChild.remove();
      log.scrollTop = log.scrollHeight;
    },
    clear: () => log.replaceChildren(),
    is_open: () => !terminal.hidden,
  };
})();
