import { expect, test } from 'vitest'
import { ownUrl } from '../../server/own-url.ts'

const address = (address: string, internal: boolean) => ({
  address,
  internal,
  family: 'IPv4' as const,
  netmask: '255.255.255.0',
  mac: '00:00:00:00:00:00',
  cidr: null,
})
const networks = { lo: [address('127.0.0.1', true)], eth0: [address('192.168.1.7', false)] }

test.each([
  ['0.0.0.0', 'http://192.168.1.7:3000'],
  ['::', 'http://192.168.1.7:3000'],
  ['127.0.0.1', 'http://127.0.0.1:3000'],
  ['10.0.0.5', 'http://10.0.0.5:3000'],
  ['::1', 'http://[::1]:3000'],
  ['localhost', 'http://localhost:3000'],
])('listening on %s, codes have the address %s: no other answers', (host, url) =>
  expect(ownUrl(host, 3000, networks)).toBe(url),
)

test('a machine without a network uses its own loopback address', () =>
  expect(ownUrl('0.0.0.0', 3000, { lo: networks.lo })).toBe('http://localhost:3000'))
