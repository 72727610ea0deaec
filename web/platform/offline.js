// The page without a server: a service worker keeps it, and a newer version waits until the person wants it.
keyturn.offline = (() => {
  const kLookAgainAfter = 3600e3; // milliseconds: a page that stays open for days asks now and then
  let asked = false;
  let had_controller = false;
  let looked = 0;

  function show(text, label, act) {
    document.getElementById('update-text').textContent = text;
    const button = document.getElementById('update-now');
    button.textContent = label;
    button.onclick = act;
    document.getElementById('update-note').hidden = false;
  }

  function offer(worker) {
    show('A newer version of Keyturn is ready. Your sandbox stays as it is.', 'Use it now', () => {
      asked = true;
      worker.postMessage('take over');
    });
  }

  function watch_worker(worker) {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && navigator.serviceWorker.controller) offer(worker);
    });
  }

  async function watch() {
    document.getElementById('update-later').addEventListener('click', () => (document.getElementById('update-note').hidden = true));
    // Opened as a file, everything is in it already.
    if (!('serviceWorker' in navigator) || !/^https?:$/.test(location.protocol)) return;
    had_controller = Boolean(navigator.serviceWorker.controller);
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      if (asked) location.reload();
      else if (had_controller) show('Keyturn was renewed in another tab.', 'Reload', () => location.reload());
      had_controller = true;
    });
    let registration;
    try {
      registration = await navigator.serviceWorker.register('service_worker.js', { updateViaCache: 'none' });
    } catch {
      return; // forbidden here: the page works as long as its server does
    }
    if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting);
    watch_worker(registration.installing);
    registration.addEventListener('updatefound', () => watch_worker(registration.installing));
    looked = performance.now();
    document.addEventListener('visibilitychange', () => {
      if (document.hidden || performance.now() - looked < kLookAgainAfter) return;
      looked = performance.now();
      registration.update().catch(() => {}); // no connection: later
    });
  }

  return { watch };
})();
