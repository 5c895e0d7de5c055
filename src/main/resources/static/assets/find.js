// The search of the header while somebody types, and lists whose rows the arrows or j and k go through.
(() => {
  'use strict';
  const box = document.getElementById('q');
  const form = box?.form;
  const rows = () => [...document.querySelectorAll('[data-rows] a:first-of-type')].filter(link => link.closest('th, li') && link === link.closest('th, li').querySelector('a'));
  const step = (links, by) => {
    if (!links.length) return;
    const at = links.indexOf(document.activeElement);
    const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + by, 0), links.length - 1);
    links[next].focus();
    links[next].scrollIntoView({ block: 'nearest' });
  };

  if (form) {
    const panel = document.createElement('div');
    panel.className = 'finding';
    panel.id = 'finding';
    panel.hidden = true;
    panel.setAttribute('role', 'region');
    panel.setAttribute('aria-live', 'polite');
    panel.setAttribute('aria-label', box.placeholder);
    form.append(panel);
    let asked = 0;
    let waiting;
    const links = () => [...panel.querySelectorAll('a')];
    const shut = () => { panel.hidden = true; panel.replaceChildren(); asked++; };

    const ask = async () => {
      const typed = box.value.trim();
      const mine = ++asked;
      if (typed.length < 2) { shut(); return; }
      try {
        const answer = await fetch(form.action, {
          method: 'POST',
          headers: { 'X-Alongside': 'find', 'Content-Type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams(new FormData(form)),
          redirect: 'error',
        });
        if (!answer.ok || mine !== asked) return;
        const words = await answer.text();
        if (mine !== asked) return;
        const found = new DOMParser().parseFromString(words, 'text/html');
        panel.replaceChildren(...found.body.childNodes);
        panel.hidden = false;
      } catch { /* Enter still sends the form. */ }
    };

    box.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(ask, 120); });
    box.addEventListener('focus', () => { if (box.value.trim().length > 1 && panel.hidden) ask(); });
    document.addEventListener('click', event => { if (!form.contains(event.target)) shut(); });
    form.addEventListener('focusout', event => { if (event.relatedTarget && !form.contains(event.relatedTarget)) shut(); });
    form.addEventListener('keydown', event => {
      if (event.isComposing) return;
      if (event.key === 'Escape' && !panel.hidden) { event.preventDefault(); shut(); box.focus(); return; }
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      if (panel.hidden || !links().length) return;
      event.preventDefault();
      if (event.key === 'ArrowUp' && document.activeElement === links()[0]) box.focus();
      else step(links(), event.key === 'ArrowDown' ? 1 : -1);
    });
  }

  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest?.('input, textarea, select, [contenteditable], dialog, details.menu, .bar-search')) return;
    const letters = document.documentElement.dataset.keys !== 'off';
    const down = letters && event.key === 'j' || event.key === 'ArrowDown' && document.activeElement?.closest('[data-rows]');
    const up = letters && event.key === 'k' || event.key === 'ArrowUp' && document.activeElement?.closest('[data-rows]');
    if (!down && !up || !rows().length) return;
    event.preventDefault();
    step(rows(), down ? 1 : -1);
  });
})();
