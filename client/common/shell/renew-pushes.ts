// A browser may give a subscription another address while every page is closed. The service worker then tells the
// server the new one, in the name of those whom a page has named to it.

/** How the server is told where to push: a request, whose body the subscription completes. */
export interface Subscriber {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: object
}

/** What a page says to its worker. */
export interface SubscriberMessage {
  /** The name under which it is kept; another of the same name replaces it. */
  readonly subscriber: string
  /** Null: it is not told any more. */
  readonly as: Subscriber | null
}

interface Later extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Told extends Later {
  readonly data: unknown
}
interface Changed extends Later {
  /** Some browsers give neither. */
  readonly oldSubscription?: PushSubscription | null
  readonly newSubscription?: PushSubscription | null
}
/** The part of a worker's global scope that is used here: TypeScript cannot load the types of pages and of workers together. */
interface Worker {
  /** The name of the page's cache, as the build writes it. */
  readonly CACHE: string
  readonly registration: ServiceWorkerRegistration
  addEventListener(type: 'message', listen: (event: Told) => void): void
  addEventListener(type: 'pushsubscriptionchange', listen: (event: Changed) => void): void
}

/** In the page's cache: a worker has no other store that is as simple. */
const KEPT = '/subscribers/'
/** The server knows the subscriber no more: the number is over, or somebody else has it. */
const GONE = [401, 403, 404, 409, 410]

const worker = self as unknown as Worker

/** Makes the worker that calls it renew subscriptions. */
export function renewPushes(): void {
  worker.addEventListener('message', (event) => {
    if (isAboutSubscriber(event.data)) event.waitUntil(note(event.data))
  })
  worker.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(renew(event)))
}

function isAboutSubscriber(data: unknown): data is SubscriberMessage {
  return typeof data === 'object' && data !== null && 'subscriber' in data
}

async function note({ subscriber, as }: SubscriberMessage): Promise<void> {
  const cache = await caches.open(worker.CACHE)
  const address = KEPT + encodeURIComponent(subscriber)
  if (as) await cache.put(address, new Response(JSON.stringify(as)))
  else await cache.delete(address)
}

async function renew({ oldSubscription, newSubscription }: Changed): Promise<void> {
  const { pushManager } = worker.registration
  const key = oldSubscription?.options.applicationServerKey
  const next =
    newSubscription ??
    (await pushManager.getSubscription()) ??
    (key && (await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })))
  // without the key of the server there is nothing to subscribe with: the page does it when it is opened
  if (!next) return
  const cache = await caches.open(worker.CACHE)
  const kept = (await cache.keys()).filter(({ url }) => new URL(url).pathname.startsWith(KEPT))
  const told = kept.map(async (request) => {
    const written = await cache.match(request)
    if (!written) return
    const { path, headers, body }: Subscriber = await written.json()
    const { endpoint, keys } = next.toJSON()
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ ...body, endpoint, keys }),
    })
    if (GONE.includes(answer.status)) await cache.delete(request)
  })
  await Promise.allSettled(told)
}
