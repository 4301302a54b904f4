// The typed numbers of slips: every fault is shown at its field, before anything is sent.

import '../../kit/page-words.ts'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { takeIn } from '../../../shared/day/commands/take-in.ts'
import { problemOf } from '../../../shared/text/problem.ts'
import { given, openDay, step } from '../../kit/given.ts'

// the page's language is written on its document
vi.stubGlobal('navigator', { language: 'zh-CN', languages: ['zh-CN'] })
vi.stubGlobal('document', { documentElement: {} })
const { slipFaultIn, slipsMeant } = await import('../../../client/marshal/slips-typed.ts')

const QUEUES = ['A', 'G']

function said(from: string, to = '') {
  const meant = slipsMeant({ from, to }, QUEUES)
  return 'say' in meant ? [meant.field, meant.say()] : meant
}

test.for([
  ['', '', 'from', '请写第一张的号，如 A9001'],
  ['', 'A9003', 'from', '请写第一张的号，如 A9001'],
  ['9001', '', 'from', '请连字母一起写，如 A9001'],
  ['A9001', '九千', 'to', '请连字母一起写，如 A9001'],
  ['Z9001', '', 'from', '没有 Z 队列，这个号不是本站的'],
  ['A9001', 'Z9002', 'to', '没有 Z 队列，这个号不是本站的'],
  ['A031', '', 'from', 'A031 不是备用纸条的号。备用纸条是 9001 到 9999 号'],
  ['A9001', 'G9002', 'to', '两个号要是同一队的'],
  ['A9003', 'A9001', 'to', '最后一张要在第一张后面'],
  ['A9002', 'A9900', 'to', '一次最多 100 张：这次最多到 A9101'],
] as const)('%s to %s: the field says what to write', ([from, to, field, sentence]) => {
  expect(said(from, to)).toEqual([field, sentence])
})

test('a number as a Chinese keyboard gives it is accepted, and a single slip needs no last number', () => {
  expect(said('ａ９００１', 'A9003')).toEqual({ from: 'A9001', to: 'A9003' })
  expect(said('a9001')).toEqual({ from: 'A9001' })
})

test('a fault that the server finds at a field is shown there in the same words, and a refusal as a whole at none', () => {
  const words = (
    errors: Parameters<typeof problemOf>[2],
    code: 'invalid' | 'unknown-queue' | 'day-closed',
  ) => {
    const fault = slipFaultIn(problemOf(code, 'zh-CN', errors), { from: 'Z9001' })
    return fault && [fault.field, fault.say()]
  }
  expect(words([{ path: 'to', rule: 'min', limit: 'A9003' }], 'invalid')).toEqual([
    'to',
    '最后一张要在第一张后面',
  ])
  expect(words([{ path: 'to', rule: 'max', limit: 'A9101' }], 'invalid')?.[1]).toContain('A9101')
  expect(words([], 'unknown-queue')).toEqual(['from', '没有 Z 队列，这个号不是本站的'])
  expect(words([], 'day-closed')).toBeNull()
})

test('[N12] [N13] whatever this page sends of the typed slips, the day takes in; whatever it holds back, the day refuses', () => {
  const { day } = given(openDay, step('take-in', { from: 'A9500' }))
  const number = fc
    .tuple(fc.constantFrom('A', 'G', 'Z'), fc.integer({ min: 8990, max: 10_010 }))
    .map(([queue, n]) => `${queue}${n}`)
  fc.assert(
    fc.property(number, number, (from, to) => {
      const input = { from, to, party: 1, needs: [] }
      const by = { role: 'marshal', id: null } as const
      const asked = { id: 'a', by, at: day.at, device: null, presence: 'proven' } as const
      const outcome = takeIn.decide(day, input, asked)
      expect('say' in slipsMeant({ from, to }, QUEUES)).toBe('refused' in outcome)
    }),
  )
})
