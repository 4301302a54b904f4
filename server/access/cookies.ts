// The cookies: who is signed in, which browser it is, and what a scan was swapped for.

import { randomBytes } from 'node:crypto'

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
      const pairs = (header ?? '').split(';').map((pair) => {
        const [name = '', ...value] = pair.trim().split('=')
        return [name, value.join('=')] as const
      })
      const named = (wanted: string) => pairs.find(([name]) => name === prefix + wanted)?.[1]
      const device = named(DEVICE)
      return {
        session: named(SESSION) || null,
        joins: pairs.flatMap(([name, value]) => (name.startsWith(JOIN) ? [value] : [])),
        device: device && /^[\w-]{22}$/.test(device) ? device : null,
      }
    },
    session: (value) => cookie(prefix + SESSION, value, value ? '' : '; Max-Age=0'),
    device: (value) => cookie(prefix + DEVICE, value, `; Max-Age=${DEVICE_FOR}`),
    join: (site, value) => cookie(JOIN + site, value, '; Max-Age=600'),
  }

  function cookie(name: string, value: string, more: string): string {
    return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}${more}`
  }
}

/** A value for a browser that has none: 128 bits. */
export function newDevice(): string {
  return randomBytes(16).toString('base64url')
}
