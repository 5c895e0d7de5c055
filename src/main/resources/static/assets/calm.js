// A shared page that nobody touched for a while settles to one line. The page beneath is not changed: what was written,
// the focus and what a screen reader reads stay as they are. The first touch or key only brings the page back.
(() => {
  'use strict';
  const told = document.documentElement.dataset;
  let touched = Date.now();
  let cover = null;

  const inField = () => document.activeElement?.matches?.('input, textarea, select');
  // Whoever writes may pause: there the page waits three times as long, and no letter is swallowed.
  const patience = () => Number(told.calm) * 1000 * (inField() ? 3 : 1);
  const busy = () => document.querySelector('dialog[open], details.menu[open], [data-notice]:not([hidden]), .usa-alert, .usa-error-message')
    || window.speechSynthesis?.speaking;

  const settle = () => {
    const line = document.querySelector('main')?.dataset.about;
    if (!line) return;
    cover = document.createElement('div');
    cover.className = 'calm';
    cover.setAttribute('aria-hidden', 'true');
    const words = document.createElement('p');
    words.textContent = line;
    cover.append(words);
    // The press that wakes the page takes no focus away and taps nothing beneath.
    for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
      cover.addEventListener(kind, event => event.preventDefault(), { passive: false });
    cover.addEventListener('pointerup', event => { event.preventDefault(); setTimeout(wake, 0); });
    cover.addEventListener('click', wake);
    document.body.append(cover);
  };

  const wake = () => {
    touched = Date.now();
    cover?.remove();
    cover = null;
  };

  addEventListener('keydown', event => {
    touched = Date.now();
    if (!cover) return;
    wake();
    if (inField() || ['Shift', 'Control', 'Alt', 'Meta', 'Tab'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  }, true);

  let moved = 0;
  addEventListener('pointermove', event => {
    if (cover && event.pointerType === 'mouse') {
      moved += Math.abs(event.movementX) + Math.abs(event.movementY);
      if (moved > 24) { moved = 0; wake(); }
    } else if (!cover) {
      moved = 0;
      touched = Date.now();
    }
  }, { capture: true, passive: true });

  for (const kind of ['pointerdown', 'input', 'focusin'])
    addEventListener(kind, () => { touched = Date.now(); }, { capture: true, passive: true });
  for (const kind of ['wheel', 'scroll'])
    addEventListener(kind, () => { wake(); }, { capture: true, passive: true });

  setInterval(() => {
    if (cover || !patience() || document.hidden || busy()) return;
    if (Date.now() - touched >= patience()) settle();
  }, 500);
})();
