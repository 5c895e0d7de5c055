// Shows the first rows anew whenever a choice on the page for matching columns changes. Without it a button does so.
(() => {
  'use strict';
  const form = document.querySelector('[data-match]');
  if (!form) return;
  let asked = 0;

  const show = async () => {
    const mine = ++asked;
    const body = new URLSearchParams(new FormData(form));
    body.set('do', 'preview');
    const answer = await fetch(form.action, { method: 'POST', body, headers: { 'X-Alongside': 'preview' } }).catch(() => null);
    if (!answer?.ok || mine !== asked) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const at = document.activeElement?.name;
    for (const id of ['words', 'preview']) {
      const fresh = page.getElementById(id);
      if (fresh) document.getElementById(id).replaceWith(fresh);
    }
    if (at && !document.activeElement?.name) form.elements.namedItem(at)?.focus();
  };

  form.addEventListener('change', event => {
    if (event.target.id === 'delimiter' || event.target.id === 'letters') {
      form.requestSubmit(form.querySelector('button[value=preview]'));
    } else if (event.target.id !== 'name' && event.target.id !== 'files') {
      show();
    }
  });
})();
