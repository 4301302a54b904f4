// The service worker of a page: it opens the page when the server is away. The server's own answer always comes first,
// and the worker leaves the API alone; files whose names change with their content come from the cache.

interface Later extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Later {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}
interface Told extends Later {
  readonly data: unknown
}
/** The part of a worker's global scope that is used here: TypeScript cannot load the types of pages and of workers together. */
interface Worker {
  /** Every file of the page; the build writes it in front of this file. */
  readonly SHELL: readonly string[]
  /** Files that are kept only after a page has loaded them. */
  readonly LATER: readonly string[]
  /** The name of its cache: pages of one origin share their caches. The build writes that too. */
  readonly CACHE: string
  readonly location: Location
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listen: (event: Later) => void): void
  addEventListener(type: 'fetch', listen: (event: Fetching) => void): void
  addEventListener(type: 'message', listen: (event: Told) => void): void
}

const worker = self as unknown as Worker
/** Milliseconds. Without a limit, a network that is up but carries nothing would leave the page blank for minutes. */
const PATIENCE = 5_000

/** Makes the worker that calls it serve its page's files. */
export function serveShell(): void {
  const name = worker.CACHE
  worker.addEventListener('install', (event) => event.waitUntil(keepFiles(name)))
  worker.addEventListener('activate', (event) => event.waitUntil(forgetOldFiles(name)))

  worker.addEventListener('message', (event) => {
    if (event.data === 'take-over') event.waitUntil(worker.skipWaiting())
    // the worker was not there when the page loaded for the first time, so the page names the files that it loaded
    else if (typeof event.data === 'string') {
      const request = new Request(event.data)
      event.waitUntil(
        event.data.startsWith('/assets/') ? file(name, request) : fresh(name, event.data, request),
      )
    }
  })

  worker.addEventListener('fetch', (event) => {
    const { request } = event
    const { origin, pathname } = new URL(request.url)
    if (request.method !== 'GET' || origin !== worker.location.origin) return
    if (request.mode === 'navigate') event.respondWith(page(name, event, pathname))
    else if (pathname.startsWith('/assets/')) event.respondWith(file(name, request))
  })
}

async function keepFiles(name: string): Promise<void> {
  const cache = await caches.open(name)
  const missing = await Promise.all(
    worker.SHELL.map(async (path) => ((await cache.match(path)) ? [] : [path])),
  )
  await cache.addAll(missing.flat())
}

async function forgetOldFiles(name: string): Promise<void> {
  const cache = await caches.open(name)
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url)
    const isOurs = worker.SHELL.includes(pathname) || worker.LATER.includes(pathname)
    if (pathname.startsWith('/assets/') && !isOurs) await cache.delete(url)
  }
}

/** The page as the server has it; the last copy where the server is away. */
async function page(name: string, event: Fetching, path: string): Promise<Response> {
  const asked = fresh(name, path, event.request)
  event.waitUntil(asked.catch(() => {}))
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null))
  const answer = await Promise.race([asked.catch(() => null), late])
  return answer ?? (await caches.match(path, { cacheName: name })) ?? asked
}

async function fresh(name: string, path: string, request: Request): Promise<Response> {
  const response = await fetch(request)
  // an unknown site, or an error page of a proxy, is shown and not kept
  if (response.status === 200 && !response.redirected) {
    const cache = await caches.open(name)
    await cache.put(path, response.clone())
  }
  return response
}

async function file(name: string, request: Request): Promise<Response> {
  const cache = await caches.open(name)
  const kept = await cache.match(request)
  if (kept) return kept
  const response = await fetch(request)
  if (response.status === 200) await cache.put(request, response.clone())
  return response
}
