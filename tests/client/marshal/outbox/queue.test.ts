import { expect, test } from 'vitest'
import type { Fate, OutboxEntry, Pending } from '../../../../client/marshal/outbox/entry.ts'
import { fateOf, lapse, plan, renewed, sameTap } from '../../../../client/marshal/outbox/queue.ts'
import type { Lift, Lifts } from '../../../../shared/day/commands/lifts.ts'
import type { Reply } from '../../../../shared/protocol/live.ts'
import type { ProblemCode } from '../../../../shared/protocol/problems.ts'
import { PROTOCOL } from '../../../../shared/protocol/version.ts'
import { problemOf } from '../../../../shared/text/problem.ts'

const MINUTE = 60_000
const DAY = '2026-11-24'
let seq = 0

function entry(command: string, more: Partial<OutboxEntry> = {}): OutboxEntry {
  seq += 1
  const fate: Fate = { is: 'pending', tried: false }
  return { seq, id: `id-${seq}`, site: 'xingfuli', command, input: {}, at: 0, day: DAY, fate, ...more }
}

function pending(more: Partial<OutboxEntry> = {}): Pending {
  return { ...entry('finish', { protocol: PROTOCOL, ...more }), fate: { is: 'pending', tried: false } }
}

function refusal(code: ProblemCode): Reply {
  return { ok: false, problem: problemOf(code, 'en') }
}

test.each(['call-next', 'call-one', 'pass-over', 'recall', 'undo'])(
  'an old %s lapses after 30 seconds',
  (command) => {
    expect(lapse(entry(command), 29_999, DAY)).toBe(null)
    expect(lapse(entry(command), 30_000, DAY)).toBe('time')
    expect(lapse(entry(command), 30_000, null)).toBe('time')
  },
)

test('setting the clock back does not make an old tap young', () =>
  expect(lapse(entry('call-next', { at: 3_600_000 }), 0, DAY)).toBe('time'))

test('any other command lapses when its day is over, and not sooner', () => {
  expect(lapse(entry('take-ticket'), 600 * MINUTE, DAY)).toBe(null)
  expect(lapse(entry('finish'), 600 * MINUTE, null)).toBe(null)
  expect(lapse(entry('finish'), MINUTE, '2026-11-25')).toBe('day')
})

test('a command given before a day was open is for the next one, for half a day', () => {
  const early = entry('open-day', { day: null })
  expect(lapse(early, 700 * MINUTE, '2026-11-25')).toBe(null)
  expect(lapse(early, 720 * MINUTE, '2026-11-25')).toBe('day')
})

test('the oldest goes first, whatever the order of the list, and lapsed ones block none', () => {
  const [old, first, second] = [entry('call-next'), entry('finish'), entry('miss')]
  const { lapsed, next } = plan([second, first, old], MINUTE, DAY, null)
  expect(lapsed.map(({ id }) => id)).toEqual([old.id])
  expect(lapsed[0]?.fate).toEqual({ is: 'lapsed', tried: false, why: 'time' })
  expect(next?.id).toBe(first.id)
})

test('a command that lapses while its answer is due says that it may have been done', () => {
  const { lapsed } = plan([entry('call-next', { fate: { is: 'pending', tried: true } })], MINUTE, DAY, null)
  expect(lapsed[0]?.fate).toMatchObject({ is: 'lapsed', tried: true })
})

test('a command of another account is set aside and blocks none; one of an unknown account is sent', () => {
  const [hers, mine, older] = [
    entry('finish', { by: '王芳' }),
    entry('finish', { by: '李明' }),
    entry('miss'),
  ]
  expect(plan([hers, mine, older], MINUTE, DAY, '李明').next?.id).toBe(mine.id)
  expect(plan([hers, mine], MINUTE, DAY, '王芳').next?.id).toBe(hers.id)
  expect(plan([hers, older], MINUTE, DAY, '李明').next?.id).toBe(older.id)
  expect(plan([hers], MINUTE, DAY, '李明')).toEqual({ lapsed: [], next: null })
})

test('a finished command is neither sent nor lapses', () => {
  const { lapsed, next } = plan([entry('call-next', { fate: { is: 'done', result: {} } })], MINUTE, DAY, null)
  expect([lapsed, next]).toEqual([[], null])
})

test('a second tap on a dead connection counts as the first; another desk, another command or a form does not', () => {
  const tap = entry('call-next', { input: { desk: '1', seen: [] } })
  expect(sameTap([tap], 'call-next', { desk: '1', seen: ['A001'] })).toBe(tap)
  expect(sameTap([tap], 'call-next', { desk: '2', seen: [] })).toBe(undefined)
  expect(sameTap([tap], 'undo', { desk: '1', of: 'x' })).toBe(undefined)
  const over = { ...tap, fate: { is: 'done', result: {} } } as const
  expect(sameTap([over], 'call-next', { desk: '1', seen: [] })).toBe(undefined)
  expect(sameTap([entry('take-ticket')], 'take-ticket', {})).toBe(undefined)
})

test('a refusal that passes by itself is asked again, one for a missing sign-in waits, any other is shown', () => {
  const no = (code: ProblemCode) => fateOf(refusal(code), pending(), PROTOCOL)
  expect(no('unavailable')).toBe('later')
  expect(no('too-many-requests')).toBe('later')
  expect(no('not-signed-in')).toBe('signed-out')
  expect(no('desk-moved-on')).toMatchObject({ is: 'refused', problem: { code: 'desk-moved-on' } })
})

test('a tap that a newer page kept lapses all the same, though this page does not know the command', () => {
  expect(lapse(entry('call-somehow', { lapses: true }), 30_000, DAY)).toBe('time')
  expect(lapse(entry('call-somehow'), 30_000, DAY)).toBe(null)
})

test('a command of an older release is sent unchanged where its shape is still accepted, and is lifted where it is not', () => {
  const table: Lifts = {
    [PROTOCOL - 1]: new Map([['finish', (input) => ({ command: 'end', input: { ...input, sure: true } })]]),
    [PROTOCOL]: new Map<string, Lift>([
      ['end', ({ number }) => ({ command: 'finish', input: { numbers: [number] } })],
      ['miss', () => null],
    ]),
  }
  const kept = (command: string, protocol: number) =>
    pending({ command, input: { number: 'A001' }, protocol })
  const { protocol: _, ...nameless } = kept('finish', 0)
  // lifted twice, from a page that did not say its protocol
  expect(renewed(nameless, table)).toMatchObject({ command: 'finish', input: { numbers: ['A001'] } })
  expect(renewed(kept('end', PROTOCOL - 1), table)?.input).toEqual({ numbers: ['A001'] })
  expect(renewed(kept('finish', PROTOCOL - 1), table)?.input).toEqual({ number: 'A001' })
  expect(renewed(kept('miss', 0), table)).toBe(null)
  expect(renewed(kept('leave', 0), table)?.input).toEqual({ number: 'A001' })
  for (const protocol of [PROTOCOL, PROTOCOL + 1]) {
    const own = kept('miss', protocol)
    expect(renewed(own, table)).toBe(own)
  }
})

test('a command that the server does not know, or knows in another shape, is shown; a form of this release gets the fault', () => {
  const given = (code: ProblemCode, more: Partial<OutboxEntry>, spoken = PROTOCOL) =>
    fateOf(refusal(code), pending(more), spoken)
  const back = { is: 'lapsed', why: 'release', tried: false }
  expect(given('unknown-command', {})).toEqual(back)
  expect(given('invalid', { protocol: PROTOCOL - 1 })).toEqual(back)
  expect(given('invalid', { protocol: PROTOCOL + 1 })).toEqual(back)
  expect(given('invalid', {}, PROTOCOL + 1)).toEqual(back)
  expect(given('invalid', {})).toMatchObject({ is: 'refused', problem: { code: 'invalid' } })
  expect(given('wrong-state', { protocol: PROTOCOL - 1 })).toMatchObject({ is: 'refused' })
  const tried = { ...pending({ protocol: PROTOCOL - 1 }), fate: { is: 'pending', tried: true } } as const
  expect(fateOf(refusal('invalid'), tried, PROTOCOL)).toEqual({ ...back, tried: true })
})
