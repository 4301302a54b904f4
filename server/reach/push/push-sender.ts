// Sends one message to one browser over its maker's push service: encrypted by RFC 8291, so that only the browser reads it,
// signed by RFC 8292, so that nobody else can send there, and posted by RFC 8030.

import { createECDH, createHash, ECDH, sign } from 'node:crypto'
import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import ece from 'http_ece'
import type { Clock } from '../../clock.ts'
import { type AddressFault, addressFault } from '../address.ts'
import { type Agents, type Posting, post, type Replied } from '../post.ts'
import type { PushKeys } from './keys.ts'

/** Messages that are under way to one push service at the same time, each on a connection. */
export const AT_ONCE = 16
/** Milliseconds for which an unused connection is kept. */
const KEPT_OPEN = 30_000
/** Seconds for which a signature is good, and milliseconds for which it is used: RFC 8292 allows a day. */
const SIGNED_FOR = 12 * 3600
const USED_FOR = 3_600_000
/** Push services whose signature is remembered. */
const MOST_SERVICES = 1_000
/** Bytes of a receiver's public key and secret (RFC 8291, 2 and 3.2). */
const POINT = 65
const SECRET = 16
/** Bytes that every push service takes (RFC 8030, 7.2), less what encrypting adds (RFC 8291, 4). */
export const LONGEST_MESSAGE = 3993

/** Characters of a topic (RFC 8030, 5.4). */
const TOPIC = 32

/** Where a browser is reached, as its `PushSubscription` says it. */
export interface PushSubscription {
  readonly endpoint: string
  readonly keys: { readonly p256dh: string; readonly auth: string }
}

export interface PushMessage {
  /** What the service worker gets. */
  readonly text: string
  /** Seconds for which the push service keeps it for a browser that it does not reach. */
  readonly ttl: number
  /** `high` wakes a phone that saves its battery. */
  readonly urgency: 'normal' | 'high'
  /** A message replaces the one before it of the same topic that was not delivered yet: up to 32 of A–Z, a–z, 0–9, - and _. */
  readonly topic: string
}

/** What is wrong with a subscription: its field, and the name of the fault. */
export interface SubscriptionFault {
  readonly path: 'endpoint' | 'keys.p256dh' | 'keys.auth'
  readonly rule: AddressFault | 'no-key'
}

/**
 * What became of a message. `gone`: the subscription has ended, and nothing will ever arrive there. `refused`: this message
 * will not be taken. `later`: it may be taken later, after `wait` milliseconds if the service says so.
 */
export type PushOutcome =
  | { readonly is: 'taken' }
  | { readonly is: 'gone' | 'refused'; readonly status: number | null }
  | {
      readonly is: 'later'
      readonly status: number | null
      readonly failed: Replied['failed']
      readonly wait: number | null
    }

export interface PushSender {
  /** What browsers subscribe with; base64url. */
  readonly key: string
  /** What is wrong with a subscription; null: nothing that can be seen without asking for its name. */
  fault(subscription: PushSubscription): SubscriptionFault | null
  /** Sends a message. Never rejects for what the other side does. Throws where the subscription has a fault or the message is too long. */
  send(subscription: PushSubscription, message: PushMessage, signal?: AbortSignal): Promise<PushOutcome>
  /** Closes the connections that are kept. */
  close(): void
}

interface Parts {
  readonly keys: PushKeys
  readonly clock: Clock
  /** Whether addresses of the local network may be asked, and without https. */
  readonly mayBePrivate: boolean
  /** Where the operator of a push service can read who sends. */
  readonly publicUrl: string
  /** Default: the machine's own. */
  readonly resolve?: Posting['resolve']
}

export function pushSenderWith({ keys, clock, mayBePrivate, publicUrl, resolve }: Parts): PushSender {
  const agents = keptAgents()
  const signatures = new Map<string, { readonly text: string; readonly until: number }>()
  const never = new AbortController().signal

  return {
    key: keys.publicKey,
    fault: (subscription) => subscriptionFault(subscription, mayBePrivate),
    async send({ endpoint, keys: { p256dh, auth } }, { text, ttl, urgency, topic }, signal = never) {
      const clear = Buffer.from(text)
      if (clear.length > LONGEST_MESSAGE) throw new Error('a message longer than push services take')
      const privateKey = createECDH('prime256v1')
      privateKey.generateKeys()
      const body = ece.encrypt(clear, { version: 'aes128gcm', dh: p256dh, authSecret: auth, privateKey })
      const headers = {
        authorization: signatureFor(new URL(endpoint).origin),
        'content-type': 'application/octet-stream',
        'content-encoding': 'aes128gcm',
        ttl: String(ttl),
        urgency,
        topic,
      }
      const posting = { clock, mayBePrivate, signal, agents, ...(resolve ? { resolve } : {}) }
      return outcomeOf(await post(endpoint, headers, body, posting))
    },
    close: () => {
      agents.http.destroy()
      agents.https.destroy()
    },
  }

  function signatureFor(origin: string): string {
    const now = clock.now()
    const known = signatures.get(origin)
    if (known && now < known.until) return known.text
    if (signatures.size >= MOST_SERVICES) signatures.clear()
    const text = signedFor(origin, keys, publicUrl, now)
    signatures.set(origin, { text, until: now + USED_FOR })
    return text
  }
}

/** The topic of messages that replace each other, by their tag: a push service must not learn what the tag says. */
export function topicOf(tag: string): string {
  return createHash('sha256').update(tag).digest('base64url').slice(0, TOPIC)
}

/** The header `Authorization` for a push service (RFC 8292, 2 and 3): a token that names us, and the key that signed it. */
function signedFor(origin: string, keys: PushKeys, publicUrl: string, now: number): string {
  // push services refuse a sender without https: on a machine of one's own there is none
  const sub = publicUrl.replace(/^http:/, 'https:')
  const claims = { aud: origin, exp: Math.floor(now / 1000) + SIGNED_FOR, sub }
  const parts = [{ typ: 'JWT', alg: 'ES256' }, claims]
  const signed = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  // RFC 7518 (3.4) has both numbers of the signature one after the other
  const signature = sign('sha256', Buffer.from(signed), {
    key: keys.privateKey,
    dsaEncoding: 'ieee-p1363',
  })
  return `vapid t=${signed}.${signature.toString('base64url')}, k=${keys.publicKey}`
}

function subscriptionFault(
  { endpoint, keys: { p256dh, auth } }: PushSubscription,
  mayBePrivate: boolean,
): SubscriptionFault | null {
  const rule = addressFault(endpoint, mayBePrivate)
  if (rule) return { path: 'endpoint', rule }
  if (!isPoint(p256dh)) return { path: 'keys.p256dh', rule: 'no-key' }
  if (Buffer.from(auth, 'base64url').length !== SECRET) return { path: 'keys.auth', rule: 'no-key' }
  return null
}

/** Whether it is a public key: 65 bytes that are a point of the curve. */
function isPoint(text: string): boolean {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length !== POINT) return false
  try {
    ECDH.convertKey(bytes, 'prime256v1')
    return true
  } catch {
    return false
  }
}

function outcomeOf({ status, failed, wait }: Replied): PushOutcome {
  // it has led to the local network since it was given: no browser's maker does that
  if (failed === 'private') return { is: 'gone', status }
  if (status === null || status === 429 || status === 408 || status >= 500)
    return { is: 'later', status, failed, wait }
  if (status >= 200 && status < 300) return { is: 'taken' }
  return { is: status === 404 || status === 410 ? 'gone' : 'refused', status }
}

/** A thousand phones are of three makers: without kept connections each message would begin with a handshake. */
function keptAgents(): Agents {
  const kept = { keepAlive: true, maxSockets: AT_ONCE, timeout: KEPT_OPEN }
  return { http: new HttpAgent(kept), https: new HttpsAgent(kept) }
}
