import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { addressOf } from '../../../server/access/address.ts'

test.each([
  ['a direct caller', 0, '203.0.113.7', undefined, '203.0.113.7'],
  ['an IPv4 caller on an IPv6 socket', 0, '::ffff:203.0.113.7', undefined, '203.0.113.7'],
  ['a caller who writes a header, with no proxy', 0, '203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['one proxy', 1, '10.0.0.1', '203.0.113.7', '203.0.113.7'],
  ['one proxy and a caller who wrote hops', 1, '10.0.0.1', '1.1.1.1, 2.2.2.2, 203.0.113.7', '203.0.113.7'],
  ['two proxies', 2, '10.0.0.1', '1.1.1.1, 203.0.113.7, 10.0.0.2', '203.0.113.7'],
  ['a proxy that was gone around', 1, '203.0.113.7', undefined, '203.0.113.7'],
  ['fewer hops than proxies', 3, '10.0.0.1', '203.0.113.7', '203.0.113.7'],
  ['an empty header', 1, '203.0.113.7', ' , ', '203.0.113.7'],
  ['an IPv6 caller', 0, '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2::'],
  ['another address of the same customer', 0, '2001:DB8:1:2::99', undefined, '2001:db8:1:2::'],
  ['an IPv6 caller with short groups', 0, '2001:db8::1', undefined, '2001:db8::'],
  ['an IPv6 caller whose zeros are left out late', 0, '2001:db8::5:6:7:8:9', undefined, '2001:db8:0:5::'],
  ['an IPv6 caller with zeros in front', 0, '2001:0db8:0001:0002::1', undefined, '2001:db8:1:2::'],
  ['a caller of this very network', 0, 'fe80::1%eth0', undefined, 'fe80::'],
  ['a proxy that writes the port', 1, '10.0.0.1', '203.0.113.7:50123', '203.0.113.7'],
  ['a proxy that writes IPv6 with the port', 1, '10.0.0.1', '[2001:db8:1:2::9]:443', '2001:db8:1:2::'],
  ['this machine', 0, '::1', undefined, '::'],
  ['a socket that is gone', 0, undefined, undefined, ''],
  ['a proxy that names no address', 1, '10.0.0.1', 'unknown', '10.0.0.1'],
  ['a proxy that writes IPv4 in IPv6', 1, '10.0.0.1', '::ffff:203.0.113.7', '203.0.113.7'],
  ['a header without end', 1, '10.0.0.1', 'x'.repeat(5000), '10.0.0.1'],
])('%s, behind %i of our own proxies', (_name, proxies, remoteAddress, forwarded, address) => {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  const request = { headers, socket: { remoteAddress } } as unknown as IncomingMessage
  expect(addressOf(request, proxies)).toBe(address)
})
