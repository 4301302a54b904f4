// A browser's service worker, push manager and permission, as a page sees them.

import { onTestFinished, vi } from 'vitest'
import { server } from '../../../kit/mount/pretend-server.ts'
import { OWN, SITE } from '../phone.ts'

export const PUSH = `/api/sites/${SITE}/tickets/${OWN.number}/push` as const
export const KEY = 'BKey'

export interface PretendPush {
  /** What the reader answers when the browser asks; `unreachable`: they agree, and the push service does not answer. */
  answer: NotificationPermission | 'unreachable'
  permission: NotificationPermission
  /** The key with which this browser is subscribed; null: it is not. */
  subscribedWith: string | null
  endpoint: string
  /** How often it has asked its reader. */
  asked: number
  /** What the page has said to its worker. */
  readonly toWorker: unknown[]
  /** The notifications that are shown. */
  shown: { data: unknown; close(): void }[]
}

/** Gives the page a browser that can be told things while the page is closed. */
export function canPush(): PretendPush {
  const push: PretendPush = {
    answer: 'granted',
    permission: 'default',
    subscribedWith: null,
    endpoint: 'https://push.example/1',
    asked: 0,
    toWorker: [],
    shown: [],
  }
  const subscription = () =>
    push.subscribedWith === null
      ? null
      : {
          endpoint: push.endpoint,
          toJSON: () => ({ endpoint: push.endpoint, keys: { p256dh: 'point', auth: 'secret' } }),
          unsubscribe: async () => {
            push.subscribedWith = null
          },
        }
  const registration = {
    active: { postMessage: (message: unknown) => push.toWorker.push(message) },
    getNotifications: async () => push.shown,
    pushManager: {
      getSubscription: async () => subscription(),
      subscribe: async ({ applicationServerKey }: { applicationServerKey: string }) => {
        if (push.answer === 'unreachable') throw new DOMException('push service error', 'AbortError')
        if (push.subscribedWith !== null && push.subscribedWith !== applicationServerKey)
          throw new DOMException('another key', 'InvalidStateError')
        push.subscribedWith = applicationServerKey
        return subscription()
      },
    },
  }
  const container = {
    register: async () => registration,
    ready: Promise.resolve(registration),
    getRegistration: async () => registration,
  }
  replace(navigator, 'serviceWorker', container)
  replace(window, 'PushManager', class {})
  vi.spyOn(Notification, 'permission', 'get').mockImplementation(() => push.permission)
  vi.spyOn(Notification, 'requestPermission').mockImplementation(async () => {
    push.asked += 1
    push.permission = push.answer === 'unreachable' ? 'granted' : push.answer
    return push.permission
  })
  onTestFinished(() => void vi.restoreAllMocks())
  server().http.answers('GET /api/push', { is: { key: KEY } })
  server().http.answers(`POST ${PUSH}`, { is: null })
  server().http.answers(`DELETE ${PUSH}`, { is: null })
  return push
}

/** Gives the page a browser without push, which says that it is this one. */
export function cannotPush(userAgent: string, { isOnHomeScreen = false, touches = 5 } = {}): void {
  const push = Object.getOwnPropertyDescriptor(window, 'PushManager')
  Reflect.deleteProperty(window, 'PushManager')
  onTestFinished(() => void (push && Object.defineProperty(window, 'PushManager', push)))
  replace(navigator, 'userAgent', userAgent)
  replace(navigator, 'maxTouchPoints', touches)
  const { matchMedia } = window
  vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
    query.includes('standalone') ? ({ matches: isOnHomeScreen } as MediaQueryList) : matchMedia(query),
  )
  onTestFinished(() => void vi.restoreAllMocks())
}

function replace(target: object, name: string, value: unknown): void {
  const own = Object.getOwnPropertyDescriptor(target, name)
  Object.defineProperty(target, name, { value, configurable: true })
  onTestFinished(() => {
    if (own) Object.defineProperty(target, name, own)
    else Reflect.deleteProperty(target, name)
  })
}
