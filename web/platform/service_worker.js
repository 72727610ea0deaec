// Keeps all of one version of the page, so that it opens without a server. Another version is fetched beside it and takes over
// when the person says so (offline.js), or when no page is open any more.
const kVersion = 'keyturn-@version@';
const kFiles = ['./', 'manifest.webmanifest', ...new Set(Object.values(@files@))];

// A file whose name holds its hash is the same in every version.
async function keep(cache, file) {
  const is_hashed = /\.[0-9a-f]{8}\.\w+$/.test(file);
  const known = is_hashed ? await caches.match(file) : undefined;
  const response = known ?? await fetch(file, { cache: is_hashed ? 'default' : 'reload' });
  if (!response.ok) throw new Error(`${file}: HTTP ${response.status}`);
  await cache.put(file, response);
}

self.addEventListener('install', (event) => event.waitUntil((async () => {
  const cache = await caches.open(kVersion);
  await Promise.all(kFiles.map((file) => keep(cache, file)));
})()));

self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith('keyturn-') && name !== kVersion) await caches.delete(name);
  }
  await self.clients.claim();
})()));

self.addEventListener('message', (event) => {
  if (event.data === 'take over') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  event.respondWith((async () => {
    const cache = await caches.open(kVersion);
    const kept = await cache.match(request.mode === 'navigate' ? './' : request);
    return kept ?? fetch(request);
  })());
});
