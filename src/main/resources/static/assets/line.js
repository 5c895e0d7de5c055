// What an open meeting does while the line is away: it goes on from the copies on this device, and says what is kept.
(() => {
  'use strict';
  const journal = globalThis.alongsideJournal;
  const queue = globalThis.alongsideQueue;
  if (!journal || !queue) return;
  const { meeting } = journal;
  const away = document.querySelector('[data-away-page]');
  const html = document.documentElement;
  const shared = () => document.body.classList.contains('together') && document.querySelector('[data-line]');
  const phaseIn = path => path.match(/\/together\/([a-z-]+)$/)?.[1];
  const clock = at => new Date(at).toLocaleTimeString(html.lang === 'es' ? 'es-US' : 'en-US',
    { hour: 'numeric', minute: '2-digit', timeZone: journal.zone });

  // Copies -------------------------------------------------------------------------------------------------------------

  const keepThisPage = () => {
    const name = phaseIn(location.pathname);
    if (name && shared() && document.querySelector('.rail') && !queue.copied) journal.keepPage(name, html.outerHTML).catch(() => {});
  };

  /** The other pages of the meeting, one after the other, when there is time. */
  const keepOthers = async () => {
    const names = [...document.querySelectorAll('.rail button[name=to]')].map(button => button.value);
    let whole = true;
    for (const name of names.length ? [...names, 'pulse'] : []) {
      if (queue.isAway() || name === phaseIn(location.pathname)) continue;
      const kept = await journal.page(name);
      if (kept && Date.now() - kept.at < 300000) continue;
      const answer = await fetch(`${meeting}/together/${name}`, { redirect: 'manual', priority: 'low' }).catch(() => null);
      if (answer?.status === 200) await journal.keepPage(name, await answer.text());
      else whole = false;
      await new Promise(done => setTimeout(done, 250));
    }
    return whole;
  };

  /** Puts a copy on the screen, with everything that was tapped and written since. */
  const show = async (name, replace) => {
    const copy = await journal.page(name);
    if (!copy?.html) return false;
    const next = new DOMParser().parseFromString(copy.html, 'text/html');
    queue.copied = true;
    for (const mark of ['theme', 'text', 'lockAfter', 'locking'])
      if (next.documentElement.dataset[mark]) html.dataset[mark] = next.documentElement.dataset[mark];
    html.lang = next.documentElement.lang;
    document.title = next.title;
    document.body.className = next.body.className;
    next.querySelectorAll('script').forEach(script => script.remove());
    document.body.replaceChildren(...next.body.childNodes);
    history[replace ? 'replaceState' : 'pushState']({ copy: true }, '', `${meeting}/together/${name}`);
    queue.showLink();
    showWhere('');
    await paint();
    scrollTo(0, 0);
    document.querySelector('main')?.setAttribute('tabindex', '-1');
    document.querySelector('main')?.focus({ preventScroll: true });
    return true;
  };

  /** What the person answers alone is never put on a screen again. */
  const isTheirs = item => /^(pulse\/person|own)\//.test(item ?? '');

  const formsOf = item => [...document.querySelectorAll('form[data-save]')]
    .filter(form => form.elements.namedItem('item')?.value === item);

  const paintAnswer = ({ item, value }) => {
    if (isTheirs(item)) return;
    for (const form of formsOf(item)) {
      const field = form.querySelector('[data-words]');
      if (field && field !== document.activeElement) field.value = value;
      for (const button of form.elements) {
        if (button.dataset.value !== undefined) {
          const on = button.dataset.value === value;
          button.setAttribute('aria-pressed', String(on));
          button.value = on ? '' : button.dataset.value;
        } else if (button.dataset.toggle !== undefined) {
          button.setAttribute('aria-pressed', String(value === 'yes'));
          button.value = value === 'yes' ? 'no' : 'yes';
        }
      }
    }
  };

  const paintTopic = ({ by, words }) => {
    const list = document.getElementById(`agenda-${by === 'court' ? 'officer' : by}`)?.parentElement.querySelector('ul.lines');
    if (!list || [...list.querySelectorAll('.topic > div')].some(topic => topic.textContent.trim() === words)) return;
    const line = document.createElement('li');
    line.className = 'topic';
    const said = document.createElement('div');
    if (by === 'person') said.className = 'words';
    said.textContent = words;
    line.append(said);
    list.append(line);
  };

  const paintSlot = ({ day, time }) => {
    for (const form of document.querySelectorAll('form[action$="/next-meeting"]')) {
      const on = form.elements.day.value === day && form.elements.time.value === time;
      form.querySelector('button')?.setAttribute('aria-pressed', String(on));
    }
    paintAnswer({ item: 'close/next-day', value: day });
    paintAnswer({ item: 'close/next-time', value: time });
  };

  /** What was agreed without a line is read back and printed like the rest; what is still open only the server knows. */
  const paintReadBack = entries => {
    const list = document.querySelector('[data-read-back]');
    if (!list || !queue.copied) return;
    document.querySelector('[data-missing]')?.remove();
    const newest = new Map(entries.map(({ fields }) => [fields.item, fields.value]));
    for (const [item, words] of newest) {
      const whose = item === 'plan/goal' ? 'wants' : item?.match(/^plan\/(step|promise)\/\d\/words$/)?.[1];
      if (!whose || !words || [...list.querySelectorAll('dd')].some(said => said.textContent === words)) continue;
      document.querySelector('[data-nothing]')?.remove();
      list.append(
        Object.assign(document.createElement('dt'), { textContent: list.dataset[whose] }),
        Object.assign(document.createElement('dd'), { className: 'words', textContent: words }));
    }
  };

  const paint = async () => {
    const entries = (await journal.entries()).filter(entry => entry.state !== 'refused');
    for (const { path, fields } of entries) {
      if (path.endsWith('/answers')) paintAnswer(fields);
      if (path.endsWith('/agenda') && fields.words) paintTopic(fields);
      if (path.endsWith('/next-meeting')) paintSlot(fields);
    }
    paintReadBack(entries);
  };

  // Going on without a line --------------------------------------------------------------------------------------------

  const kept = (path, fields) => queue.add({ path: new URL(path, location.href).pathname, fields, move: true });

  const fieldsOf = (form, button) => {
    const fields = Object.fromEntries(new FormData(form, button?.type === 'submit' ? button : undefined));
    delete fields._csrf;
    const asked = new URL(button?.getAttribute('formaction') ?? form.action, location.href);
    return { ...Object.fromEntries(asked.searchParams), ...fields, requestKey: crypto.randomUUID() };
  };

  const moves = {
    phase: async (path, fields) => {
      if (await show(fields.to)) kept(path, fields);
      else queue.say('notHere');
    },
    agenda: async (path, fields, form) => {
      kept(path, fields);
      paintTopic(fields);
      form?.reset();
    },
    'next-meeting': async (path, fields) => {
      kept(path, fields);
      paintSlot(fields);
    },
    decisions: async (path, fields) => {
      kept(path, fields);
      queue.say('settled');
    },
    closure: async (path, fields) => {
      kept(path, fields);
      queue.say('ended');
    },
  };

  const actOf = path => moves[path.replace(/\?.*/, '').split('/').at(-1)];

  /** What a form of the meeting does while the line is away. */
  queue.goOn = (form, button) => {
    const path = button?.hasAttribute('formaction') ? button.formAction : form.action;
    const act = actOf(new URL(path, location.href).pathname);
    if (act) act(path, fieldsOf(form, button), form);
    else queue.say('needsLine');
  };

  queue.follow = async link => {
    const name = phaseIn(new URL(link.href).pathname);
    if (!name || !await show(name)) queue.say('needsLine');
  };

  addEventListener('popstate', async () => {
    const name = phaseIn(location.pathname);
    if (queue.isAway() && name) await show(name, true);
    else if (queue.copied) location.reload();
  });

  // What is still here from before: this window's own, and what windows that are gone left behind --------------------------

  const takeUp = async () => {
    const waiting = (await journal.entries()).filter(entry => entry.state === 'waiting');
    const writes = entries => entries.map(({ n, path, fields, at, move }) => ({ n, path, fields, at, move }));
    for (const screen of new Set(waiting.map(entry => entry.screen))) {
      const own = waiting.filter(entry => entry.screen === screen);
      if (screen === journal.screen) queue.before(writes(own));
      else journal.whileFree(screen, () => queue.before(writes(own)));
    }
    return waiting.length;
  };

  // The sheet under the dot ----------------------------------------------------------------------------------------------

  const openSheet = async line => {
    const sheet = line.querySelector('[data-sheet]');
    if (!sheet.childElementCount) sheet.append(line.querySelector('[data-sheet-words]').content.cloneNode(true));
    const entries = await journal.entries();
    const waiting = entries.filter(entry => entry.state === 'waiting');
    const told = sheet.querySelector('[data-kept]');
    const words = waiting.length === 1 ? told.dataset.one : told.dataset.many;
    told.textContent = waiting.length ? words.replace('{n}', waiting.length).replace('{time}', clock(waiting[0].at)) : '';
    told.hidden = !waiting.length;
    sheet.querySelector('[data-all-saved]').hidden = waiting.length > 0;
    sheet.querySelector('[data-send-now]').hidden = !waiting.length;
    const offering = sheet.querySelector('[data-offer]');
    if (offering) offering.disabled = queue.isAway();
    const refused = sheet.querySelector('[data-refused]');
    if (!refused) return;
    refused.replaceChildren(...entries
      .filter(entry => entry.state === 'refused' && !isTheirs(entry.fields.item))
      .map(entry => Object.assign(document.createElement('li'), {
        textContent: `${entry.why} “${entry.fields.value ?? entry.fields.words ?? ''}”`,
      })));
    refused.hidden = !refused.childElementCount;
  };

  const post = async (path, fields) => {
    const answer = await fetch(`${meeting}/${path}`, {
      method: 'POST',
      headers: { 'X-Alongside': 'save', 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ _csrf: queue.csrf(), ...fields }),
      redirect: 'manual',
    });
    return answer.json();
  };

  const showWhere = device => {
    journal.goesOn = device || journal.goesOn;
    const line = document.querySelector('[data-elsewhere]');
    if (line && journal.goesOn) line.hidden = journal.goesOn === journal.device;
  };

  const offer = async sheet => {
    const { code, problem } = await post('take-over-code', {}).catch(() => ({ problem: '' }));
    const line = sheet.querySelector('[data-code]');
    line.hidden = false;
    line.textContent = code ? `${code.slice(0, 3)} ${code.slice(3)}. ${line.dataset.about}` : problem;
    for (let tries = 0; code && tries < 100; tries++) {
      await new Promise(done => setTimeout(done, 3000));
      const answer = await fetch(`${meeting}/together/device`, { redirect: 'manual' }).catch(() => null);
      const { device } = answer?.status === 200 ? await answer.json() : {};
      if (!device || device === journal.device) continue;
      line.hidden = true;
      showWhere(device);
      return;
    }
  };

  document.addEventListener('toggle', event => {
    if (event.target.matches?.('[data-line]') && event.target.open) openSheet(event.target);
  }, true);

  document.addEventListener('click', event => {
    if (event.target.closest?.('[data-send-now]')) queue.sendNow();
    if (event.target.closest?.('[data-offer]')) offer(event.target.closest('[data-sheet]'));
  });

  document.addEventListener('submit', async event => {
    const form = event.target.closest('[data-carry-on]');
    if (!form) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const carried = await post('take-over', { code: form.elements.code.value, device: journal.device }).catch(() => ({}));
    form.querySelector('.usa-error-message')?.remove();
    if (carried.next) {
      form.closest('details').open = false;
      showWhere(carried.device);
      queue.refresh();
      return;
    }
    const line = Object.assign(document.createElement('p'), { className: 'usa-error-message', textContent: carried.problem ?? '' });
    line.setAttribute('role', 'alert');
    form.prepend(line);
  }, true);

  addEventListener('alongside-told', event => {
    const { device, next } = event.detail;
    showWhere(device);
    if (next?.endsWith('/farewell')) queue.drained().then(() => location.assign(next));
    const sheet = document.querySelector('[data-line][open]');
    if (sheet) openSheet(sheet);
  });
  addEventListener('alongside-fresh', () => {
    keepThisPage();
    showWhere('');
  });

  // Beginning ------------------------------------------------------------------------------------------------------------

  const beginAway = async () => {
    if (!await journal.ready) return knock();
    await takeUp();
    const unsent = document.querySelector('meta[name=unsent]');
    const told = unsent && JSON.parse(unsent.content);
    unsent?.remove();
    const path = told && new URL(told.path, location.href);
    const act = path && actOf(path.pathname);
    const name = phaseIn(location.pathname) ?? await journal.lastPage();
    queue.lost();
    if (act) {
      const { _csrf, ...fields } = Object.fromEntries(new URLSearchParams(told.body));
      const whole = { ...Object.fromEntries(path.searchParams), requestKey: crypto.randomUUID(), ...fields };
      if (whole.to) kept(path.pathname, whole);
      if (await show(whole.to ?? name, true) && !whole.to) act(path.pathname, whole);
    } else if (name) await show(name, true);
    if (!queue.copied) knock();
  };

  /** Tried again after a while, for what did not come: a line that is bad is no reason to have nothing when it is gone. */
  const prepare = async (tries = 12) => {
    await navigator.serviceWorker?.register(`${meeting}/together/worker.js`, { scope: `${meeting}/` }).catch(() => {});
    const whole = await keepOthers().catch(() => false);
    if (tries > 0 && !(whole && navigator.serviceWorker?.controller)) setTimeout(() => prepare(tries - 1), 5000);
  };

  /** Nothing of the meeting can be shown here; as soon as the server answers, it shows it. */
  const knock = () => setInterval(async () => {
    const answer = await fetch(`${meeting}/together/device`, { redirect: 'manual' }).catch(() => null);
    if (answer) location.replace(`${meeting}/together`);
  }, 4000);

  const begin = async () => {
    if (!await journal.ready) return;
    keepThisPage();
    if (await takeUp()) await paint();
    showWhere(journal.goesOn);
    if (!shared()) return;
    setTimeout(() => prepare(), 1200);
  };

  /** The meeting is over: what is still here goes first, then nothing of it stays on the device. */
  const end = async () => {
    if (await journal.ready && await takeUp()) await queue.drained();
    if (!(await journal.entries()).some(entry => entry.state === 'waiting')) await journal.wipe();
  };

  if (away) beginAway();
  else if (document.querySelector('[data-over]')) end().catch(() => {});
  else begin();
})();
