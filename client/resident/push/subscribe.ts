// Turns on and off that the server tells this phone of its number while the page is closed.

import type { Problem } from '../../../shared/protocol/problems.ts'
import { bearing, request } from '../../common/http/request.ts'
import type { SubscriberMessage } from '../../common/shell/renew-pushes.ts'
import { language } from '../../common/words/words.ts'
import type { KeptTicket } from '../ticket-kept.ts'
import { forgetTold, keepTold, toldOf } from './told.ts'

const WORKER = '/s/service-worker.js'
const PUSH = '/api/sites/:site/tickets/:number/push'

interface Place {
  readonly site: string
  readonly ticket: KeptTicket
}

/**
 * Why it is not on: the browser does not allow it, its reader has not chosen yet, its push service does not answer, the
 * server does not, or refuses.
 */
export type Failed = 'denied' | 'notChosen' | 'unreachable' | 'notSent' | Problem

/** Asks the browser, and then arranges it with the server. Call it only for a tap: browsers demand one. */
export async function turnOn(place: Place): Promise<Failed | null> {
  const may = await Notification.requestPermission()
  if (may === 'denied') return 'denied'
  if (may !== 'granted') return 'notChosen'
  return arrange(place)
}

/** Until the server has answered it stays on. */
export async function turnOff(place: Place): Promise<Failed | null> {
  const { site } = place
  const answer = await request(`delete ${PUSH}`, at(place)).catch(() => null)
  if (!answer) return 'notSent'
  if (!answer.ok && !isOver(answer.problem)) return answer.problem
  forgetTold(site)
  await tellWorker({ subscriber: site, as: null })
  return null
}

/**
 * Whether it is on. What the browser or its reader has changed since (another address, another language, no permission any
 * more) is put right.
 */
export async function stillOn(place: Place): Promise<boolean> {
  const told = toldOf(place.site, place.ticket)
  if (!told || Notification.permission !== 'granted') return false
  try {
    const subscription = await (await worker()).pushManager.getSubscription()
    if (subscription?.endpoint === told.endpoint && told.lang === language()) return true
  } catch {
    return false
  }
  const failed = await arrange(place)
  // without a network it is as it was
  return failed === null || failed === 'notSent'
}

async function arrange(place: Place): Promise<Failed | null> {
  const asked = await request('get /api/push').catch(() => null)
  if (!asked) return 'notSent'
  if (!asked.ok) return asked.problem
  const subscription = await subscribed(asked.body.key).catch(() => null)
  const { endpoint, keys } = subscription?.toJSON() ?? {}
  if (!endpoint || !keys?.['p256dh'] || !keys['auth']) return 'unreachable'
  const lang = language()
  const body = { endpoint, keys: { p256dh: keys['p256dh'], auth: keys['auth'] }, lang }
  const answer = await request(`post ${PUSH}`, { ...at(place), body }).catch(() => null)
  if (!answer) return 'notSent'
  if (!answer.ok) return answer.problem
  const { site, ticket } = place
  keepTold(site, { token: ticket.token, endpoint, lang })
  const path = `/api/sites/${site}/tickets/${ticket.number}/push`
  await tellWorker({ subscriber: site, as: { path, headers: bearing(ticket.token), body: { lang } } })
  return null
}

async function subscribed(key: string): Promise<PushSubscription> {
  const { pushManager } = await worker()
  const options = { userVisibleOnly: true, applicationServerKey: key }
  try {
    return await pushManager.subscribe(options)
  } catch (refused) {
    // a server that was set up anew has another key, and a browser keeps to the first
    const before = await pushManager.getSubscription()
    if (!before) throw refused
    await before.unsubscribe()
    return pushManager.subscribe(options)
  }
}

/** The page has registered it already, unless the browser has deleted it since. */
async function worker(): Promise<ServiceWorkerRegistration> {
  await navigator.serviceWorker.register(WORKER)
  return navigator.serviceWorker.ready
}

async function tellWorker(message: SubscriberMessage): Promise<void> {
  try {
    ;(await worker()).active?.postMessage(message)
  } catch {
    // it is told when the page is opened next
  }
}

function at({ site, ticket: { number, token } }: Place) {
  return { params: { site, number }, headers: bearing(token) }
}

function isOver({ code }: Problem): boolean {
  return code === 'ticket-over' || code === 'not-found' || code === 'unknown-ticket'
}
