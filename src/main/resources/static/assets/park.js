// Parks a moment with one tap and stays on the page. One word may follow; neither it nor any list is shown again here.
(() => {
  'use strict';
  const form = document.querySelector('[data-park]');
  if (!form) return;
  const said = form.querySelector('[data-parked]');
  const word = form.querySelector('[data-park-word]');
  let key = null;
  let gone = null;

  const send = async words => {
    for (let wait = 400; ; wait = Math.min(wait * 2, 5000)) {
      const answer = await fetch(form.action, {
        method: 'POST',
        headers: { 'X-Alongside': 'save', 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          _csrf: form.elements.namedItem('_csrf').value, at: form.elements.namedItem('at').value, requestKey: key, word: words,
        }),
        redirect: 'manual',
        signal: AbortSignal.timeout(8000),
      }).catch(() => null);
      if (answer?.status === 204) return true;
      if (answer && answer.status < 500) return false;
      await new Promise(done => setTimeout(done, wait));
    }
  };

  const away = () => {
    clearTimeout(gone);
    word.hidden = true;
    word.value = '';
    said.textContent = '';
  };

  form.addEventListener('submit', async event => {
    event.preventDefault();
    event.stopPropagation();
    clearTimeout(gone);
    if (event.submitter) {
      key = crypto.randomUUID();
      if (!await send('')) { form.submit(); return; }
      said.textContent = said.dataset.parked;
      word.value = '';
      word.hidden = false;
      gone = setTimeout(() => { if (document.activeElement !== word) away(); }, 6000);
      return;
    }
    const words = word.value.trim();
    if (words && key) await send(words);
    away();
    form.querySelector('button').focus();
  });

  word.addEventListener('keydown', event => {
    if (event.key === 'Enter') {
      event.preventDefault();
      form.dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
    }
    if (event.key === 'Escape') away();
  });
  word.addEventListener('blur', () => { if (!word.hidden) form.dispatchEvent(new SubmitEvent('submit', { cancelable: true })); });
})();
