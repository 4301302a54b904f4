// A browser names the page that asks. One that is not ours is turned away: cookies would speak for the wrong page.

import type { IncomingHttpHeaders } from 'node:http'

/** Whether the request comes from our own pages, or from no browser at all. */
export function isOurs({ origin, host }: IncomingHttpHeaders, publicUrl: string): boolean {
  if (origin === undefined) return true
  const [from, ours] = [URL.parse(origin), URL.parse(publicUrl)]
  // an app or an extension has addresses of its own scheme, with whatever host it likes
  if (!from || !/^https?:$/.test(from.protocol)) return false
  // where we speak https, a page of the same name over http is whoever sits on the way
  if (from.host === ours?.host) return from.protocol === 'https:' || ours.protocol === 'http:'
  return from.host === host
}
