// The secret that a request bears: a ticket's, a screen's, a claim's.

import type { IncomingHttpHeaders } from 'node:http'

/** Null: it bears none. */
export function bearerOf({ authorization = '' }: Pick<IncomingHttpHeaders, 'authorization'>): string | null {
  return /^Bearer (\S+)$/i.exec(authorization)?.[1] ?? null
}
