// Lets this device be told of alarms while the page is closed: the browser's subscription, and what the server keeps of it
// for this session.

import { request } from '../common/http/request.ts'
import type { Subscriber, SubscriberMessage } from '../common/shell/renew-pushes.ts'
import { language } from '../common/words/words.ts'

/** Why this device cannot be told. `install`: an iPhone or iPad tells only pages that are on its home screen. */
export type PushFault = 'refused' | 'failed' | 'install'

/** Whether browsers like this one can be told at all; `install`: once the page is on the home screen. */
export function canBeTold(): boolean | 'install' {
  if (!isSecureContext || !('serviceWorker' in navigator)) return false
  if ('PushManager' in window && 'Notification' in window) return true
  return /iPhone|iPad|Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1 ? 'install' : false
}

/** Whether this session's device is told; null: nobody has answered. */
export async function isTold(site: string): Promise<boolean | null> {
  if (Notification.permission !== 'granted') return false
  const answer = await request('get /api/sites/:site/staff-push', { params: { site } }).catch(() => null)
  return answer?.ok ? answer.body.isOn : null
}

/** Begins to tell it. By the hand of somebody: browsers ask for leave only then. Null: it is told. */
export async function beginToTell(site: string): Promise<PushFault | null> {
  try {
    if ((await Notification.requestPermission()) !== 'granted') return 'refused'
    const subscription = await subscribed()
    const { endpoint = '', keys } = subscription.toJSON()
    const body = { lang: language() }
    const { p256dh = '', auth = '' } = keys ?? {}
    const sent = { ...body, endpoint, keys: { p256dh, auth } }
    const answer = await request('post /api/sites/:site/staff-push', { params: { site }, body: sent })
    if (!answer.ok) return 'failed'
    await nameToWorker(site, { path: pathOf(site), headers: {}, body })
    return null
  } catch {
    return 'failed'
  }
}

/** Ends it. False: nobody has answered. */
export async function endTelling(site: string): Promise<boolean> {
  const answer = await request('delete /api/sites/:site/staff-push', { params: { site } }).catch(() => null)
  if (!answer?.ok) return false
  await nameToWorker(site, null)
  return true
}

async function subscribed(): Promise<PushSubscription> {
  const { pushManager } = await navigator.serviceWorker.ready
  const answer = await request('get /api/push')
  if (!answer.ok) throw new Error('the server has no key')
  const key = bytesOf(answer.body.key)
  const before = await pushManager.getSubscription()
  if (before && isSame(before.options.applicationServerKey, key)) return before
  // the server has another secret than when it was made
  await before?.unsubscribe()
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
}

function isSame(one: ArrayBuffer | null, other: Uint8Array): boolean {
  const bytes = new Uint8Array(one ?? new ArrayBuffer(0))
  return bytes.length === other.length && bytes.every((byte, index) => byte === other[index])
}

/** The worker tells the server by itself when the browser gives the subscription another address. */
async function nameToWorker(site: string, as: Subscriber | null): Promise<void> {
  const { active } = await navigator.serviceWorker.ready
  active?.postMessage({ subscriber: `staff ${site}`, as } satisfies SubscriberMessage)
}

function pathOf(site: string): string {
  return `/api/sites/${encodeURIComponent(site)}/staff-push`
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'))
  return Uint8Array.from(text, (char) => char.charCodeAt(0))
}
