// Without a line a page of this meeting is an empty frame, into which the device puts its own sealed copy. Nothing else is
// kept here: the frame says nothing of anybody, and its style and scripts are the same for all.
'use strict';
const scope = new URL(registration.scope).pathname;
const NAME = `alongside ${scope}`;
const FRAME = `${scope}together/away`;

const keep = async () => {
  const answer = await fetch(FRAME, { credentials: 'same-origin', redirect: 'error', cache: 'no-store' });
  if (!answer.ok) throw new Error('no frame');
  const html = (await answer.text()).replace(/ data-csrf="[^"]*"/, '');
  const cache = await caches.open(NAME);
  await cache.put(FRAME, new Response(html, { headers: { 'Content-Type': 'text/html;charset=UTF-8' } }));
  const assets = new Set([...html.matchAll(/(?:src|href)="(\/assets\/[^"#]+)"/g)].map(found => found[1]));
  await cache.addAll([...assets]);
};

/** A form that was on its way when the line went is handed to the page, which keeps it like every tap. */
const frame = async (request, body) => {
  const kept = await (await caches.open(NAME)).match(FRAME);
  if (!kept) return Response.error();
  let html = await kept.text();
  if (body) {
    const unsent = JSON.stringify({ path: new URL(request.url).pathname + new URL(request.url).search, body });
    const safe = unsent.replace(/[&"<>]/g, letter => `&#${letter.charCodeAt(0)};`);
    html = html.replace('</head>', `<meta name="unsent" content="${safe}"></head>`);
  }
  return new Response(html, { headers: kept.headers });
};

const navigate = async request => {
  const body = request.method === 'POST' ? request.clone() : null;
  try {
    return await fetch(request);
  } catch {
    return frame(request, body && await body.text());
  }
};

addEventListener('install', event => event.waitUntil(keep().then(() => skipWaiting())));
addEventListener('activate', event => event.waitUntil(clients.claim()));
addEventListener('fetch', event => {
  const { request } = event;
  if (request.mode === 'navigate') event.respondWith(navigate(request));
  else if (new URL(request.url).pathname.startsWith('/assets/'))
    event.respondWith(fetch(request).catch(async () => await caches.match(request) ?? Response.error()));
});
