// Which addresses the server may be sent to by somebody's settings: those of the public internet, and others only where the
// operator allows it. Else an owner could have it ask what only this machine can reach.

import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** What is wrong with an address, by the name of a fault. */
export type AddressFault = 'no-address' | 'needs-https' | 'has-password' | 'private-address'

/** Longer than any address in use, and short enough to keep. */
export const LONGEST_ADDRESS = 2000

/**
 * What is wrong with an address; null: nothing that can be seen without asking for its name. `mayBePrivate`: the operator
 * allows addresses of the local network, which have no certificate.
 */
export function addressFault(text: string, mayBePrivate: boolean): AddressFault | null {
  const url = URL.parse(text)
  if (!url || text.length > LONGEST_ADDRESS) return 'no-address'
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'no-address'
  if (url.username !== '' || url.password !== '') return 'has-password'
  if (url.protocol === 'http:' && !mayBePrivate) return 'needs-https'
  const host = hostOf(url)
  return isIP(host) !== 0 && !mayBePrivate && !isPublic(host) ? 'private-address' : null
}

/** The host of an address, without the brackets of IPv6. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, '$1')
}

/** What is given out of IPv6 as of today (RFC 4291, IANA): an address outside, such as `::127.0.0.1`, is nobody's. */
const GIVEN_OUT = ipaddr.parseCIDR('2000::/3')

/** Whether an IP address is of the public internet: not of a local network, this machine, or a reserved range. */
export function isPublic(ip: string): boolean {
  if (!ipaddr.isValid(ip)) return false
  const address = ipaddr.process(ip)
  return address.range() === 'unicast' && (address.kind() === 'ipv4' || address.match(GIVEN_OUT))
}
