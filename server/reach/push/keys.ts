// The key pair by which push services know this server (VAPID, RFC 8292). It follows from the server's secret: every node
// has the same, it is kept where the secret is, and a restored store goes on with the subscriptions that it holds.

import { createECDH, createPrivateKey, hkdfSync, type KeyObject } from 'node:crypto'

/** The order of the group of P-256 (SEC 2, 2.4.2). */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
/** Bytes of a private key, and how many more are drawn so that no key is likelier than another (FIPS 186-5, A.2.1). */
const BYTES = 32
const MORE = 8

export interface PushKeys {
  /** As browsers take it when they subscribe: an uncompressed point, base64url. */
  readonly publicKey: string
  readonly privateKey: KeyObject
}

export function pushKeysFrom(secret: string): PushKeys {
  const drawn = Buffer.from(hkdfSync('sha256', secret, 'yimi', 'push', BYTES + MORE)).toString('hex')
  const number = (BigInt(`0x${drawn}`) % (ORDER - 1n)) + 1n
  const pair = createECDH('prime256v1')
  const d = Buffer.from(number.toString(16).padStart(2 * BYTES, '0'), 'hex')
  pair.setPrivateKey(d)
  const point = pair.getPublicKey()
  const [x, y] = [point.subarray(1, 1 + BYTES), point.subarray(1 + BYTES)]
  const jwk = { kty: 'EC', crv: 'P-256', ...base64urls({ d, x, y }) }
  return {
    publicKey: point.toString('base64url'),
    privateKey: createPrivateKey({ key: jwk, format: 'jwk' }),
  }
}

function base64urls<Name extends string>(parts: Readonly<Record<Name, Buffer>>): Record<Name, string> {
  const texts = Object.entries<Buffer>(parts).map(([name, part]) => [name, part.toString('base64url')])
  return Object.fromEntries(texts) as Record<Name, string>
}
