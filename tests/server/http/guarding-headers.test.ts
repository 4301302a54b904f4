import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { expect, test } from 'vitest'
import { guardingHeaders } from '../../../server/http/guarding-headers.ts'

const ALWAYS = {
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'SAMEORIGIN',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
}

test.each([
  ['http', false, ALWAYS],
  [
    'https',
    true,
    {
      ...ALWAYS,
      'cross-origin-opener-policy': 'same-origin',
      'origin-agent-cluster': '?1',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    },
  ],
])('an answer over %s has these security headers, and no others', async (_scheme, isSecure, guarding) => {
  const app = express().disable('x-powered-by').use(guardingHeaders(isSecure))
  const server = createServer(app.use((_request, response) => void response.end())).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { headers } = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  server.close()
  const ordinary = ['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding']
  expect(Object.fromEntries([...headers].filter(([name]) => !ordinary.includes(name)))).toEqual(guarding)
})
