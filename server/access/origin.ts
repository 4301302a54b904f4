// A browser names the page that asks. One that is not ours is turned away: cookies would speak for the wrong page.

import type { IncomingHttpHeaders } from 'node:http'

/** Whether the request comes from our own pages, or from no browser at all. */
export function isOurs({ origin, host }: IncomingHttpHeaders, publicUrl: string): boolean {
  if (origin === undefined) return true
  const from = hostOf(origin)
  return from !== null && (from === host || from === hostOf(publicUrl))
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host : null
}
