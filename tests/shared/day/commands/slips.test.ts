import { expect, test } from 'vitest'
import { fold, unopenedDay } from '../../../../shared/day/evolve.ts'
import type { Recorded } from '../../../../shared/day/log/recorded.ts'
import { atOnce } from '../../../../shared/day/log/sliced.ts'
import { numberOf } from '../../../../shared/day/nouns/numbering.ts'
import { slipCode, slipIn } from '../../../../shared/day/nouns/slip.ts'
import { readOrQuarantine } from '../../../../shared/day/quarantine.ts'
import {
  callNext,
  given,
  givenAt,
  MORNING,
  marshal,
  openDay,
  openDesk,
  type Played,
  play,
  step,
  taken,
  ticket,
  times,
  unopened,
} from '../../../kit/given.ts'
import { sampleSite, withLines } from '../../../kit/sample.ts'

const takeIn = (from: string, more: object = {}) => step('take-in', { from, ...more })
const noLine = withLines(0)

test('[N12] a slip that is taken in is a ticket of its queue, and is called in its turn', () =>
  givenAt(
    noLine,
    openDay,
    openDesk('1', ['A']),
    taken(),
    takeIn('A9017', { party: 3 }),
    taken(),
    callNext('1', []),
  )
    .when(callNext('1', ['A001']))
    .answers({ called: ['A9017'], finished: ['A001'] }))

test('[N12] slips that are taken in together are called by their numbers, later ones after them', () => {
  const { day } = givenAt(noLine, openDay, takeIn('A9005', { to: 'A9007' }), takeIn('A9001'))
  expect(day.queues.get('A')?.waiting).toEqual(['A9005', 'A9006', 'A9007', 'A9001'])
})

test('[N12] a slip that is taken in twice is one ticket, also if it is among others the second time', () => {
  const once = givenAt(noLine, openDay, takeIn('A9002', { party: 4 }))
  once.when(takeIn('A9002')).already({ taken: [] })
  once.when(takeIn('A9001', { to: 'A9003' })).answers({ taken: ['A9001', 'A9003'] })
  expect(ticket(once.day, 'A9002').party).toBe(4)
})

test('[N12] a slip whose ticket is over is not taken in again', () =>
  given(openDay, takeIn('A9001'), step('leave', { number: 'A9001' }))
    .when(takeIn('A9001'))
    .already({ taken: [] }))

test('[N12] slips are taken in even if no numbers are given: in a paused queue, while numbers are unsure, on a closed day', () => {
  for (const stop of [
    step('pause-queue', { queue: 'A' }),
    step('note-restore', {}, { by: { role: 'clock', id: null }, epoch: MORNING + 1 }),
    step('close-day'),
  ])
    given(openDay, taken(), stop)
      .when(takeIn('A9001'))
      .answers({ taken: ['A9001'] })
})

test('[N12] a day that is not open takes none in', () => {
  given().when(takeIn('A9001')).refused('day-closed')
  given(openDay, step('close-day')).when(takeIn('A9001')).refused('day-closed')
})

test('[N13] a slip of another site or day, a number that is no slip’s, and one that the machine gave are refused', () => {
  const today = given(openDay, taken())
  today.when(takeIn('A9001', { site: 'hongqi' })).refused('other-site')
  today.when(takeIn('A9001', { date: '2026-11-22' })).refused('other-day')
  today.when(takeIn('A9001', { site: today.day.site.id, date: '2026-11-23' })).answers({ taken: ['A9001'] })
  today.when(takeIn('A001')).refused('number-given')
  today.when(takeIn('A002')).refused('no-slip')
  today.when(takeIn('A9000', { to: 'A9002' })).refused('no-slip')
  today.when(takeIn('A9999', { to: 'A10000' })).refused('no-slip')
  today.when(takeIn('Z9001')).refused('unknown-queue')
})

test('[N12] a range runs forward, in one letter, over a hundred slips at most', () => {
  const today = given(openDay)
  today.when(takeIn('A9002', { to: 'A9001' })).refused('invalid')
  today.when(takeIn('A9001', { to: 'G9002' })).refused('invalid')
  today.when(takeIn('A9001', { to: 'A9101' })).refused('invalid')
  today.when(takeIn('A9001', { to: 'A9100' })).leaves((day) => expect(day.taken).toBe(100))
})

test('[N11] after 9000 comes 10000, with or without slips, and every number is found', () => {
  for (const slips of [[], [takeIn('A9001', { to: 'A9003' })]]) {
    const before = play(unopened(noLine), openDay, ...slips, ...skipped(8998))
    const { day } = play(before, ...times(4, taken()))
    const numbers = ['A8999', 'A9000', 'A10000', 'A10001']
    expect(numbers.map((number) => ticket(day, number).number)).toEqual(numbers)
    for (const one of slips.length ? ['A9001', 'A9003'] : [])
      expect(ticket(day, one)).toMatchObject({ slip: true })
    expect(play({ day, log: [], at: MORNING }, takeIn('A9500')).day.queues.get('A')?.waiting.at(-1)).toBe(
      'A9500',
    )
  }
})

test('[N11] if numbers are left out up to a slip’s, the next is 10000 all the same', () => {
  const { day } = play(unopened(noLine), openDay, ...skipped(9500), taken(), taken())
  expect(['A10000', 'A10001'].map((number) => ticket(day, number).place)).toEqual([1, 2])
})

test('[N13] a log older than slips may have given their numbers: it is read as before, and those slips are not taken in', () => {
  const opened = play(unopened(noLine), openDay, ...skipped(9000))
  const old: Recorded[] = [1, 2].map((n) => ({
    version: opened.day.version + n,
    id: `old-${n}`,
    command: 'take-ticket',
    by: marshal,
    at: MORNING,
    event: {
      type: 'ticket-taken',
      number: numberOf('A', 9000 + n),
      queue: 'A',
      party: 1,
      needs: [],
      device: null,
    },
  }))
  const day = fold(unopenedDay(noLine, '2026-11-23'), [...opened.log, ...old])
  const played: Played = { day, log: [], at: MORNING }
  expect(ticket(day, 'A9002')).toMatchObject({ slip: false, place: 2 })
  expect(() => play(played, takeIn('A9002'))).toThrow('number-given')
  expect(() => play(played, takeIn('A9001', { to: 'A9005' }))).toThrow('number-given')
  const then = play(played, taken(), takeIn('A9003')).day
  expect(['A10000', 'A9003'].map((number) => ticket(then, number).place)).toEqual([3, 4])
})

test('[N11] [D9] a slip in the unreadable part of a log leaves out no number of the machine', () => {
  const { log } = given(openDay, taken(), taken(), takeIn('A9017'))
  const second = log.findIndex(({ event }) => event.type === 'ticket-taken' && event.number === 'A002')
  const left = log.filter((_, index) => index !== second)
  const said = { 'zh-CN': '请按手工方式继续', en: 'Go on by hand' }
  const { day } = atOnce(readOrQuarantine(unopenedDay(sampleSite(), '2026-11-23'), left, log.length, said))
  expect([day.state, day.unread?.last]).toEqual(['damaged', {}])
})

test('[N13] the code of a slip has its site, number and date, and no other code is accepted as one', () => {
  const slip = { site: sampleSite().id, number: 'A9001', date: null }
  expect(slipIn(slipCode(slip))).toEqual(slip)
  expect(slipIn(` ${slipCode({ ...slip, date: '2026-11-23' })}\n`)).toEqual({ ...slip, date: '2026-11-23' })
  for (const none of [
    '',
    'yimi-slip',
    'yimi-slip/a/A9001',
    'yimi-slip/A A/A9001/any',
    'http://yimi.test/s/a#t=A001.x',
  ])
    expect(slipIn(none)).toBeNull()
})

/** As many numbers left out. */
function skipped(count: number) {
  const whole = times(Math.floor(count / 999), step('skip-numbers', { queue: 'A', count: 999 }))
  return [...whole, step('skip-numbers', { queue: 'A', count: count % 999 })]
}
