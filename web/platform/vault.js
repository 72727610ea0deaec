// Keeps named records in IndexedDB, for one tab at a time: the one that holds the lock. Also files that come and go.
// Beside the records lies their last good state: what they were when a page last read all of them. Names of records that have
// changed since then are noted in the transaction that changes them, so that renewing it costs what has changed.
keyturn.vault = (() => {
  const kName = 'keyturn';
  const kRecords = 'records';
  const kGood = 'good'; // the last good state
  const kChanged = 'changed'; // names of what differs from it
  const kAll = ''; // in their place: everything
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

  async function open() {
    try {
      await hold_lock();
      const request = indexedDB.open(kName, 2);
      request.onupgradeneeded = (event) => {
        if (event.oldVersion < 1) request.result.createObjectStore(kRecords);
        request.result.createObjectStore(kGood);
        request.result.createObjectStore(kChanged).put(true, kAll);
      };
      const late = new Promise((_, reject) => setTimeout(reject, kOpenPatience));
      const opened = await Promise.race([result_of(request), late]);
      loaded = await all_of(opened.transaction(kRecords).objectStore(kRecords));
      database = opened;
    } catch {
      state = refused;
    }
  }

  async function all_of(store) {
    const [names, values] = await Promise.all([result_of(store.getAllKeys()), result_of(store.getAll())]);
    return names.map((name, i) => [String(name), values[i] instanceof Uint8Array ? values[i] : new Uint8Array()]);
  }

  // count, then for each record the length of its name, its name, its length, its bytes.
  function pack(records) {
    const encoder = new TextEncoder();
    const parts = records.flatMap(([name, bytes]) => [encoder.encode(name), bytes]);
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

  function take() {
    const start = pack(loaded);
    loaded = [];
    return start;
  }

  // What the records are now becomes the last good state.
  async function mark_good() {
    if (!database || state !== kept) return;
    try {
      const transaction = database.transaction([kRecords, kGood, kChanged], 'readwrite');
      const [records, good, changed] = [kRecords, kGood, kChanged].map((name) => transaction.objectStore(name));
      let names = await result_of(changed.getAllKeys());
      if (names.includes(kAll)) {
        good.clear();
        names = await result_of(records.getAllKeys());
      }
      for (const name of names) {
        const bytes = await result_of(records.get(name));
        if (bytes === undefined) good.delete(name);
        else good.put(bytes, name);
      }
      changed.clear();
    } catch {
      // no room for it: the one before stays
    }
  }

  async function recall_good() {
    let good = [];
    try {
      good = await all_of(database.transaction(kGood).objectStore(kGood));
    } catch {
      // there is none
    }
    _keyturn_on_vault_recalled(pack(good));
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
      transaction = database.transaction([kRecords, kChanged], 'readwrite');
      transaction.oncomplete = () => settle(true);
      transaction.onabort = () => settle(false);
      const store = transaction.objectStore(kRecords);
      const changed = transaction.objectStore(kChanged);
      if (replaces_all) {
        store.clear();
        changed.put(true, kAll);
      }
      for (const name of new_erased) {
        store.delete(name);
        changed.put(true, name);
      }
      for (const [name, bytes] of new_puts) {
        store.put(bytes, name);
        changed.put(true, name);
      }
      transaction.commit?.();
    } catch {
      if (transaction) transaction.abort();
      else setTimeout(() => settle(false));
    }
  }

  return {
    open,
    take,
    mark_good,
    recall_good,
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
      input.accept = '.keyturn';
      input.onchange = async () => {
        const bytes = new Uint8Array(await input.files[0].arrayBuffer());
        const at = _malloc(bytes.length + 1);
        HEAPU8.set(bytes, at);
        _keyturn_on_chosen_file(at, bytes.length);
      };
      input.click();
    },
  };
})();
