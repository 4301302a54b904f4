// A push service on loopback with the browsers that it reaches. It checks who sends (RFC 8292) and reads what is sent
// (RFC 8291 and 8188) by Node's own cryptography alone: not with the library that encrypted it.

import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  type ECDH,
  hkdfSync,
  randomBytes,
  randomUUID,
  verify,
} from 'node:crypto'
import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import type { PushSubscription } from '../../server/reach/push/push-sender.ts'
import { loopback } from './loopback.ts'
import { nextTurn } from './wire.ts'

/** A message, by the fields that tests name. */
interface PushedData {
  /** Empty where it is no message at all. */
  readonly kind: string
  readonly title?: string
  readonly body?: string
  readonly url?: string
  readonly tag?: string
  readonly [field: string]: unknown
}

export interface Pushed {
  /** Which browser, by the order in which they subscribed, from 0. */
  readonly browser: number
  readonly headers: IncomingHttpHeaders
  /** What the service worker reads. */
  readonly text: string
  /** The same, as JSON. */
  readonly data: PushedData
  /** Who sent it, as its token says. */
  readonly claims: { readonly aud: string; readonly exp: number; readonly sub: string }
}

export interface PushReceiver {
  readonly origin: string
  /** In the order in which they came. */
  readonly pushed: Pushed[]
  /** What the next messages get: a status, or a function that answers by itself. At first 201. */
  answers: number | ((pushed: Pushed, response: ServerResponse) => void)
  /** A browser subscribes with the key of a server. */
  subscribe(): PushSubscription
  /** Resolves once so many messages have come. */
  has(count: number): Promise<Pushed[]>
  close(): Promise<void>
}

interface Browser {
  readonly pair: ECDH
  readonly auth: Buffer
}

/** `key`: that of the only server that may send there. */
export async function pushReceiver(key: string): Promise<PushReceiver> {
  const browsers = new Map<string, Browser>()
  const paths: string[] = []
  const pushed: Pushed[] = []
  const { origin, close } = await loopback(({ headers, url = '' }, body, response) => {
    const browser = browsers.get(url)
    const claims = claimsIn(headers, key, origin)
    if (!browser || !claims) return void response.writeHead(browser ? 403 : 404).end()
    const text = decrypted(body, browser)
    const one = { browser: paths.indexOf(url), headers, text, data: jsonIn(text), claims }
    pushed.push(one)
    if (typeof service.answers === 'function') service.answers(one, response)
    else response.writeHead(service.answers).end()
  })
  const service: PushReceiver = {
    origin,
    pushed,
    answers: 201,
    subscribe() {
      const [path, pair, auth] = [`/push/${randomUUID()}`, createECDH('prime256v1'), randomBytes(16)]
      pair.generateKeys()
      browsers.set(path, { pair, auth })
      paths.push(path)
      const keys = { p256dh: pair.getPublicKey('base64url'), auth: auth.toString('base64url') }
      return { endpoint: `${origin}${path}`, keys }
    },
    async has(count) {
      while (pushed.length < count) await nextTurn()
      return pushed
    },
    close,
  }
  return service
}

/** The claims of a token that the key signed for this service; null: it is another's, or not whole. */
function claimsIn(
  { authorization = '' }: IncomingHttpHeaders,
  key: string,
  origin: string,
): Pushed['claims'] | null {
  const [, head = '', claims = '', signature = '', k] =
    /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), k=([\w-]+)$/.exec(authorization) ?? []
  if (k !== key) return null
  const point = Buffer.from(key, 'base64url')
  const half = (from: number) => point.subarray(from, from + 32).toString('base64url')
  const jwk = { kty: 'EC', crv: 'P-256', x: half(1), y: half(33) }
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' })
  const signed = Buffer.from(`${head}.${claims}`)
  const how = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const
  if (!verify('sha256', signed, how, Buffer.from(signature, 'base64url'))) return null
  const said = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'))
  return said.aud === origin ? said : null
}

/** As RFC 8188 (2) has the body, with the keys of RFC 8291 (3.4). Throws where it is anybody else's. */
function decrypted(body: Buffer, { pair, auth }: Browser): string {
  const [salt, idLength] = [body.subarray(0, 16), body[20] ?? 0]
  const sender = body.subarray(21, 21 + idLength)
  const record = body.subarray(21 + idLength)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), pair.getPublicKey(), sender])
  const ikm = Buffer.from(hkdfSync('sha256', pair.computeSecret(sender), auth, info, 32))
  const key = Buffer.from(hkdfSync('sha256', ikm, salt, 'Content-Encoding: aes128gcm\0', 16))
  const nonce = Buffer.from(hkdfSync('sha256', ikm, salt, 'Content-Encoding: nonce\0', 12))
  const decipher = createDecipheriv('aes-128-gcm', key, nonce)
  decipher.setAuthTag(record.subarray(-16))
  const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()])
  // the last record ends with a 2 and zeroes
  const end = padded.lastIndexOf(2)
  return padded.subarray(0, end).toString('utf8')
}

function jsonIn(text: string): PushedData {
  try {
    return JSON.parse(text)
  } catch {
    return { kind: '' }
  }
}
