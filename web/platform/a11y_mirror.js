// The accessibility mirror: one real element for each node of the ui, above the canvas, invisible. See a11y_mirror.h.
keyturn.mirror = (() => {
  const root = document.getElementById('a11y');
  const skip_links = document.getElementById('skip-links');
  const entries = new Map(); // id → {id, element, text, role, states}
  const kLandmarks = ['banner', 'navigation', 'main', 'region', 'complementary'];
  // These hold others and lie under them; the pointer is for what they hold.
  const kHollow = new Set([...kLandmarks, 'table', 'list', 'dialog', 'form', 'group', 'listbox', 'menu', 'radiogroup', 'tablist',
    'tabpanel', 'toolbar', 'tree', 'log', 'status', 'alert']);
  // These are called what stands in them; all others have their name in aria-label.
  const kNamedByContent = new Set(['', 'button', 'cell', 'checkbox', 'columnheader', 'heading', 'link', 'listitem', 'menuitem', 'option',
    'radio', 'rowheader', 'switch', 'tab', 'treeitem', 'status', 'alert']);
  const kToggle = [null, 'false', 'true', 'mixed'];
  const kSorted = [null, 'none', 'ascending', 'descending'];

  let served = null; // the text box that the text agent types for
  let moving_focus = false; // the focus moves because ImGui's did
  let engaged = false; // the person has used the page, so the focus may follow
  let left_with = null; // what had the focus when the window lost it; it gets it back unasked

  function set_attribute(element, name, value) {
    if (value === null || value === '') element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }

  function tag_of(role, multiline, leaves_page) {
    if (role === 'textbox') return multiline ? 'textarea' : 'input';
    if (role === 'link' && leaves_page) return 'a';
    return role === 'button' ? 'button' : 'div';
  }

  function create(id, role, tag) {
    const element = document.createElement(tag);
    element.className = kHollow.has(role) ? 'node hollow' : 'node';
    element.dataset.node = id;
    element.id = 'node-' + id;
    if (tag === 'button') element.type = 'button';
    else if (tag === 'div') set_attribute(element, 'role', role);
    if (role === 'textbox') {
      if (tag === 'input') element.type = 'text';
      element.autocomplete = 'off';
      element.spellcheck = false;
    }
    // Lines come and go here as the output is scrolled; what is new is read out by announce() alone.
    if (role === 'log') element.setAttribute('aria-live', 'off');
    return element;
  }

  function set_name(entry, name) {
    if (!kNamedByContent.has(entry.role)) return set_attribute(entry.element, 'aria-label', name);
    if (!entry.text) {
      entry.text = document.createTextNode(name);
      entry.element.prepend(entry.text);
    } else if (entry.text.data !== name) {
      entry.text.data = name;
    }
  }

  function describe(id, role, name, description, value, states) {
    const flag = (position) => (states >> position & 1) === 1;
    const tag = tag_of(role, flag(13), flag(16));
    let entry = entries.get(id);
    if (!entry || entry.role !== role || entry.tag !== tag) {
      const element = create(id, role, tag);
      if (entry) {
        element.style.cssText = entry.element.style.cssText;
        for (const child of [...entry.element.children]) element.append(child);
        entry.element.replaceWith(element);
      }
      entry = { id, element, text: null, role, tag };
      entries.set(id, entry);
    }
    const { element } = entry;
    set_name(entry, name);
    set_attribute(element, 'aria-description', description);
    set_attribute(element, 'aria-checked', kToggle[states & 3]);
    set_attribute(element, role === 'button' ? 'aria-pressed' : 'aria-selected', kToggle[states >> 2 & 3]);
    set_attribute(element, 'aria-expanded', kToggle[states >> 4 & 3]);
    if (flag(6)) element.tabIndex = flag(15) ? 0 : -1;
    else if (role === 'button' || role === 'textbox') element.tabIndex = -1;
    else element.removeAttribute('tabindex');
    set_attribute(element, 'aria-disabled', flag(7) ? 'true' : null);
    set_attribute(element, 'aria-required', flag(8) ? 'true' : null);
    set_attribute(element, 'aria-invalid', flag(9) ? 'true' : null);
    set_attribute(element, 'aria-haspopup', flag(10) ? (role === 'combobox' ? 'listbox' : 'true') : null);
    set_attribute(element, 'aria-current', flag(11) ? 'page' : null);
    set_attribute(element, 'aria-modal', flag(12) ? 'true' : null);
    set_attribute(element, 'aria-sort', kSorted[states >> 17 & 3]);
    if (role === 'textbox') {
      element.readOnly = flag(14);
      if (element.value !== value) element.value = value;
    } else if (role === 'combobox') {
      if (!entry.text) element.prepend((entry.text = document.createTextNode('')));
      entry.text.data = value;
    } else if (role === 'slider' || role === 'separator') {
      const is_number = value !== '' && !Number.isNaN(Number(value));
      set_attribute(element, 'aria-valuenow', is_number ? value : '0');
      set_attribute(element, 'aria-valuetext', is_number ? null : value);
    }
    entry.description = description;
    entry.name = name;
  }

  // What it is in relation to others, and where a link leads.
  function relate(id, level, count, place_of_row, controls, address) {
    const { element, tag } = entries.get(id);
    const number = (value) => (value > 0 ? String(value) : null);
    set_attribute(element, 'aria-level', number(level));
    set_attribute(element, 'aria-rowcount', number(count));
    set_attribute(element, 'aria-rowindex', number(place_of_row));
    set_attribute(element, 'aria-controls', controls > 0 ? 'node-' + controls : null);
    if (tag !== 'a') return;
    set_attribute(element, 'href', address);
    element.target = '_blank';
    element.rel = 'noopener noreferrer';
  }

  function place(id, x, y, width, height, clip_x, clip_y, clip_width, clip_height) {
    const { element } = entries.get(id);
    const { style } = element;
    style.left = x + 'px';
    style.top = y + 'px';
    style.width = Math.max(1, width) + 'px';
    style.height = Math.max(1, height) + 'px';
    const clipped = clip_width > 0 || clip_height > 0;
    const inset = [clip_y - y, x + width - clip_x - clip_width, y + height - clip_y - clip_height, clip_x - x];
    // What is scrolled out of sight must not take the pointer from what lies there.
    const cut = clipped && inset.some((edge) => edge > 0);
    style.clipPath = cut ? `inset(${inset.map((edge) => Math.max(0, edge) + 'px').join(' ')})` : '';
  }

  function arrange(tree) {
    const focused = document.activeElement;
    const kept = new Set();
    for (let i = 0; i < tree.length; i += 2) kept.add(tree[i]);
    for (const [id, { element }] of entries) {
      if (kept.has(id)) continue;
      element.remove();
      entries.delete(id);
    }
    // Elements already in their place stay untouched, or they would lose the focus.
    const next = new Map(); // parent element → where its next child belongs
    for (let i = 0; i < tree.length; i += 2) {
      const entry = entries.get(tree[i]);
      const parent = entries.get(tree[i + 1])?.element ?? root;
      const cursor = next.has(parent) ? next.get(parent) : parent.firstElementChild;
      if (cursor !== entry.element) parent.insertBefore(entry.element, cursor);
      next.set(parent, entry.element.nextElementSibling);
    }
    show_modality();
    show_skip_links();
    if (focused !== document.activeElement && root.contains(focused)) quietly(() => focused.focus({ preventScroll: true }));
  }

  function show_modality() {
    for (const { element } of entries.values()) element.inert = false;
    const dialogs = root.querySelectorAll('[aria-modal=true]');
    const dialog = dialogs[dialogs.length - 1];
    skip_links.inert = Boolean(dialog);
    for (let inner = dialog; inner && inner !== root; inner = inner.parentElement) {
      for (const sibling of inner.parentElement.children) if (sibling !== inner) sibling.inert = true;
    }
  }

  function show_skip_links() {
    const targets = ['main', 'region', 'complementary'].flatMap((role) => [...root.querySelectorAll(`[role=${role}]`)]);
    const wanted = targets.map((target) => {
      const name = target.getAttribute('aria-label') || '';
      const is_acronym = /^[A-Z]{2}/.test(name);
      const lowered = is_acronym ? name : name.charAt(0).toLowerCase() + name.slice(1);
      const words = target.getAttribute('role') === 'main' ? 'content' : lowered;
      return { id: target.dataset.node, label: 'Skip to ' + words };
    }).filter(({ label }) => label !== 'Skip to ');
    const same = wanted.length === skip_links.childElementCount &&
      wanted.every(({ id, label }, i) => skip_links.children[i].dataset.target === id && skip_links.children[i].textContent === label);
    if (same) return;
    skip_links.replaceChildren(...wanted.map(({ id, label }) => {
      const link = document.createElement('button');
      link.type = 'button';
      link.tabIndex = 0;
      link.textContent = label;
      link.dataset.target = id;
      return link;
    }));
  }

  function quietly(action) {
    moving_focus = true;
    action();
    moving_focus = false;
  }

  const is_open = (element) => !element.closest('[inert], [hidden], dialog:not([open])');
  const tab_stops = (within) => [...within.querySelectorAll('[tabindex="0"]')].filter(is_open);
  // The entry whose element this is or lies in.
  function entry_of(element) {
    return entries.get(Number(element?.closest('[data-node]')?.dataset.node));
  }

  // The element with the keyboard: the text agent types for the text box that it serves.
  const current = () => (keyturn.text_agent.has_focus() && served ? served.element : document.activeElement);

  function enter(landmark) {
    const target = tab_stops(landmark)[0];
    if (target) target.focus();
    return Boolean(target);
  }

  function on_focus(e) {
    const returned = e.target === left_with;
    left_with = null;
    if (moving_focus || returned) return;
    engaged = true;
    const entry = entry_of(e.target);
    if (entry) _keyturn_on_node_focus(entry.id);
  }

  // A mouse presses the ImGui item below by itself; this is for clicks without one: assistive technology, voice, Element.click().
  // A link that leaves the page is the browser's to follow.
  function on_click(e) {
    const entry = entry_of(e.target);
    if (entry && entry.tag !== 'a' && e.detail === 0 && e.target.getAttribute('aria-disabled') !== 'true') _keyturn_on_node_activate(entry.id);
  }

  function on_input(e) {
    const entry = entry_of(e.target);
    if (entry) _keyturn_on_node_text(entry.id, keyturn.to_wasm(e.target.value));
  }

  return {
    describe,
    relate,
    place,
    arrange,
    watch() {
      root.addEventListener('focusin', on_focus);
      root.addEventListener('click', on_click);
      root.addEventListener('input', on_input);
      // A button clicks itself when Space is released, which on_key_down has done already.
      root.addEventListener('keyup', (e) => e.key === ' ' && e.preventDefault());
      window.addEventListener('blur', () => (left_with = document.activeElement));
      skip_links.addEventListener('focusin', () => _keyturn_on_node_focus(0));
      skip_links.addEventListener('click', (e) => enter(entries.get(Number(e.target.dataset.target)).element));
    },
    engage() {
      engaged = true;
      left_with = null;
    },
    has_focus: () => root.contains(document.activeElement),
    focused_node: () => entry_of(current())?.id ?? 0,
    focus(id) {
      const entry = entries.get(id);
      if (!engaged || !entry || document.activeElement === entry.element || keyturn.text_agent.has_focus()) return;
      quietly(() => entry.element.focus({ preventScroll: true }));
    },
    serve(id) {
      const entry = entries.get(id);
      if (!entry || served === entry) return;
      served = entry;
      keyturn.text_agent.describe([entry.name, entry.description].filter(Boolean).join('. '));
    },
    // Tab out of a text box; false leaves it to the browser, which goes on after the last element of the page.
    tab_from_text(backwards) {
      const stops = tab_stops(document);
      const target = stops[stops.indexOf(current()) + (backwards ? -1 : 1)];
      if (target) target.focus();
      return Boolean(target);
    },
    next_landmark(backwards) {
      const selector = kLandmarks.map((role) => `[role=${role}]`).join();
      const is_outermost = (landmark) => !landmark.parentElement.closest(selector);
      const landmarks = [...root.querySelectorAll(selector)].filter((l) => is_outermost(l) && tab_stops(l).length > 0);
      const here = landmarks.findIndex((landmark) => landmark.contains(current()));
      const next = backwards ? (here < 0 ? 0 : here) - 1 : here + 1;
      return landmarks.length > 0 && enter(landmarks.at(next % landmarks.length));
    },
    on_key_down(e) {
      const entry = entry_of(document.activeElement);
      if (!entry || e.ctrlKey || e.metaKey || e.altKey) return;
      const activates = e.key === 'Enter' || e.key === ' ';
      if (entry.role === 'textbox') {
        // Left with Enter or Escape and typed in again: it opens, and the key goes into the text agent.
        if (e.key.length === 1 || e.key === 'Enter') _keyturn_on_node_focus(entry.id);
        if (e.key === 'Enter') e.preventDefault();
      } else if (activates && entry.tag !== 'a') {
        e.preventDefault();
        if (!e.repeat) entry.element.click();
      }
    },
  };
})();
