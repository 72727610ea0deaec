// Text in a dialog of the browser's own. It keeps the focus inside, closes with Escape and gives the focus back.
keyturn.text_view = (() => {
  const view = document.getElementById('text-view');
  const title = document.getElementById('text-view-title');
  const text = document.getElementById('text-view-text');
  document.getElementById('text-view-print').addEventListener('click', () => window.print());
  document.getElementById('text-view-close').addEventListener('click', () => view.close());
  view.addEventListener('close', () => (text.textContent = ''));

  return {
    open(name, content) {
      title.textContent = name;
      text.textContent = content;
      view.showModal();
      text.focus();
    },
    is_open: () => view.open,
  };
})();
