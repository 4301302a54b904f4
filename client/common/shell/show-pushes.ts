// The service worker shows what the server pushes while no page is open, and a tap opens the page that it is about.

interface Later extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Pushed extends Later {
  readonly data: { json(): unknown } | null
}
interface Tapped extends Later {
  readonly notification: Notification
}
interface Window {
  readonly url: string
  readonly visibilityState: DocumentVisibilityState
  focus(): Promise<unknown>
}
/** The part of a worker's global scope that is used here: TypeScript cannot load the types of pages and of workers together. */
interface Worker {
  readonly location: Location
  readonly navigator: { setAppBadge?(): Promise<void> }
  readonly registration: ServiceWorkerRegistration
  readonly clients: {
    matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<readonly Window[]>
    openWindow(url: string): Promise<unknown>
  }
  addEventListener(type: 'push', listen: (event: Pushed) => void): void
  addEventListener(type: 'notificationclick', listen: (event: Tapped) => void): void
}

/** What the server pushes. A worker may be older than the server, so that nothing in it is sure. */
interface Message {
  readonly kind?: string
  readonly title?: string
  readonly body?: string
  readonly lang?: string
  readonly url?: string
  readonly tag?: string
  /** When it happened, in milliseconds. */
  readonly at?: number
}

/** Whoever is told one of these has to come now: it stays until somebody has seen it. */
const CALLS = ['called', 'recalled', 'again']
/** The same for staff. Their icon gets no badge: no page of theirs would take it away. */
const ALARMS = ['emergency', 'alarm']
/** Whoever is told one of these has to do nothing now: it is there when they look. */
const QUIET = ['passed-over', 'came-back', 'held', 'moved', 'moved-on', 'paused', 'closed', 'ended']
/** Milliseconds on, off, on. */
const LONG = [600, 200, 600, 200, 600, 200, 600]
const SHORT = [300, 150, 300]
const ICON = '/marshal/icons/icon-192.png'
const NAME = '一米 Yimi'

const worker = self as unknown as Worker

/** Makes the worker that calls it show what is pushed to it. */
export function showPushes(): void {
  worker.addEventListener('push', (event) => event.waitUntil(show(messageIn(event))))
  worker.addEventListener('notificationclick', (event) => {
    event.notification.close()
    event.waitUntil(open(event.notification.data))
  })
}

/** A browser takes the permission away from a page that shows nothing for a push: even one that cannot be read is shown. */
function messageIn({ data }: Pushed): Message {
  try {
    const said = data?.json()
    return typeof said === 'object' && said !== null ? said : {}
  } catch {
    return {}
  }
}

async function show(told: Message): Promise<void> {
  const tag = told.tag ?? NAME
  const before = await worker.registration.getNotifications({ tag })
  // push services keep no order: what is late must not hide what came after it
  const newer = before
    .map(({ data }) => data as Message | null)
    .find((one) => (one?.at ?? 0) > (told.at ?? 0))
  const { kind = '', title = NAME, body = '', lang = '', at, ...rest } = newer ?? told
  const isCall = CALLS.includes(kind)
  const isUrgent = isCall || ALARMS.includes(kind)
  // a page that is looked at says it by itself, and rings
  const rings = !newer && !QUIET.includes(kind) && !(await windowOf(rest.url))?.visible
  const options = {
    body,
    lang,
    tag,
    icon: ICON,
    data: newer ?? told,
    renotify: rings,
    requireInteraction: isUrgent,
    // a silent one may not vibrate
    ...(rings ? { vibrate: isUrgent ? LONG : SHORT } : { silent: true }),
    ...(at === undefined ? {} : { timestamp: at }),
  }
  await worker.registration.showNotification(title, options)
  if (isCall) await worker.navigator.setAppBadge?.()
}

async function open(told: Message | null): Promise<void> {
  const there = await windowOf(told?.url)
  if (there && (await there.window.focus().catch(() => null))) return
  await worker.clients.openWindow(addressOf(told?.url).href)
}

/** The page's address; no push leads away from here. */
function addressOf(url: string | undefined): URL {
  const { scope } = worker.registration
  const { origin } = worker.location
  try {
    const address = new URL(url ?? scope, origin)
    if (address.origin === origin) return address
  } catch {
    // no address at all
  }
  return new URL(scope)
}

/** The window that shows the page of this address; null: it is closed. */
async function windowOf(url: string | undefined) {
  const { pathname } = addressOf(url)
  const all = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const its = all.filter((one) => new URL(one.url).pathname === pathname)
  const window = its.find((one) => one.visibilityState === 'visible') ?? its[0]
  return window ? { window, visible: window.visibilityState === 'visible' } : null
}
