// Where a request comes from: the one place that decides it.

import type { IncomingMessage } from 'node:http'

/** What is asked of a request. */
export type From = Pick<IncomingMessage, 'headers'> & {
  readonly socket: Pick<IncomingMessage['socket'], 'remoteAddress'>
}

/** The part of an IPv6 address that a provider gives to one customer: four groups. */
const PREFIX = 4
const PLAIN = /^\d{1,3}(?:\.\d{1,3}){3}$/
/** Characters of an address with a card's name and a port: what is longer was made up. */
const LONGEST = 64

/**
 * The address that a request comes from, by which it is limited: an IPv4 address, or the first 64 bits of an IPv6 one.
 * With `proxies` of our own in front, it is what the outermost of them saw; what stands further left anyone can write.
 */
export function addressOf({ headers, socket }: From, proxies: number): string {
  const forwarded = proxies > 0 ? hopBefore(proxies, headers['x-forwarded-for']) : undefined
  return network(forwarded ?? socket.remoteAddress ?? '')
}

function hopBefore(proxies: number, seen: string | string[] | undefined): string | undefined {
  const hops = [seen ?? []].flat().join(',').split(',')
  const named = hops.map((hop) => hop.trim()).filter(Boolean)
  return named[Math.max(0, named.length - proxies)]
}

/** Some proxies write the port too; an IPv4 address may come in IPv6's clothes, and an IPv6 one with the name of a card. */
function network(address: string): string {
  // nearly every address is plain already
  if (PLAIN.test(address)) return address
  const plain = address
    .slice(0, LONGEST)
    .replace(/^\[([^\]]*)\](?::\d+)?$/, '$1')
    .replace(/%.*$/, '')
    .replace(/^(?:::ffff:)?(\d+(?:\.\d+){3})(?::\d+)?$/i, '$1')
  if (!plain.includes(':')) return plain.slice(0, 15)
  const [head = '', tail] = plain.toLowerCase().split('::')
  const [left, right] = [head, tail ?? ''].map((half) => half.split(':').filter(Boolean)) as [
    string[],
    string[],
  ]
  // what `::` stands for; without it nothing is missing
  const gap = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  const groups = [...left, ...(tail === undefined ? [] : gap), ...right].slice(0, PREFIX)
  return `${groups.map((group) => group.slice(0, 4).replace(/^0+(?=.)/, '')).join(':')}::`
}
