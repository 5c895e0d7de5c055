// Single letters as keys, and the dialog that shows them. Turned off, only "Show the keys" in the display menu is left.
(() => {
  'use strict';
  const dialog = document.getElementById('keys');
  if (!dialog?.showModal) return;
  const off = () => document.documentElement.dataset.keys === 'off';

  const show = () => { if (!dialog.open) dialog.showModal(); };
  document.querySelectorAll('[data-show-keys]').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => {
      button.closest('details')?.removeAttribute('open');
      show();
    });
  });

  const search = () => document.getElementById('q');
  const places = { t: '/today', p: '/people' };
  let going = false;

  const act = key => {
    if (going) {
      going = false;
      const place = document.querySelector(`.bar-nav a[href="${places[key] ?? ''}"]`);
      place?.click();
      return Boolean(place);
    }
    if (key === '?') { show(); return true; }
    if (key === '/' && search()) { search().focus(); return true; }
    if (key === 'g' && search()) {
      going = true;
      setTimeout(() => { going = false; }, 1500);
      return true;
    }
    const target = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (!target || target.hidden) return false;
    target.focus();
    target.click();
    return true;
  };

  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (off() || dialog.open || event.key.length !== 1 || event.key === ' ') return;
    if (event.target.closest?.('input, textarea, select, [contenteditable]')) return;
    if (act(event.key.toLowerCase())) event.preventDefault();
  });
})();
