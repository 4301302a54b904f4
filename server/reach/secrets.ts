// What a webhook's deliveries are signed with, as Standard Webhooks says (https://www.standardwebhooks.com): a secret of its
// own, and while one turns over, the one before as well.

import { randomBytes } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import type { Seal } from '../retention/seal.ts'

/** Bytes of a secret: the standard asks for 24 to 64. */
const BYTES = 32
/** Milliseconds for which the secret before is used as well. */
export const SECRET_OVERLAP = 24 * 3_600_000
/** Secrets that sign at the same time: receivers take a header of 8 kB at most, and more than a few are no turning over. */
const MOST = 10

interface Secret {
  readonly secret: string
  /** Until when it is used, in milliseconds; null: it is the newest. */
  readonly until: number | null
}

export interface Secrets {
  /** Those of a new webhook, encrypted, and the one that its owner is told once. */
  first(webhook: string): { sealed: string; secret: string }
  /** The same with a new one; the one before is used for a day longer. */
  turned(webhook: string, sealed: string, at: number): { sealed: string; secret: string }
  /** The headers of a delivery, signed with every secret that is in use. */
  headers(webhook: string, sealed: string, delivery: { id: string; body: string }, at: number): SignedHeaders
}

type SignedHeaders = Readonly<Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>>

export function secretsWith(seal: Seal): Secrets {
  const kept = (webhook: string, secrets: readonly Secret[]) => ({
    sealed: seal.close(JSON.stringify(secrets), [webhook]),
    secret: secrets[0]?.secret ?? '',
  })
  const inUse = (webhook: string, sealed: string, at: number): Secret[] =>
    (JSON.parse(seal.open(sealed, [webhook]) ?? '[]') as Secret[]).filter(
      ({ until }) => until === null || until > at,
    )
  return {
    first: (webhook) => kept(webhook, [newSecret()]),
    turned(webhook, sealed, at) {
      const old = inUse(webhook, sealed, at).map(({ secret, until }) => ({
        secret,
        until: until ?? at + SECRET_OVERLAP,
      }))
      return kept(webhook, [newSecret(), ...old].slice(0, MOST))
    },
    headers: (webhook, sealed, { id, body }, at) => ({
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at / 1000)),
      'webhook-signature': inUse(webhook, sealed, at)
        .map(({ secret }) => new Webhook(secret).sign(id, new Date(at), body))
        .join(' '),
    }),
  }
}

function newSecret(): Secret {
  return { secret: `whsec_${randomBytes(BYTES).toString('base64')}`, until: null }
}
