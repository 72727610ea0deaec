// Loads the program and says how that goes: real bytes while it comes, a readable reason when it cannot, a card when it stops.
// Runs before app.js, which finds its settings in Module.
const keyturn = {};
window.keyturn = keyturn;

keyturn.boot = (() => {
  const kSlowAfter = 5000; // milliseconds
  const skeleton = document.getElementById('skeleton');
  const progress = document.getElementById('load-progress');
  const note = document.getElementById('load-note');
  const total = Number(document.documentElement.dataset.wasmBytes) || 0;
  const kInputs = ['keydown', 'keyup', 'pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'wheel', 'copy', 'cut', 'paste',
    'focus', 'blur', 'focusin', 'visibilitychange', 'pagehide', 'pageshow', 'popstate', 'hashchange'];
  let stopped = false;
  let slow = 0;
  let last_words = ''; // of the program on its error output

  const kReasons = {
    webassembly: 'This browser does not run WebAssembly, or it is switched off. Keyturn needs it: any current Chrome, Edge, Firefox or Safari will do.',
    network: 'A part of the page could not be loaded. Check the connection and reload.',
  };

  function card(title, text) {
    if (stopped) return;
    stopped = true;
    document.getElementById('card-title').textContent = title;
    document.getElementById('card-text').textContent = text;
    const element = document.getElementById('card');
    element.hidden = false;
    skeleton.hidden = true;
    document.getElementById('stage').inert = true;
    document.documentElement.dataset.state = 'stopped';
    document.getElementById('card-reload').focus();
  }

  const fail = (reason) => card('Keyturn cannot start', kReasons[reason] ?? String(reason));
  const crash = (reason) => card('Keyturn stopped', `Something went wrong inside, and going on could show wrong things. (${reason})`);

  function show_progress(bytes) {
    if (total > 0) progress.value = Math.min(1, bytes / total);
    note.textContent = total > 0
      ? `Loading ${(bytes / 1e6).toFixed(1)} of ${(total / 1e6).toFixed(1)} MB`
      : `Loading, ${(bytes / 1e6).toFixed(1)} MB so far`;
  }

  async function count(response) {
    const reader = response.body.getReader();
    let bytes = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      bytes += value.byteLength;
      show_progress(bytes);
    }
  }

  // The browser compiles the original response while it arrives and may keep the compiled code; a copy is counted.
  async function instantiate(imports) {
    const response = await fetch('app.wasm', { credentials: 'same-origin' });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const again = response.headers.get('Content-Type')?.startsWith('application/wasm') ? null : response.clone();
    count(response.clone()).catch(() => {}); // the compiler meets the same failure and reports it
    if (again) return WebAssembly.instantiate(await again.arrayBuffer(), imports);
    return WebAssembly.instantiateStreaming(response, imports);
  }

  // A trap, or a C++ exception that nobody caught.
  const is_from_program = (error) => typeof WebAssembly === 'object' &&
    [WebAssembly.RuntimeError, WebAssembly.Exception].some((type) => type && error instanceof type);

  function start() {
    if (typeof WebAssembly !== 'object') return fail('webassembly');
    slow = setTimeout(() => (document.getElementById('load-slow').hidden = false), kSlowAfter);
    const script = document.createElement('script');
    script.src = 'app.js';
    script.onerror = () => fail('network');
    document.body.append(script);
  }

  window.Module = {
    instantiateWasm(imports, receive) {
      // What was kept is there when the program starts.
      Promise.all([instantiate(imports), keyturn.vault.open()]).then(
        ([{ instance, module }]) => receive(instance, module),
        (error) => fail(error instanceof WebAssembly.CompileError ? 'webassembly' : 'network'));
      return {};
    },
    print: (text) => console.log(text),
    printErr(text) {
      console.warn(text);
      last_words = text;
    },
    onAbort: (reason) => crash(last_words || reason),
  };
  // After a crash nothing may reach the program any more.
  for (const type of kInputs) {
    window.addEventListener(type, (e) => stopped && e.stopImmediatePropagation(), { capture: true });
  }
  window.addEventListener('error', (e) => {
    if (is_from_program(e.error)) crash(last_words || e.message);
    else if (document.documentElement.dataset.state === 'loading') fail(e.message);
  });
  document.getElementById('card-reload').addEventListener('click', () => location.reload());

  return {
    start,
    fail,
    ready() {
      if (stopped) return;
      clearTimeout(slow);
      skeleton.remove();
      document.documentElement.dataset.state = 'ready';
    },
  };
})();

keyturn.boot.start();
