// Keeps the canvas' backing store at the size of the screen pixels that it covers.
keyturn.canvas = (() => {
  const canvas = document.getElementById('canvas');
  let latest = { width: 0, height: 0, backingWidth: 0, backingHeight: 0 };

  function apply(width, height, backingWidth, backingHeight) {
    const same = latest.width === width && latest.height === height &&
      latest.backingWidth === backingWidth && latest.backingHeight === backingHeight;
    if (same) return;
    latest = { width, height, backingWidth, backingHeight };
    canvas.width = backingWidth;
    canvas.height = backingHeight;
    _keyturn_on_canvas_size(width, height, backingWidth, backingHeight);
  }

  // The observer is the one source that knows to which side the browser snapped the box to screen pixels. Safari lacks it, and a
  // browser that only pretends to have another ratio (developer tools' device mode) reports its real screen's pixels.
  const snapped = (rounded, exact) => Math.max(1, Math.abs(rounded - exact) <= 1 ? exact : rounded);

  function measure(exact_width = 0, exact_height = 0) {
    const box = canvas.getBoundingClientRect();
    const ratio = window.devicePixelRatio;
    apply(box.width, box.height, snapped(Math.round(box.width * ratio), exact_width), snapped(Math.round(box.height * ratio), exact_height));
  }

  function on_resize(entries) {
    const exact = entries[0].devicePixelContentBoxSize;
    if (exact) measure(exact[0].inlineSize, exact[0].blockSize);
    else measure();
  }

  // A media query for one ratio reports leaving it, once; then the next ratio needs a query of its own.
  function watch_ratio() {
    matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener('change', () => {
      measure();
      watch_ratio();
    }, { once: true });
  }

  return {
    watch() {
      measure();
      const observer = new ResizeObserver(on_resize);
      try {
        observer.observe(canvas, { box: 'device-pixel-content-box' });
      } catch {
        observer.observe(canvas);
      }
      watch_ratio();
    },
    size: () => latest,
  };
})();
