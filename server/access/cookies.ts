// The cookies: who is signed in, which browser it is, and what a scan was swapped for.

import { randomBytes } from 'node:crypto'

const SESSION = 'yimi'
const JOIN = 'yimi-join-'
const DEVICE = 'yimi-device'
/** Seconds: browsers keep no cookie longer (RFC 6265bis). */
const DEVICE_FOR = 400 * 24 * 60 * 60

/** What a request's cookies say. `device` is the browser's, under either of its names. */
export interface Cookies {
  readonly session: string | null
  readonly joins: readonly string[]
  readonly device: string | null
}

/** The cookies of a request. */
export function cookiesOf(header: string | undefined): Cookies {
  const pairs = (header ?? '').split(';').map((pair) => {
    const [name = '', ...value] = pair.trim().split('=')
    return [name, value.join('=')] as const
  })
  const named = (wanted: string) => pairs.find(([name]) => name === wanted)?.[1]
  const device = named(`__Host-${DEVICE}`) ?? named(DEVICE)
  return {
    session: named(SESSION) || null,
    joins: pairs.flatMap(([name, value]) => (name.startsWith(JOIN) ? [value] : [])),
    device: device && /^[\w-]{22}$/.test(device) ? device : null,
  }
}

/** A Set-Cookie header. It lasts as long as the browser; the server knows when its session ends. */
export function sessionCookie(value: string, isSecure: boolean): string {
  return cookie(SESSION, value, isSecure, value ? '' : '; Max-Age=0')
}

/** A Set-Cookie header for a join session of ten minutes. */
export function joinCookie(site: string, value: string, isSecure: boolean): string {
  return cookie(JOIN + site, value, isSecure, '; Max-Age=600')
}

/** A value for a browser that has none: 128 bits. */
export function newDevice(): string {
  return randomBytes(16).toString('base64url')
}

/** A Set-Cookie header that tells this browser from others. On https no other host can set or read it. */
export function deviceCookie(value: string, isSecure: boolean): string {
  return cookie(isSecure ? `__Host-${DEVICE}` : DEVICE, value, isSecure, `; Max-Age=${DEVICE_FOR}`)
}

function cookie(name: string, value: string, isSecure: boolean, more: string): string {
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}${more}`
}
