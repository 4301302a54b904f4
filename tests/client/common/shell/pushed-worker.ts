// A service worker's global scope, without a browser: what is pushed to it, shown by it, and opened by it.

import { vi } from 'vitest'

export interface Shown {
  readonly title: string
  readonly body: string
  readonly tag: string
  readonly silent?: boolean
  readonly vibrate?: readonly number[]
  readonly renotify: boolean
  readonly requireInteraction: boolean
  readonly data: unknown
}

export const ORIGIN = 'https://yimi.test'
const SCOPE = `${ORIGIN}/s/`

type Listen = (event: object) => void

/** The page's cache, as far as it is used. */
function pretendCache() {
  const kept = new Map<string, string>()
  const cache = {
    put: async (path: string, response: Response) => void kept.set(`${ORIGIN}${path}`, await response.text()),
    match: async ({ url }: { url: string }) => new Response(kept.get(url)),
    delete: async (at: string | { url: string }) =>
      kept.delete(typeof at === 'string' ? `${ORIGIN}${at}` : at.url),
    keys: async () => [...kept.keys()].map((url) => ({ url })),
  }
  return {
    open: async () => cache,
    kept: () => [...kept.entries()].map(([url, text]) => [url.replace(ORIGIN, ''), JSON.parse(text)]),
  }
}

/** What the worker shows, with one notification for each tag, as browsers do it. */
function pretendNotifications() {
  const shown: Shown[] = []
  return {
    shown,
    showNotification: async (title: string, options: Omit<Shown, 'title'>) => {
      const at = shown.findIndex(({ tag }) => tag === options.tag)
      if (at >= 0) shown.splice(at, 1)
      shown.push({ title, ...options })
    },
    getNotifications: async ({ tag }: { tag: string }) => shown.filter((one) => one.tag === tag),
  }
}

function pretendWindows() {
  const opened: string[] = []
  const focused: string[] = []
  const windows: { url: string; visibilityState: string; focus(): Promise<unknown> }[] = []
  const clients = {
    matchAll: async () => windows,
    openWindow: async (url: string) => void opened.push(url),
  }
  /** A page is open at this path. */
  const opens = (path: string, { isVisible = true, canFocus = true } = {}): void => {
    const focus = async () => {
      if (!canFocus) throw new Error('not allowed')
      focused.push(path)
      return {}
    }
    windows.push({ url: `${ORIGIN}${path}`, visibilityState: isVisible ? 'visible' : 'hidden', focus })
  }
  return { clients, opened, focused, opens }
}

/** Runs `install` in a worker of its own. */
export async function workerWith(install: () => Promise<() => void>) {
  const listeners = new Map<string, Listen>()
  const badges: number[] = []
  const caches = pretendCache()
  const { shown, ...notifications } = pretendNotifications()
  const { clients, ...windows } = pretendWindows()
  const pushManager = {
    getSubscription: vi.fn(async (): Promise<unknown> => null),
    subscribe: vi.fn(async (_options: object): Promise<unknown> => null),
  }
  vi.stubGlobal('self', {
    CACHE: 'test',
    location: { origin: ORIGIN },
    navigator: { setAppBadge: async () => void badges.push(1) },
    registration: { scope: SCOPE, pushManager, ...notifications },
    clients,
    addEventListener: (type: string, listen: Listen) => listeners.set(type, listen),
  })
  vi.stubGlobal('caches', caches)
  vi.resetModules()
  const begin = await install()
  begin()

  /** Resolves when the worker has done all that it asked time for. */
  const happens = async (type: string, event: object): Promise<void> => {
    const work: Promise<unknown>[] = []
    listeners.get(type)?.({ ...event, waitUntil: (one: Promise<unknown>) => work.push(one) })
    await Promise.all(work)
  }
  const pushes = (json: () => unknown) => happens('push', { data: { json } })

  return {
    ...windows,
    shown,
    badges,
    pushManager,
    kept: caches.kept,
    pushed: (message: unknown) => pushes(() => message),
    pushedBytes: () => pushes(() => JSON.parse('no JSON')),
    taps: (data: unknown) => happens('notificationclick', { notification: { data, close: () => {} } }),
    told: (data: unknown) => happens('message', { data }),
    subscriptionChanges: (event: object) => happens('pushsubscriptionchange', event),
  }
}
