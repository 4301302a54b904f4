// Hashes that release 0.1.0 wrote are in stores and on paper, so they must stay the same.

import { expect, test } from 'vitest'
import {
  FIRST,
  hashOfLine,
  receiptAfter,
  recordAfter,
  sealOf,
  startOfDay,
} from '../../../server/store/chain.ts'

const at = 1_795_000_000_000
const start = startOfDay('xingfuli', '2026-11-23', 2)

test('a line of a day’s log has the hash that it had in release 0.1.0', () => {
  const event = '{"type":"called","number":"A001","desk":"1"}'
  const line = { version: 3, id: 'c3', command: 'call-next', role: 'marshal', actor: 'm1', at, event }
  expect(hex(start)).toBe('e64b2d4b8134b4af268b50c6ac6b9aca')
  expect(hex(hashOfLine(start, line))).toBe('585e0c7b50c86c4af8116ad05ef2ecb1')
})

test('a day’s row has the seal that it had when rows were first sealed', () => {
  const row = {
    site: 'xingfuli',
    date: '2026-11-23',
    version: 3,
    ended: 0,
    dueAt: null,
    summary: '{}',
    figures: null,
  }
  expect(hex(sealOf(start, row))).toBe('7a14bf35636bf8db05ca13fb89d369f1')
  expect(hex(sealOf(null, row))).toBe('451392b4e1ff7670b822ef4383e776e0')
})

test('a record of a site’s log has the hash that it had when sites first had logs', () => {
  const set = { kind: 'settings', date: null, body: '{}', at: null, actor: null } as const
  const opened = { kind: 'opened', date: '2026-11-23', body: '', at, actor: 'm1' } as const
  const first = recordAfter(FIRST, 'xingfuli', set)
  expect(hex(first.hash)).toBe('abaa2f72ca6343f08feffc43c5ab2fd0')
  expect(hex(recordAfter(first, 'xingfuli', opened).hash)).toBe('2da21ca877f1be170e5a877c1819bfea')
})

test('a receipt has the hash that it had in release 0.1.0', () => {
  const first = receiptAfter(null, { site: 'xingfuli', at, reason: 'age', erased: 5 })
  const second = receiptAfter(first, { site: 'xingfuli', at: at + 1, reason: 'asked', erased: 1 })
  expect(first.hash).toBe('62ba8e74dcdb3f23e09f6197d2e837778e0393cb52c1568eff061d2a94d8eb4a')
  expect(second.hash).toBe('672d76ad61100d8a39085d44af9ee31afc0ff8f7596cfbb5345dd9a9524fa037')
})

function hex(hash: Uint8Array): string {
  return Buffer.from(hash).toString('hex')
}
