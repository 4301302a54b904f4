// The two cookies: who is signed in, and what a scan was swapped for.

const SESSION = 'yimi'
const JOIN = 'yimi-join-'

/** The cookies of a request. */
export function cookiesOf(header: string | undefined): { session: string | null; joins: string[] } {
  const pairs = (header ?? '').split(';').map((pair) => {
    const [name = '', ...value] = pair.trim().split('=')
    return [name, value.join('=')] as const
  })
  return {
    session: pairs.find(([name]) => name === SESSION)?.[1] || null,
    joins: pairs.flatMap(([name, value]) => (name.startsWith(JOIN) ? [value] : [])),
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

function cookie(name: string, value: string, isSecure: boolean, more: string): string {
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}${more}`
}
