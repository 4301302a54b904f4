// A number that was taken for somebody.

import type { Entry } from '../common/outbox/entry.ts'

export interface Taken {
  readonly number: string
  readonly token: string
}

/** The number in the answer to a `take-ticket`. */
export function takenIn({ fate }: Entry): Taken {
  const { ticket, token } = (fate.is === 'done' ? fate.result : {}) as {
    ticket?: { number: string }
    token?: string
  }
  return { number: ticket?.number ?? '', token: token ?? '' }
}
