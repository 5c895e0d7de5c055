// Saves each tap and field of a meeting at once, in order, each exactly once; says so only when the server has said so.
// Without this script every form still works by itself.
(() => {
  'use strict';
  document.documentElement.classList.add('scripted');

  // A page that answers a form with a sentence has the form's address; from here on it has its own, to load again.
  const own = document.querySelector('main')?.dataset.page;
  if (own && !location.pathname.includes('/together')) history.replaceState(history.state, '', own);

  const notice = () => document.querySelector('[data-notice]');
  const waiting = [];
  const pending = new Map();
  const refreshing = new Set();
  let sending = false;
  let csrf = document.querySelector('input[name=_csrf]')?.value ?? '';

  const time = text => new Date(`2000-01-01T${text}`)
    .toLocaleTimeString(document.documentElement.lang === 'es' ? 'es-US' : 'en-US', { hour: 'numeric', minute: '2-digit' });

  const showSaved = at => {
    const mark = document.querySelector('[data-saved]');
    if (mark) {
      const tick = mark.querySelector('svg');
      mark.textContent = `${mark.dataset.word} ${time(at)}`;
      if (tick) mark.prepend(tick);
    }
    online(true);
    const line = notice();
    if (line && !line.hidden) line.hidden = true;
  };

  const online = yes => {
    const dot = document.querySelector('[data-link]');
    if (!dot) return;
    dot.dataset.on ??= dot.textContent;
    dot.classList.toggle('is-off', !yes);
    dot.textContent = yes ? dot.dataset.on : dot.dataset.off;
  };

  const say = (key, link) => {
    const line = notice();
    if (!line) return;
    line.textContent = line.dataset[key];
    if (link) {
      const a = document.createElement('a');
      a.href = '/sign-in';
      a.target = '_blank';
      a.rel = 'noopener';
      a.textContent = line.dataset[link];
      line.append(' ', a);
    }
    line.hidden = false;
  };

  const keep = (form, value, after) => {
    const item = form.elements.namedItem('item').value;
    const field = form.querySelector('[data-words]');
    // A field that is still waiting takes its newest words along; taps keep their order.
    const last = waiting.findLastIndex(write => write.item === item && write.field && write.field === field);
    if (last > 0 || (last === 0 && !sending)) waiting.splice(last, 1);
    waiting.push({ action: form.action, item, value, key: crypto.randomUUID(), form, field, after });
    drain();
  };

  const drain = async () => {
    if (sending) return;
    sending = true;
    try {
      await sendAll();
    } finally {
      sending = false;
      if (waiting.length) setTimeout(drain, 1000);
    }
    if (!waiting.length && !pending.size && refreshing.size) await catchUp();
  };

  const sendAll = async () => {
    let pause = 400;
    while (waiting.length) {
      const write = waiting[0];
      const outcome = await send(write).catch(() => 'away');
      if (outcome === 'done') {
        waiting.shift();
        pause = 400;
        if (write.after) refreshing.add(write.after);
        continue;
      }
      if (outcome === 'broken') {
        // The server answers, and cannot take this one: it is said beside the field, and the rest goes on.
        waiting.shift();
        problem(write.form, notice()?.dataset.away ?? '');
        continue;
      }
      if (outcome === 'sign-in') {
        say('signIn', 'open');
        await freshToken().catch(() => {});
      } else {
        online(false);
        say('away');
      }
      await new Promise(done => setTimeout(done, pause));
      pause = Math.min(pause * 2, 5000);
    }
  };

  /** Once everything is saved, the page shows what the server now sees. */
  const catchUp = async () => {
    const parts = [...refreshing];
    refreshing.clear();
    if (parts.includes('page')) await refresh().catch(() => {});
    else for (const part of parts) await refreshPart(part).catch(() => {});
  };

  const send = async write => {
    const answer = await fetch(write.action, {
      method: 'POST',
      headers: { 'X-Alongside': 'save', 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ _csrf: csrf, item: write.item, value: write.value, requestKey: write.key }),
      redirect: 'manual',
      signal: AbortSignal.timeout(8000),
    });
    if (answer.status === 200) {
      showSaved((await answer.json()).saved);
      problem(write.form, '');
      return 'done';
    }
    if (answer.status === 409 || answer.status === 422) {
      const told = (await answer.json().catch(() => ({}))).problem ?? '';
      if (write.after) await refresh(1).catch(() => {});
      problem(document.getElementById(write.form.id) ?? write.form, told);
      write.after = undefined;
      return 'done';
    }
    if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) return 'sign-in';
    write.tries = (write.tries ?? 0) + 1;
    return answer.status < 500 || (answer.status !== 503 && write.tries > 4) ? 'broken' : 'away';
  };

  /** After a sign-in in another window the forms need the new token; the page itself has it. */
  const freshToken = async () => {
    const page = await fetch(location.href, { redirect: 'manual' }).catch(() => null);
    if (!page || page.status !== 200) return;
    const token = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('input[name=_csrf]');
    if (!token) return;
    csrf = token.value;
    document.querySelectorAll('input[name=_csrf]').forEach(field => { field.value = csrf; });
  };

  const problem = (form, text) => {
    form.querySelector('.usa-error-message')?.remove();
    if (!text) return;
    const line = document.createElement('p');
    line.className = 'usa-error-message';
    line.setAttribute('role', 'alert');
    line.textContent = text;
    (form.querySelector('fieldset') ?? form).prepend(line);
  };

  /** The page again, as the server now sees it; what has the focus keeps it, what is being written stays. */
  const refresh = async (mine = 0) => {
    const page = await fetch(location.href, { redirect: 'manual' }).catch(() => null);
    if (!page || page.status !== 200) return;
    const next = new DOMParser().parseFromString(await page.text(), 'text/html');
    const main = document.querySelector('main');
    const fresh = next.querySelector('main');
    if (!main || !fresh) return;
    if (waiting.length > mine || pending.size) {
      // Something was tapped or written meanwhile: what stands here is newer than what came.
      refreshing.add('page');
      return;
    }
    const at = document.activeElement;
    const place = at && main.contains(at) ? locate(at) : null;
    const writing = at?.matches?.('textarea, input') ? { value: at.value, from: at.selectionStart } : null;
    const opened = [...main.querySelectorAll('details')].map(details => details.open);
    main.replaceChildren(...fresh.childNodes);
    main.querySelectorAll('details').forEach((details, number) => { if (opened[number]) details.open = true; });
    const again = place?.();
    if (!again) return;
    if (writing && again.value !== undefined && again.matches('textarea, input')) {
      again.value = writing.value;
      try { again.setSelectionRange(writing.from, writing.from); } catch { /* not a text field */ }
    }
    again.focus({ preventScroll: true });
  };

  const locate = element => {
    if (element.id) return () => document.getElementById(element.id);
    const form = element.form ?? element.closest('form');
    if (!form?.id) return () => null;
    const value = element.dataset?.value;
    const number = [...form.querySelectorAll('button')].indexOf(element);
    return () => {
      const again = document.getElementById(form.id);
      return (value && again?.querySelector(`[data-value="${CSS.escape(value)}"]`)) || again?.querySelectorAll('button')[number];
    };
  };

  /** Only one named part of the page is shown anew, such as the line of praise. */
  const refreshPart = async name => {
    const page = await fetch(location.href, { redirect: 'manual' }).catch(() => null);
    if (!page || page.status !== 200) return;
    const next = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector(`[data-live="${name}"]`);
    const now = document.querySelector(`[data-live="${name}"]`);
    if (next && now && next.textContent.trim() !== now.textContent.trim()) now.replaceChildren(...next.childNodes);
  };

  const after = form => (form.dataset.refresh !== undefined ? 'page' : form.dataset.livePart);

  const press = button => {
    const form = button.form;
    if (button.dataset.toggle !== undefined) {
      const on = button.getAttribute('aria-pressed') === 'true';
      keep(form, on ? 'no' : 'yes', after(form));
      button.setAttribute('aria-pressed', String(!on));
      button.value = on ? 'yes' : 'no';
      return;
    }
    const on = button.getAttribute('aria-pressed') === 'true' && button.dataset.keep === undefined;
    keep(form, on ? '' : button.dataset.value, after(form));
    form.querySelectorAll('button[data-value]').forEach(other => {
      const pressed = other === button && !on;
      other.setAttribute('aria-pressed', String(pressed));
      other.value = pressed ? '' : other.dataset.value;
      if (pressed) other.classList.remove('was-last');
    });
  };

  // The second press of a double click is no answer of its own: it would take the first one back.
  document.addEventListener('click', event => {
    if (event.detail > 1 && event.target.closest?.('form button')) event.preventDefault();
  }, true);

  document.addEventListener('submit', event => {
    const form = event.target;
    const button = event.submitter;
    if (form.dataset.save !== undefined && button && (button.dataset.value !== undefined || button.dataset.toggle !== undefined)) {
      event.preventDefault();
      press(button);
      return;
    }
    if (form.dataset.save !== undefined && form.querySelector('[data-words]')) {
      event.preventDefault();
      flush();
      return;
    }
    flush();
    if (waiting.length) {
      // What was tapped goes first; then the page moves on.
      event.preventDefault();
      const wait = setInterval(() => {
        if (waiting.length) return;
        clearInterval(wait);
        form.requestSubmit(button ?? undefined);
      }, 60);
    }
  });

  document.addEventListener('click', event => {
    const link = event.target.closest?.('a[href]');
    if (!link || link.target || !location.pathname.includes('/sessions/')) return;
    flush();
    if (!waiting.length) return;
    event.preventDefault();
    const wait = setInterval(() => {
      if (waiting.length) return;
      clearInterval(wait);
      location.href = link.href;
    }, 60);
  });

  const flush = () => {
    for (const [field, timer] of pending) {
      clearTimeout(timer);
      pending.delete(field);
      keep(field.form, field.value, undefined);
    }
  };

  document.addEventListener('input', event => {
    const field = event.target;
    if (field.dataset?.words === undefined) return;
    clearTimeout(pending.get(field));
    pending.set(field, setTimeout(() => {
      pending.delete(field);
      keep(field.form, field.value, undefined);
    }, 700));
  });

  document.addEventListener('change', event => {
    const field = event.target;
    if (field.dataset?.words === undefined) return;
    if (pending.has(field)) {
      clearTimeout(pending.get(field));
      pending.delete(field);
    }
    keep(field.form, field.value, after(field.form));
  });

  let leaving = false;
  document.addEventListener('submit', event => { leaving = event.target.querySelector('[data-guard]') !== null; });

  addEventListener('beforeunload', event => {
    flush();
    const unsaved = [...document.querySelectorAll('[data-guard]')].some(field => field.value !== field.defaultValue);
    if (waiting.length || (unsaved && !leaving)) event.preventDefault();
  });

  document.addEventListener('click', async event => {
    const copy = event.target.closest?.('[data-copy]');
    if (copy) {
      await navigator.clipboard.writeText(document.getElementById(copy.dataset.copy)?.innerText ?? '');
      copy.firstChild.textContent = copy.dataset.done;
    }
    if (event.target.closest?.('[data-print]')) print();
  });
})();

// Covers a page that nobody touched for as long as the server says, and locks the sign-in; what is written goes first.
(() => {
  'use strict';
  const told = document.documentElement.dataset;
  const KEY = 'alongside-touched';
  let touched = Date.now();
  let locking = false;

  /** All windows of one browser are one sign-in: a touch in any of them is a touch. */
  const elsewhere = () => {
    try { return Number(localStorage.getItem(KEY)) || 0; } catch { return 0; }
  };

  const touch = () => {
    const now = Date.now();
    if (now - touched > 2000) {
      try { localStorage.setItem(KEY, String(now)); } catch { /* then each window counts for itself */ }
    }
    touched = now;
  };

  const cover = () => {
    for (const part of document.body.children) part.style.setProperty('display', 'none', 'important');
    document.title = 'Alongside';
    const line = document.createElement('p');
    line.className = 'center';
    line.setAttribute('role', 'status');
    line.textContent = told.locking;
    document.body.append(line);
  };

  const lock = () => {
    locking = true;
    cover();
    const form = document.createElement('form');
    form.method = 'post';
    form.action = '/lock';
    form.hidden = true;
    const csrf = document.querySelector('input[name=_csrf]')?.value ?? told.csrf;
    for (const [name, value] of [['_csrf', csrf], ['back', location.pathname + location.search]]) {
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = name;
      field.value = value;
      form.append(field);
    }
    document.body.append(form);
    // Sent like any form of the page: after what still waits to be saved.
    form.requestSubmit();
  };

  const watch = () => {
    const seconds = Number(told.lockAfter);
    if (locking || !seconds) return;
    if (Date.now() - Math.max(touched, Math.min(elsewhere(), Date.now())) >= seconds * 1000) lock();
  };

  for (const kind of ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'touchstart', 'scroll'])
    addEventListener(kind, touch, { capture: true, passive: true });
  addEventListener('visibilitychange', watch);
  addEventListener('pageshow', event => { if (event.persisted) watch(); });
  setInterval(watch, 1000);
})();
