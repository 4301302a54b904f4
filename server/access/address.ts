// Where a request comes from: the one place that decides it.

import type { IncomingMessage } from 'node:http'

/** What is asked of a request. */
export type From = Pick<IncomingMessage, 'headers'> & {
  readonly socket: Pick<IncomingMessage['socket'], 'remoteAddress'>
}

/** The part of an IPv6 address that a provider gives to one customer: four groups. */
const PREFIX = 4

/**
 * The address that a request comes from, by which it is limited: an IPv4 address, or the first 64 bits of an IPv6 one.
 * With `proxies` of our own in front, it is what the outermost of them saw; what stands further left anyone can write.
 */
export function addressOf({ headers, socket }: From, proxies: number): string {
  const seen = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  const hops = seen.map((hop) => hop.trim()).filter(Boolean)
  const forwarded = proxies > 0 ? hops[Math.max(0, hops.length - proxies)] : undefined
  return network(forwarded ?? socket.remoteAddress ?? '')
}

function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!plain.includes(':')) return plain.slice(0, 15)
  const [head = ''] = plain.toLowerCase().split('::')
  const groups = head.split(':').filter(Boolean).slice(0, PREFIX)
  return `${[...groups, ...Array<string>(PREFIX - groups.length).fill('0')].map((group) => group.slice(0, 4)).join(':')}::`
}
