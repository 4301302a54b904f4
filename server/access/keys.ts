// One secret, a key for each use of it.

import {
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  timingSafeEqual,
} from 'node:crypto'

/** Characters of a secret. Entropy cannot be seen, but so few are a word. */
export const SHORTEST_SECRET = 16

export type Use = 'pass' | 'join' | 'ticket' | 'device' | 'screen'

export interface Keys {
  /** The base64url HMAC-SHA256 of some parts, under the key of that use. */
  sign(use: Use, ...parts: readonly (string | number)[]): string
  /** Whether `signature` is what `sign` gives for these parts. Takes the same time whatever is wrong. */
  verify(signature: string, use: Use, ...parts: readonly (string | number)[]): boolean
}

export function keysFrom(secret: string): Keys {
  const keys = new Map<Use, KeyObject>()
  const keyOf = (use: Use): KeyObject => {
    const key = keys.get(use) ?? createSecretKey(Buffer.from(hkdfSync('sha256', secret, 'yimi', use, 32)))
    keys.set(use, key)
    return key
  }
  const sign: Keys['sign'] = (use, ...parts) =>
    // a length before each part, so that no two lists of parts read the same
    createHmac('sha256', keyOf(use))
      .update(parts.map((part) => `${String(part).length}:${part}`).join(''))
      .digest('base64url')
  return { sign, verify: (signature, use, ...parts) => equal(signature, sign(use, ...parts)) }
}

/** SHA-256 in hex: what is kept of a secret that somebody else holds. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

function equal(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
