// Keeps named records in IndexedDB, for one tab at a time: the one that holds the lock. Also files that come and go.
keyturn.vault = (() => {
  const kName = 'keyturn';
  const kRecords = 'records';
  const kTakeOver = 'keyturn.take-over';
  const kOpenPatience = 5000; // milliseconds: some browsers never answer when storage is out of order
  const kLockPatience = 500; // milliseconds: a page that is being reloaded lets go of the lock a little late
  const kept = 0, refused = 1, elsewhere = 2; // in the order of enum Keeping
  let state = kept;
  let database = null;
  let loaded = [];
  let puts = [];
  let erased = [];
  let timer = 0;
  let due = Infinity;

  const result_of = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

  function wants_lock() {
    try {
      const wanted = sessionStorage.getItem(kTakeOver) !== null;
      sessionStorage.removeItem(kTakeOver);
      return wanted;
    } catch {
      return false;
    }
  }

  // Held until the page goes or another one takes it.
  const hold_lock = () => new Promise((resolve) => {
    if (!navigator.locks) return resolve();
    const how = wants_lock() ? { steal: true } : { signal: AbortSignal.timeout(kLockPatience) };
    navigator.locks.request(kName, how, () => {
      resolve();
      return new Promise(() => {});
    }).catch(() => {
      const was_open = database !== null;
      state = elsewhere;
      resolve();
      if (was_open) _keyturn_on_vault();
    });
  });

  async function hand_over(file) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const at = _malloc(bytes.length + 1);
    HEAPU8.set(bytes, at);
    _keyturn_on_chosen_file(at, bytes.length);
  }

  // A file that is dropped anywhere on the page is a file that was chosen.
  function take_drops() {
    window.addEventListener('dragover', (e) => e.preventDefault());
    window.addEventListener('drop', (e) => {
      e.preventDefault();
      if (e.dataTransfer.files.length > 0) hand_over(e.dataTransfer.files[0]);
    });
  }

  async function open() {
    take_drops();
    try {
      await hold_lock();
      const request = indexedDB.open(kName, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(kRecords);
      const late = new Promise((_, reject) => setTimeout(reject, kOpenPatience));
      const opened = await Promise.race([result_of(request), late]);
      const store = opened.transaction(kRecords).objectStore(kRecords);
      const [names, values] = await Promise.all([result_of(store.getAllKeys()), result_of(store.getAll())]);
      loaded = names.map((name, i) => [String(name), values[i] instanceof Uint8Array ? values[i] : new Uint8Array()]);
      database = opened;
    } catch {
      state = refused;
    }
  }

  // count, then for each record the length of its name, its name, its length, its bytes.
  function take() {
    const encoder = new TextEncoder();
    const parts = loaded.flatMap(([name, bytes]) => [encoder.encode(name), bytes]);
    loaded = [];
    const start = _malloc(parts.reduce((sum, part) => sum + 4 + part.length, 4));
    const view = new DataView(HEAPU8.buffer);
    let at = start;
    const number = (value) => (view.setUint32(at, value, true), (at += 4));
    number(parts.length / 2);
    for (const part of parts) {
      number(part.length);
      HEAPU8.set(part, at);
      at += part.length;
    }
    return start;
  }

  function settle(worked) {
    if (state !== elsewhere) state = worked ? kept : refused;
    _keyturn_on_vault_written(worked);
  }

  function commit(replaces_all) {
    const [new_puts, new_erased] = [puts, erased];
    puts = [];
    erased = [];
    let transaction = null;
    try {
      transaction = database.transaction(kRecords, 'readwrite');
      transaction.oncomplete = () => settle(true);
      transaction.onabort = () => settle(false);
      const store = transaction.objectStore(kRecords);
      if (replaces_all) store.clear();
      for (const name of new_erased) store.delete(name);
      for (const [name, bytes] of new_puts) store.put(bytes, name);
      transaction.commit?.();
    } catch {
      if (transaction) transaction.abort();
      else setTimeout(() => settle(false));
    }
  }

  return {
    open,
    take,
    commit,
    state: () => state,
    put: (name, bytes) => puts.push([name, bytes]),
    erase: (name) => erased.push(name),
    call_within(milliseconds) {
      if (performance.now() + milliseconds >= due) return;
      clearTimeout(timer);
      due = performance.now() + milliseconds;
      timer = setTimeout(() => {
        due = Infinity;
        _keyturn_on_vault_due();
      }, milliseconds);
    },
    take_over() {
      try {
        sessionStorage.setItem(kTakeOver, 'yes');
      } catch {
        return;
      }
      location.reload();
    },
    download(name, bytes) {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([bytes]));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    },
    choose_file() {
      const input = document.createElement('input');
      input.type = 'file';
      input.accept = '.keyturn,.json';
      input.onchange = () => hand_over(input.files[0]);
      input.click();
    },
  };
})();
