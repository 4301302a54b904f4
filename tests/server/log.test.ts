import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { logAt } from '../../server/log.ts'

function logged(object: object): string {
  const lines: string[] = []
  logAt('trace', { write: (line) => void lines.push(line) }).error(object, 'said')
  return lines.join('')
}

test('the data attached to an error is left out: a row, a request, its headers', () => {
  const error = Object.assign(new Error('no such table: staff'), {
    code: 'SQLITE_ERROR',
    detail: 'Key (name)=(测试居民) exists',
    rawPacket: Buffer.from('GET / HTTP/1.1\r\ncookie: yimi=abc'),
    body: '{"passcode":"13572468"}',
    cause: Object.assign(new Error('below'), { detail: '测试居民' }),
  })
  const line = logged({ err: error })
  expect(JSON.parse(line).err).toMatchObject({
    type: 'Error',
    message: 'no such table: staff',
    code: 'SQLITE_ERROR',
    stack: expect.stringContaining('log.test.ts'),
    cause: { message: 'below' },
  })
  expect(line).not.toMatch(/测试居民|cookie|13572468|rawPacket/)
})

test('fields named as secrets, and texts as long as a key, are left out at any depth', () => {
  const key = randomBytes(32).toString('base64url')
  const line = logged({
    site: 'xingfuli',
    token: 'short',
    deep: { headers: { cookie: 'a' }, list: [{ passcode: '13572468' }], url: `/q/xingfuli?k=abc.${key}` },
    err: new Error(`Bearer 20261123.${key} is not welcome`),
    self: { a: { b: { c: { d: 'too deep' } } } },
  })
  expect(line).toContain('xingfuli')
  expect(logged({ url: '/q/xingfuli?k=0ABC123456789XYZ&x=1' })).not.toContain('0ABC')
  expect(line).not.toMatch(new RegExp(`short|13572468|too deep|${key}`))
})

test('client addresses are left out; addresses that we connect to stay, and so does the hash of a receipt', () => {
  const hash = 'a1'.repeat(32)
  const line = logged({
    hash,
    a: 'from 203.0.113.77 and 2001:db8:1:2::77',
    err: new Error('connect ECONNREFUSED 10.0.0.5:5432'),
  })
  expect(line).not.toMatch(/203\.0|2001:db8/)
  expect(line).toContain('10.0.0.5:5432')
  expect(line).toContain(hash)
})

test('the same trouble is one line a minute, and another one has its own', () => {
  const lines: string[] = []
  let now = 0
  const log = logAt('info', { write: (line) => void lines.push(line) }, () => now)
  for (let many = 0; many < 50; many++) {
    log.warn({ err: new Error('the disk is full') }, 'a request failed')
    log.error({ err: new Error('the disk is full') }, 'a view could not be made')
    log.error({ err: new Error('no such table') }, 'a request failed')
    log.info({ many }, 'going on')
  }
  expect(lines).toHaveLength(3 + 50)
  now = 60_000
  log.warn({ err: new Error('the disk is full') }, 'a request failed')
  expect(lines).toHaveLength(3 + 50 + 1)
})
