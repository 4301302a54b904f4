// Where a request comes from: the one place that decides it.

import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import proxyaddr from 'proxy-addr'

/** Bytes of an IPv6 address that a provider gives to one customer: half of it. */
const PREFIX = 8
const REST = Array<number>(16 - PREFIX).fill(0)
/** An address with a port, as some proxies write it. */
const WITH_PORT = /^(?:\[([^\]]*)\](?::\d+)?|([\d.]+):\d+)$/

/**
 * The address that a request comes from, by which it is limited: an IPv4 address, or the first 64 bits of an IPv6 one.
 * With `proxies` of our own in front, it is what the outermost of them saw; what stands further left anyone can write.
 * Where a proxy names no address, it is the proxy's own. Empty when the socket is gone.
 */
export function addressOf(request: IncomingMessage, proxies: number): string {
  const seen = proxyaddr(request, (_address, hops) => hops < proxies)
  return network(seen) ?? network(request.socket.remoteAddress) ?? ''
}

/** Null for what is no address. An IPv4 address on an IPv6 socket is an IPv4 address. */
function network(text: string | undefined): string | null {
  const plain = text?.replace(WITH_PORT, '$1$2') ?? ''
  const family = isIP(plain)
  // nearly every address is of this family, and is as it should be
  if (family === 4) return plain
  if (family !== 6) return null
  const address = ipaddr.process(plain)
  if (address.kind() === 'ipv4') return address.toString()
  return ipaddr.fromByteArray([...address.toByteArray().slice(0, PREFIX), ...REST]).toString()
}
