// The page around the canvas: its address, its storage, its files, its notes, and when it is hidden.
keyturn.to_wasm = (text) => {
  if (text === null) return 0;
  const size = lengthBytesUTF8(text) + 1;
  const bytes = _malloc(size);
  stringToUTF8(text, bytes, size);
  return bytes;
};

keyturn.router = (() => {
  const current = () => location.hash.replace(/^#/, '');
  // Following a link in the page's own address fires both popstate and hashchange; the app hears of each route once.
  let reported = current();

  function report() {
    if (current() === reported) return;
    reported = current();
    _keyturn_on_route_changed();
  }

  return {
    watch() {
      window.addEventListener('popstate', report);
      window.addEventListener('hashchange', report);
    },
    route: current,
    push(route) {
      history.pushState(null, '', '#' + route);
      reported = current();
    },
    replace(route) {
      history.replaceState(null, '', '#' + route);
      reported = current();
    },
  };
})();

// Reading localStorage as such throws where storage is forbidden, hence inside each try.
keyturn.store = {
  read(key) {
    try {
      return localStorage.getItem('keyturn.' + key);
    } catch {
      return null;
    }
  },
  write(key, value) {
    try {
      localStorage.setItem('keyturn.' + key, value);
      return true;
    } catch {
      return false;
    }
  },
  erase(key) {
    try {
      localStorage.removeItem('keyturn.' + key);
      return true;
    } catch {
      return false;
    }
  },
};

// What lies beside the page and is fetched only when somebody wants it.
keyturn.files = {
  async fetch(path) {
    let text = null;
    try {
      const response = await keyturn.page_files.open(path);
      if (response.ok) text = await response.text();
    } catch {
      // no connection: the text stays away
    }
    _keyturn_on_file(keyturn.to_wasm(path), keyturn.to_wasm(text));
  },
};

keyturn.page = {
  watch() {
    for (const query of ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)']) {
      matchMedia(query).addEventListener('change', () => _keyturn_on_appearance_changed());
    }
    document.addEventListener('visibilitychange', () => _keyturn_on_visibility(document.hidden));
    window.addEventListener('pagehide', () => _keyturn_on_visibility(true));
    window.addEventListener('pageshow', () => _keyturn_on_visibility(document.hidden));
    window.addEventListener('blur', () => _keyturn_on_window_focus(false));
    window.addEventListener('focus', () => _keyturn_on_window_focus(true));
    _keyturn_on_visibility(document.hidden);
    keyturn.offline.watch();
  },
  show_color_scheme(scheme) {
    document.documentElement.dataset.scheme = scheme;
  },
  show_context_lost(lost) {
    document.getElementById('context-note').hidden = !lost;
  },
  announce(text, assertive) {
    const region = document.getElementById(assertive ? 'live-assertive' : 'live-polite');
    const line = document.createElement('p');
    line.textContent = text;
    // An added element is read even when it says the same as the one before; a few stay for those who look back.
    region.append(line);
    while (region.childElementCount > 5) region.firstElementChild.remove();
  },
};
