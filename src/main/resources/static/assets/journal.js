// Keeps what is tapped and written in an open meeting on this device, in its order and sealed, until the server has it.
// The key is the server's; it opens this person's, this meeting's, this officer's entries and no others.
(() => {
  'use strict';
  const meeting = location.pathname.match(/^\/people\/[^/]+\/sessions\/[^/]+/)?.[0];
  if (!meeting || !globalThis.crypto?.subtle || !globalThis.indexedDB || !navigator.locks) return;
  const KEY = `alongside-key ${meeting}`;
  const bytes = text => new TextEncoder().encode(text);
  const asked = request => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

  const opened = () => {
    const request = indexedDB.open('alongside-journal', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('entries', { keyPath: 'n', autoIncrement: true }).createIndex('meeting', 'meeting');
      request.result.createObjectStore('pages', { keyPath: ['meeting', 'name'] });
    };
    return asked(request);
  };

  const remembered = (store, name) => {
    let id = store.getItem(name);
    if (!id) store.setItem(name, id = crypto.randomUUID());
    return id;
  };

  /** Held for as long as this page lives: who finds a screen's lock free knows that nobody sends its entries. */
  const hold = screen => new Promise(done => {
    navigator.locks.request(`alongside-screen ${screen}`, { signal: AbortSignal.timeout(1500) }, () => {
      done(true);
      return new Promise(() => {});
    }).catch(() => done(false));
  });

  /** A window keeps its name over a reload; a copy of a window gets its own. */
  const screenOfThisWindow = async () => {
    const name = remembered(sessionStorage, 'alongside-screen');
    if (await hold(name)) return name;
    sessionStorage.removeItem('alongside-screen');
    const fresh = remembered(sessionStorage, 'alongside-screen');
    await hold(fresh);
    return fresh;
  };

  /** From this window, or from the server for whoever is signed in; nothing where there is none, or the meeting is over. */
  const handed = async () => {
    const staff = document.querySelector('[data-staff]')?.dataset.staff;
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    if (kept && (!staff || kept.staff === staff)) return kept;
    if (!staff) return null;
    sessionStorage.removeItem(KEY);
    const answer = await fetch(`${meeting}/journal-key`, {
      method: 'POST',
      headers: { 'X-Alongside': 'save', 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ _csrf: document.querySelector('input[name=_csrf]')?.value ?? '', device: journal.device }),
      redirect: 'manual',
      signal: AbortSignal.timeout(5000),
    });
    if (answer.status !== 200) return null;
    const hand = await answer.json();
    sessionStorage.setItem(KEY, JSON.stringify(hand));
    return hand;
  };

  let database;
  let key;
  let hand;

  const open = async () => {
    journal.device = remembered(localStorage, 'alongside-device');
    journal.screen = await screenOfThisWindow();
    database = await opened();
    hand = await handed().catch(() => null);
    if (!hand) return false;
    const raw = Uint8Array.from(atob(hand.key), letter => letter.charCodeAt(0));
    key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
    journal.staff = hand.staff;
    journal.goesOn = hand.device;
    journal.zone = hand.zone;
    return true;
  };

  const seal = async (id, content) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const bound = { name: 'AES-GCM', iv, additionalData: bytes(`${hand.bound}|${id}`) };
    return { iv, body: await crypto.subtle.encrypt(bound, key, bytes(JSON.stringify(content))) };
  };

  const unseal = async (id, sealed) => {
    const bound = { name: 'AES-GCM', iv: sealed.iv, additionalData: bytes(`${hand.bound}|${id}`) };
    return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(bound, key, sealed.body)));
  };

  const store = (name, mode = 'readonly') => database.transaction(name, mode, { durability: 'strict' }).objectStore(name);
  const all = () => asked(store('entries').index('meeting').getAll(meeting));

  let last = Promise.resolve();
  /** One after the other, so that the order on the device is the order of the taps. */
  const inTurn = act => {
    last = last.then(act, act);
    return last;
  };

  const journal = {
    meeting,
    device: '',
    screen: '',
    staff: '',
    goesOn: '',
    zone: undefined,

    put: write => inTurn(async () => {
      if (!await journal.ready) return;
      write.fields.screen ??= journal.screen;
      write.fields.staff ??= journal.staff;
      const { path, fields, at, move } = write;
      const sealed = await seal(fields.requestKey, { path, fields, move });
      write.n = await asked(store('entries', 'readwrite').add({
        meeting, id: fields.requestKey, staff: journal.staff, screen: fields.screen, at, state: 'waiting', sealed,
      }));
    }).catch(() => {}),

    /** What newer words of the same field took the place of, before either was sent. */
    drop: write => inTurn(() => write.n && asked(store('entries', 'readwrite').delete(write.n))).catch(() => {}),

    /** "sent", or "refused" with the reason: it stays here until the meeting is over. */
    mark: (write, state, why = '') => inTurn(async () => {
      if (!write.n) return;
      const entries = store('entries', 'readwrite');
      const entry = await asked(entries.get(write.n));
      if (entry) await asked(entries.put({ ...entry, state, why }));
    }).catch(() => {}),

    /** Every entry of this meeting that this officer may open, in order. */
    entries: async () => {
      if (!await journal.ready) return [];
      const found = [];
      for (const entry of await all()) {
        if (entry.staff !== journal.staff) continue;
        const content = await unseal(entry.id, entry.sealed).catch(() => null);
        if (content) found.push({ ...entry, ...content });
      }
      return found;
    },

    keepPage: async (name, html) => {
      if (!await journal.ready) return;
      const sealed = await seal(`page ${name}`, html);
      await asked(store('pages', 'readwrite').put({ meeting, name, staff: journal.staff, at: Date.now(), sealed }));
    },

    page: async name => {
      if (!await journal.ready) return null;
      const kept = await asked(store('pages').get([meeting, name]));
      if (!kept || kept.staff !== journal.staff) return null;
      return { at: kept.at, html: await unseal(`page ${name}`, kept.sealed).catch(() => null) };
    },

    lastPage: async () => {
      if (!await journal.ready) return null;
      const kept = (await asked(store('pages').getAll())).filter(page => page.meeting === meeting);
      return kept.sort((one, other) => other.at - one.at)[0]?.name ?? null;
    },

    /** Runs while no other window sends what that screen kept; not at all when one does. */
    whileFree: (screen, act) => navigator.locks.request(`alongside-screen ${screen}`, { ifAvailable: true },
      lock => lock && act()),

    /** A locked screen has no key: the server hands it out again after the unlocking. */
    lock: () => {
      for (const name of Object.keys(sessionStorage)) if (name.startsWith('alongside-key ')) sessionStorage.removeItem(name);
    },

    wipe: async () => {
      sessionStorage.removeItem(KEY);
      database ??= await opened();
      for (const name of ['entries', 'pages']) {
        const records = store(name, 'readwrite');
        for (const record of await asked(records.getAll()))
          if (record.meeting === meeting) await asked(records.delete(name === 'entries' ? record.n : [meeting, record.name]));
      }
      for (const worker of await navigator.serviceWorker?.getRegistrations() ?? [])
        if (new URL(worker.scope).pathname === `${meeting}/`) await worker.unregister();
      await caches.delete(`alongside ${meeting}/`);
    },
  };
  journal.ready = open().catch(() => false);
  globalThis.alongsideJournal = journal;
})();
