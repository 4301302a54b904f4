// The cookies: who is signed in, which browser it is, and what a scan was swapped for.

import { randomBytes } from 'node:crypto'
import { parseCookie, stringifySetCookie } from 'cookie'

const SESSION = 'yimi'
const DEVICE = 'yimi-device'
const JOIN = 'yimi-join-'
/** With it a browser takes the cookie from this host alone, over https, for all its paths (RFC 6265bis, 4.1.3.2). */
const HOST = '__Host-'
/** Seconds: browsers keep no cookie longer (RFC 6265bis, 5.5). */
const DEVICE_FOR = 400 * 24 * 60 * 60

/** What a request's cookies say. */
export interface Sent {
  readonly session: string | null
  readonly joins: readonly string[]
  /** The browser's own. */
  readonly device: string | null
}

/** Cookies as they are read, and as Set-Cookie headers. */
export interface Cookies {
  of(header: string | undefined): Sent
  /** It lasts as long as the browser; the server knows when its session ends. Empty: it goes. */
  session(value: string): string
  /** Tells this browser from others, and outlives the sessions on it. */
  device(value: string): string
  /** For a join session of ten minutes. */
  join(site: string, value: string): string
}

/** `isSecure`: whether the public address is https. Then no other host can set or read who is signed in, and on what. */
export function cookiesFor(isSecure: boolean): Cookies {
  const prefix = isSecure ? HOST : ''
  return {
    of(header) {
      const sent = parseCookie(header ?? '')
      const device = sent[prefix + DEVICE]
      return {
        session: sent[prefix + SESSION] || null,
        joins: Object.entries(sent).flatMap(([name, value = '']) => (name.startsWith(JOIN) ? [value] : [])),
        device: device && /^[\w-]{22}$/.test(device) ? device : null,
      }
    },
    session: (value) => cookie(prefix + SESSION, value, value ? {} : { maxAge: 0 }),
    device: (value) => cookie(prefix + DEVICE, value, { maxAge: DEVICE_FOR }),
    join: (site, value) => cookie(JOIN + site, value, { maxAge: 600 }),
  }

  function cookie(name: string, value: string, lasts: { readonly maxAge?: number }): string {
    return stringifySetCookie({
      name,
      value,
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: isSecure,
      ...lasts,
    })
  }
}

/** A value for a browser that has none: 128 bits. */
export function newDevice(): string {
  return randomBytes(16).toString('base64url')
}
