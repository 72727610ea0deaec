// Pointer, wheel and keyboard. Listeners sit on the stage, which holds the canvas and the accessibility mirror above it: a pointer
// over a mirror element acts on the ImGui item below it exactly as if the element were not there.
keyturn.input = (() => {
  const stage = document.getElementById('stage');
  const canvas = document.getElementById('canvas');
  const is_apple = /mac|iphone|ipad|ipod/i.test(navigator.platform);

  const kWheelPixelsPerStep = 100; // one notch of a mouse wheel in Chromium; ImGui scrolls five lines for it
  const kPixelsPerLine = 40;
  const kTouchSlop = 10; // CSS pixels that a finger may wander and still have tapped
  const kLongPress = 500;
  const kGlide = 325; // milliseconds in which a glide loses most of its speed
  const kRest = 0.03; // CSS pixels a millisecond
  const kHeldStill = 60; // a finger that rested this long before it left wants no glide

  const modifiers = (e) => (e.ctrlKey ? 1 : 0) | (e.shiftKey ? 2 : 0) | (e.altKey ? 4 : 0) | (e.metaKey ? 8 : 0);

  function position(e) {
    const box = canvas.getBoundingClientRect();
    return [e.clientX - box.left, e.clientY - box.top];
  }

  // DOM buttons are left, middle, right; ImGui's left, right, middle.
  const kButtons = [0, 2, 1, 3, 4];
  const move = (e) => _keyturn_on_pointer_move(...position(e), e.pointerType === 'mouse' ? 0 : 1, modifiers(e));
  const press = (e, button, down) =>
    _keyturn_on_pointer_button(...position(e), button, down, e.pointerType === 'mouse' ? 0 : 1, modifiers(e));

  // A finger scrolls or taps; a long press is the other mouse button. It presses nothing before it is known which, except what is
  // there to be dragged.
  let touch = null;
  let glide = 0; // the animation frame of a scroll that goes on after the finger has left

  function touch_down(e) {
    cancelAnimationFrame(glide);
    const [left, top] = position(e);
    touch = { id: e.pointerId, x: e.clientX, y: e.clientY, left, top, scrolling: false, done: false, timer: 0, speed: 0, time: e.timeStamp };
    touch.dragging = e.target instanceof Element && Boolean(e.target.closest('[role=separator], [role=slider]'));
    if (touch.dragging) return press(e, 0, 1);
    move(e);
    touch.timer = setTimeout(() => {
      touch.done = true;
      press(e, 1, 1);
      press(e, 1, 0);
    }, kLongPress);
  }

  function touch_move(e) {
    if (!touch || touch.id !== e.pointerId || touch.done) return;
    if (touch.dragging) return move(e);
    const [dx, dy] = [e.clientX - touch.x, e.clientY - touch.y];
    if (!touch.scrolling && Math.hypot(dx, dy) < kTouchSlop) return;
    clearTimeout(touch.timer);
    touch.scrolling = true;
    const elapsed = Math.max(1, e.timeStamp - touch.time);
    touch.time = e.timeStamp;
    touch.speed = 0.6 * (dy / elapsed) + 0.4 * touch.speed;
    // Whole pixels, as ImGui scrolls; what is left over comes with the next move.
    const [right, down] = [Math.trunc(dx), Math.trunc(dy)];
    touch.x += right;
    touch.y += down;
    _keyturn_on_touch_scroll(touch.left, touch.top, right, down);
  }

  // What was scrolled with speed comes to rest by itself.
  function glide_on({ left, top, speed, rest = 0 }, since) {
    glide = requestAnimationFrame((now) => {
      const elapsed = Math.max(0, Math.min(50, now - since));
      const slower = speed * Math.exp(-elapsed / kGlide);
      const way = slower * elapsed + rest;
      _keyturn_on_touch_scroll(left, top, 0, Math.trunc(way));
      if (Math.abs(slower) > kRest) glide_on({ left, top, speed: slower, rest: way - Math.trunc(way) }, now);
    });
  }

  function touch_up(e) {
    if (!touch || touch.id !== e.pointerId) return;
    clearTimeout(touch.timer);
    if (touch.dragging) {
      press(e, 0, 0);
    } else if (touch.scrolling) {
      const held_still = e.timeStamp - touch.time > kHeldStill || matchMedia('(prefers-reduced-motion: reduce)').matches;
      if (!held_still && Math.abs(touch.speed) > kRest) glide_on(touch, performance.now());
    } else if (!touch.done && e.type === 'pointerup') {
      press(e, 0, 1);
      press(e, 0, 0);
    }
    touch = null;
    _keyturn_on_pointer_gone();
  }

  const on_outward_link = (e) => e.target instanceof Element && Boolean(e.target.closest('a[href]'));

  function on_pointer_down(e) {
    keyturn.mirror.engage();
    try {
      // A link out of the page keeps its pointer, or the browser would not follow it.
      if (!on_outward_link(e)) stage.setPointerCapture(e.pointerId); // a drag goes on outside the window
    } catch {
      // The pointer is gone already.
    }
    if (e.pointerType === 'touch') return touch_down(e);
    press(e, kButtons[e.button] || 0, 1);
  }

  function on_pointer_move(e) {
    if (e.pointerType === 'touch') return touch_move(e);
    // A second button pressed or released while the first is held arrives as a move.
    if (e.button >= 0 && e.type === 'pointermove') press(e, kButtons[e.button], e.buttons & [1, 4, 2, 8, 16][e.button] ? 1 : 0);
    else move(e);
  }

  function on_pointer_up(e) {
    if (e.pointerType === 'touch') return touch_up(e);
    press(e, kButtons[e.button] || 0, 0);
  }

  function on_pointer_cancel(e) {
    if (e.pointerType === 'touch') return touch_up(e);
    for (const button of [0, 1, 2]) press(e, button, 0);
    _keyturn_on_pointer_gone();
  }

  function on_wheel(e) {
    if (e.ctrlKey) return; // the browser's zoom
    e.preventDefault();
    const pixels = e.deltaMode === 1 ? kPixelsPerLine : e.deltaMode === 2 ? canvas.clientHeight : 1;
    const steps = -pixels / kWheelPixelsPerStep;
    _keyturn_on_wheel(...position(e), e.deltaX * steps, e.deltaY * steps, modifiers(e));
  }

  function on_key_down(e) {
    if (e.isComposing || e.keyCode === 229) return; // the input method's
    if (keyturn.text_view.is_open()) return;
    if (e.target instanceof Element && e.target.closest('#skip-links, #card')) return; // real buttons, outside ImGui
    const typing = keyturn.text_agent.has_focus();
    const in_mirror = keyturn.mirror.has_focus();
    // The first Tab of all goes to the skip links, not to what ImGui happens to hold.
    if (typing || in_mirror || (e.key !== 'Tab' && e.key !== 'F6')) keyturn.mirror.engage();
    // A question mark is Shift and the key of a slash, wherever a keyboard has it.
    const held = modifiers(e) | (e.key === '?' ? 2 : 0);
    const taken = _keyturn_on_key_down(keyturn.to_wasm(e.code), keyturn.to_wasm(e.key), held, typing, in_mirror);
    if (taken) return e.preventDefault();
    if (e.key === 'Tab' && typing) {
      if (keyturn.mirror.tab_from_text(e.shiftKey)) return e.preventDefault();
      _keyturn_on_node_focus(0); // the browser leaves the page; ImGui must not ask for the text agent again
    }
    if (e.key === 'F6' && !(modifiers(e) & ~2) && keyturn.mirror.next_landmark(e.shiftKey)) return e.preventDefault();
    if (in_mirror) keyturn.mirror.on_key_down(e);
  }

  return {
    is_apple,
    modifiers,
    watch() {
      stage.addEventListener('pointerdown', on_pointer_down);
      stage.addEventListener('pointermove', on_pointer_move);
      stage.addEventListener('pointerup', on_pointer_up);
      stage.addEventListener('pointercancel', on_pointer_cancel);
      stage.addEventListener('pointerleave', () => _keyturn_on_pointer_gone());
      stage.addEventListener('wheel', on_wheel, { passive: false });
      // Focus follows ImGui's focus, not where the mouse went down; text of the mirror is not dragged over either.
      stage.addEventListener('mousedown', (e) => e.preventDefault());
      stage.addEventListener('contextmenu', (e) => on_outward_link(e) || e.preventDefault());
      window.addEventListener('keydown', on_key_down);
      window.addEventListener('keyup', (e) =>
        _keyturn_on_key_up(keyturn.to_wasm(e.code), keyturn.to_wasm(e.key), modifiers(e)));
    },
    show_cursor(name) {
      stage.style.cursor = name;
    },
  };
})();
