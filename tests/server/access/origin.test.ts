import { expect, test } from 'vitest'
import { isOurs } from '../../../server/access/origin.ts'

test.each([
  ['no browser at all', undefined, 'here:3000', true],
  ['our own page', 'http://here:3000', 'here:3000', true],
  ['our page behind a proxy that speaks https', 'https://here:3000', 'here:3000', true],
  ['the public address', 'https://yimi.example', 'inside:8080', true],
  ['another port', 'http://here:3001', 'here:3000', false],
  ['another host', 'http://elsewhere', 'here:3000', false],
  ['a host that starts like ours', 'http://here:3000.elsewhere', 'here:3000', false],
  ['a sandboxed page', 'null', 'here:3000', false],
  ['nonsense', 'here:3000', 'here:3000', false],
  ['nothing', '', 'here:3000', false],
  ['the public address over http', 'http://yimi.example', 'yimi.example', false],
  ['our page on the local network', 'http://192.168.1.5:3000', '192.168.1.5:3000', true],
  ['an extension that is called like us', 'chrome-extension://here:3000', 'here:3000', false],
  ['a file', 'file://', 'here:3000', false],
])('%s: %s at %s', (_name, origin, host, ours) => {
  const headers = origin === undefined ? { host } : { host, origin }
  expect(isOurs(headers, 'https://yimi.example')).toBe(ours)
})
