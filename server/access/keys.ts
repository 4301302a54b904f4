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

export type Use = 'pass' | 'join' | 'ticket' | 'device' | 'screen' | 'account' | 'address'

export interface Keys {
  /** The base64url HMAC-SHA256 of some parts, under the newest key of that use. */
  sign(use: Use, ...parts: readonly (string | number)[]): string
  /** The signature under every good key of that use, the newest first: to compare with a value that has only a part of it. */
  signatures(use: Use, ...parts: readonly (string | number)[]): readonly string[]
  /** Whether `signature` is what a good key of that use gives for these parts. Takes the same time whatever is wrong. */
  verify(signature: string, use: Use, ...parts: readonly (string | number)[]): boolean
}

/** The keys of a secret. `saltsOf` says which keys of a use are good, the newest first; without it there is one for each. */
export function keysFrom(secret: string, saltsOf: (use: Use) => readonly string[] = () => ['']): Keys {
  const keys = new Map<string, KeyObject>()
  const keyOf = (use: Use, salt: string): KeyObject => {
    const info = salt ? `${use} ${salt}` : use
    const key = keys.get(info) ?? createSecretKey(Buffer.from(hkdfSync('sha256', secret, 'yimi', info, 32)))
    keys.set(info, key)
    return key
  }
  const signWith = (use: Use, salt: string, parts: readonly (string | number)[]): string =>
    // a length before each part, so that no two lists of parts read the same
    createHmac('sha256', keyOf(use, salt))
      .update(parts.map((part) => `${String(part).length}:${part}`).join(''))
      .digest('base64url')
  return {
    sign: (use, ...parts) => signWith(use, saltsOf(use)[0] ?? '', parts),
    signatures: (use, ...parts) => saltsOf(use).map((salt) => signWith(use, salt, parts)),
    verify: (signature, use, ...parts) =>
      saltsOf(use).some((salt) => equal(signature, signWith(use, salt, parts))),
  }
}

/** SHA-256 in hex: what is kept of a secret that somebody else holds. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Whether two texts are the same. Takes the same time wherever they differ. */
export function equal(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
