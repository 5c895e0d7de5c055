// Saves each tap and field of a meeting at once, in order, each exactly once; says so only when the server has said so.
// Without this script every form still works by itself.
(() => {
  'use strict';
  document.documentElement.classList.add('scripted');

  // A page that answers a form with a sentence has the form's address; from here on it has its own, to load again.
  const own = document.querySelector('main')?.dataset.page;
  if (own && !location.pathname.includes('/together')) history.replaceState(history.state, '', own);

  // Keeps every write of an open meeting on this device first; nothing where there is none (journal.js).
  const journal = () => (document.querySelector('[data-over]') ? undefined : globalThis.alongsideJournal);
  const notice = () => document.querySelector('[data-notice]');
  const waiting = [];
  const pending = new Map();
  const refreshing = new Set();
  const said = new WeakMap();
  let sending = false;
  let off = false;
  let hurry = () => {};
  let replacing = false;
  let untold = '';
  let calm = 'away';
  let csrf = document.querySelector('input[name=_csrf]')?.value ?? '';

  const time = text => new Date(`2000-01-01T${text}`)
    .toLocaleTimeString(document.documentElement.lang === 'es' ? 'es-US' : 'en-US', { hour: 'numeric', minute: '2-digit' });

  const showSaved = at => {
    untold = '';
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
    if (yes && off) refreshing.add('page');
    off = !yes;
    if (yes) calm = 'away';
    const dot = document.querySelector('[data-link]');
    if (!dot) return;
    dot.dataset.on ??= dot.textContent;
    dot.classList.toggle('is-off', !yes);
    dot.textContent = yes ? dot.dataset.on : dot.dataset.off;
  };

  const say = (key, link) => {
    const line = notice();
    if (!line) return;
    line.textContent = line.dataset[key === 'away' ? calm : key] ?? line.dataset.away;
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
    const base = form.elements.namedItem('base')?.value ?? '';
    const field = form.querySelector('[data-words]');
    // A field that is still waiting takes its newest words along; taps keep their order.
    const last = waiting.findLastIndex(write => write.fields.item === item && write.field && write.field === field);
    if (last > 0 || (last === 0 && !sending)) globalThis.alongsideJournal?.drop(waiting.splice(last, 1)[0]);
    const fields = { item, value, base, requestKey: crypto.randomUUID() };
    add({ path: new URL(form.action).pathname, fields, form, field, after });
  };

  /** What is kept on this device first, then sent, in its turn, once. */
  const add = write => {
    write.at ??= Date.now();
    write.kept = journal()?.put(write);
    waiting.push(write);
    drain();
  };

  /** What became of something whose form is no longer on this page. */
  const tellRest = () => {
    const line = notice();
    if (!line || !untold) return;
    line.textContent = untold;
    line.hidden = false;
  };

  /** A yes is passed on at once: where it cannot be, that is said at once. */
  const isUrgent = () => waiting.some(({ fields }) => fields.item?.startsWith('safety/ask/') && fields.value === 'yes');

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
      if (write.kept) {
        await write.kept;
        write.kept = undefined;
        continue;
      }
      const slow = setTimeout(() => online(false), 2500);
      const outcome = await send(write).catch(() => 'away');
      clearTimeout(slow);
      if (outcome === 'done') {
        waiting.shift();
        pause = 400;
        if (write.after) refreshing.add(write.after);
        continue;
      }
      if (outcome === 'broken') {
        // The server answers, and cannot take this one: it is said beside the field, and the rest goes on.
        waiting.shift();
        online(true);
        globalThis.alongsideJournal?.mark(write, 'refused', notice()?.dataset.away);
        problem(write.form, notice()?.dataset.away ?? '');
        continue;
      }
      if (outcome === 'sign-in') {
        const fresh = await freshToken().catch(() => false);
        if (fresh && !write.again) {
          write.again = true;
          continue;
        }
        say('signIn', 'open');
      } else {
        online(false);
        say(isUrgent() ? 'callNow' : 'away');
      }
      await Promise.race([new Promise(done => setTimeout(done, pause)), new Promise(done => { hurry = done; })]);
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
    const answer = await fetch(write.path, {
      method: 'POST',
      headers: { 'X-Alongside': 'save', 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ _csrf: csrf, ago: Date.now() - write.at, ...write.fields }),
      redirect: 'manual',
      signal: AbortSignal.timeout(8000),
    });
    if (answer.status === 200) {
      const receipt = await answer.json();
      await globalThis.alongsideJournal?.mark(write, 'sent');
      if (receipt.saved) showSaved(receipt.saved);
      else online(true);
      if (receipt.beside) {
        // Another screen was faster: the page shows what stands, and this beside it.
        write.after = 'page';
        document.getElementById(write.form?.id)?.querySelector('[data-words]')?.setAttribute('data-beside', '');
      }
      if (write.form) problem(write.form, '');
      dispatchEvent(new CustomEvent('alongside-told', { detail: receipt }));
      return 'done';
    }
    if (answer.status === 409 || answer.status === 422) {
      const told = (await answer.json().catch(() => ({}))).problem ?? '';
      await globalThis.alongsideJournal?.mark(write, 'refused', told);
      online(true);
      if (!write.form) {
        untold = told;
        tellRest();
        return 'done';
      }
      if (write.after) await refresh(1).catch(() => {});
      problem(document.getElementById(write.form.id) ?? write.form, told);
      write.after = undefined;
      return 'done';
    }
    // Whoever is signed in now is not whose words these are: they wait for their officer.
    if (answer.status === 404 && write.n) return 'sign-in';
    if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) return 'sign-in';
    write.tries = (write.tries ?? 0) + 1;
    return answer.status < 500 || (answer.status !== 503 && write.tries > 4) ? 'broken' : 'away';
  };

  /** After a sign-in in another window the forms need the new token; the page itself has it. */
  const freshToken = async () => {
    const page = await fetch(location.href, { redirect: 'manual' }).catch(() => null);
    if (!page || page.status !== 200) return false;
    const token = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('input[name=_csrf]');
    if (!token) return false;
    csrf = token.value;
    document.querySelectorAll('input[name=_csrf]').forEach(field => { field.value = csrf; });
    return true;
  };

  const problem = (form, text) => {
    form?.querySelector('.usa-error-message')?.remove();
    if (!text || !form) return;
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
    const beside = at?.dataset?.beside !== undefined;
    const writing = at?.matches?.('textarea, input') && !beside ? { value: at.value, from: at.selectionStart } : null;
    const opened = new Map([...main.querySelectorAll('details')].map((details, number) => [details.id || number, details.open]));
    replacing = true;
    main.replaceChildren(...fresh.childNodes);
    replacing = false;
    tellRest();
    queue.copied = false;
    dispatchEvent(new Event('alongside-fresh'));
    main.querySelectorAll('details').forEach((details, number) => { if (opened.get(details.id || number)) details.open = true; });
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
    if (queue.goOn && off && inMeeting(form)) {
      event.preventDefault();
      queue.goOn(form, button);
      return;
    }
    if (waiting.length) {
      // What was tapped goes first; then the page moves on.
      event.preventDefault();
      const wait = setInterval(() => {
        if (waiting.length && !(off && queue.goOn && inMeeting(form))) return;
        clearInterval(wait);
        form.requestSubmit(button ?? undefined);
      }, 60);
    }
  });

  const inMeeting = form => /\/sessions\/[^/]+\//.test(new URL(form.action, location.href).pathname);

  document.addEventListener('click', event => {
    const link = event.target.closest?.('a[href]');
    if (!link || link.target || !location.pathname.includes('/sessions/')) return;
    flush();
    if (off && queue.follow) {
      event.preventDefault();
      queue.follow(link);
      return;
    }
    if (!waiting.length) return;
    event.preventDefault();
    const wait = setInterval(() => {
      if (waiting.length && !(off && queue.follow)) return;
      clearInterval(wait);
      if (waiting.length) queue.follow(link);
      else location.href = link.href;
    }, 60);
  });

  const flush = () => {
    for (const [field, timer] of pending) {
      clearTimeout(timer);
      pending.delete(field);
      keepWords(field, undefined);
    }
  };

  /** Leaving a field says once more what was saved while it was written: then only the page is shown anew. */
  const keepWords = (field, after) => {
    if (said.get(field) !== field.value) {
      said.set(field, field.value);
      keep(field.form, field.value, after);
    } else if (after) {
      refreshing.add(after);
      drain();
    }
  };

  document.addEventListener('input', event => {
    const field = event.target;
    if (field.dataset?.words === undefined) return;
    clearTimeout(pending.get(field));
    pending.set(field, setTimeout(() => {
      pending.delete(field);
      keepWords(field, undefined);
    }, 700));
  });

  document.addEventListener('change', event => {
    const field = event.target;
    if (field.dataset?.words === undefined || replacing) return;
    if (pending.has(field)) {
      clearTimeout(pending.get(field));
      pending.delete(field);
    }
    keepWords(field, after(field.form));
  });

  let leaving = null;
  document.addEventListener('submit', event => { leaving = event.defaultPrevented ? null : event.target; });

  const GUARDED = 'input[data-guard], textarea[data-guard], form[data-guard] input:not([type=hidden]), form[data-guard] textarea';
  const isChanged = field => ['checkbox', 'radio'].includes(field.type)
    ? field.checked !== field.defaultChecked
    : field.value !== field.defaultValue;

  addEventListener('beforeunload', event => {
    flush();
    const unsaved = [...document.querySelectorAll(GUARDED)].some(field => field.form !== leaving && isChanged(field));
    leaving = null;
    // What the device keeps survives the page; what it does not keep yet is asked about.
    if (waiting.some(write => write.kept || !write.n) || unsaved) event.preventDefault();
  });

  addEventListener('offline', () => {
    online(false);
    if (journal()) say('away');
  });
  const back = () => {
    hurry();
    if (waiting.length) return;
    online(true);
    if (notice()) notice().hidden = true;
    catchUp();
  };
  addEventListener('online', back);

  // A browser does not always say that the line is back: a server was started again, or it came while this page was made.
  setInterval(async () => {
    if (!off || waiting.length) return;
    const answer = await fetch('/health', { cache: 'no-store' }).catch(() => null);
    if (answer?.ok && off && navigator.onLine) back();
  }, 3000);

  /** For the meeting's own scripts. */
  const queue = {
    copied: false,
    add,
    before: writes => {
      waiting.unshift(...writes);
      drain();
    },
    isAway: () => off,
    lost: () => {
      online(false);
      say('away');
    },
    showLink: () => {
      calm = 'away';
      online(!off);
      if (off) say(isUrgent() ? 'callNow' : 'away');
    },
    say: key => {
      // It stays while the line is tried again and again, until there is another page or a line.
      calm = key;
      say(key);
    },
    sendNow: () => {
      hurry();
      drain();
    },
    drained: () => new Promise(done => {
      const wait = setInterval(() => {
        if (waiting.length) return;
        clearInterval(wait);
        done();
      }, 60);
    }),
    refresh: () => refresh(),
    csrf: () => csrf,
  };
  globalThis.alongsideQueue = queue;

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
    globalThis.alongsideJournal?.lock();
    if (!navigator.onLine) {
      // Covered now; the sign-in is locked as soon as there is a line.
      addEventListener('online', () => location.reload(), { once: true });
      return;
    }
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
