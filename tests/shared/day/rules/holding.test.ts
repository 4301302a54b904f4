import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, unopenedDay } from '../../../../shared/day/evolve.ts'
import { holdingOf } from '../../../../shared/day/nouns/holds.ts'
import { dueAt } from '../../../../shared/day/rules/due.ts'
import { aheadOf, callOrder } from '../../../../shared/day/rules/order.ts'
import { marshalView } from '../../../../shared/day/views/marshal.ts'
import { ticketView } from '../../../../shared/day/views/ticket.ts'
import {
  after,
  callNext,
  callOne,
  givenAt,
  holder,
  MINUTE,
  MORNING,
  openDay,
  openDesk,
  type Played,
  play,
  step,
  taken,
  ticket,
  times,
} from '../../../kit/given.ts'
import { sampleSite, withLines } from '../../../kit/sample.ts'
import { moves, sites, walk } from '../random-day.ts'

const noLine = withLines(0)
const own = { by: holder('A001') }
const hold = (minutes?: number, more: { atEnd?: true } = {}) =>
  step('hold', { number: 'A001', ...(minutes === undefined ? {} : { minutes }), ...more }, own)
const resume = step('resume', { number: 'A001' }, own)
const passTime = step('pass-time', {}, { by: { role: 'clock', id: null } })
const order = ({ day }: Pick<Played, 'day'>) =>
  [...callOrder(day, day.queues.get('A')!)].map(({ number }) => number)
/** A001 was held twice by its holder, for six minutes in all. */
const twice = [hold(3), after(3 * MINUTE, passTime), hold(10), after(3 * MINUTE, resume)]

test('[M13] a place is kept for two holds by the holder', () => {
  const held = givenAt(noLine, openDay, times(3, taken()), twice)
  expect(order(held)).toEqual(['A001', 'A002', 'A003'])
  expect(ticket(held.day, 'A001').holds).toEqual({ times: 2, ms: 6 * MINUTE })
  held.when(hold()).refused('hold-limit')
})

test('[M13] and for half an hour in all: a longer hold is cut to what is left, and ends in the old place', () => {
  const held = givenAt(noLine, openDay, times(2, taken()), hold(20), after(20 * MINUTE, passTime), hold(20))
  expect(ticket(held.day, 'A001')).toMatchObject({ state: 'held', until: held.at + 10 * MINUTE })
  expect(order(play(held, after(10 * MINUTE, passTime)))).toEqual(['A001', 'A002'])
})

test('[M13] what was held for a shorter time than asked counts for as long as it was', () =>
  givenAt(
    { ...noLine, holding: { times: 9, minutes: 30 } },
    openDay,
    times(2, taken()),
    hold(30),
    after(MINUTE, resume),
  )
    .when(hold(29))
    .happens({ type: 'held', number: 'A001', until: MORNING + 30 * MINUTE }))

test('[M13] less than a minute that is left is none', () =>
  givenAt(noLine, openDay, taken(), hold(30), after(30 * MINUTE - 30_000, resume))
    .when(hold())
    .refused('hold-limit'))

test('[M13] a site may keep a place more often and longer, or never', () => {
  const never = givenAt({ ...noLine, holding: { times: 0, minutes: 30 } }, openDay, times(2, taken()))
  never.when(hold()).refused('hold-limit')
  const often = givenAt({ ...noLine, holding: { times: 3, minutes: 100 } }, openDay, taken(), twice)
  often.when(hold(94)).happens({ type: 'held', number: 'A001', until: often.at + 94 * MINUTE })
})

test('[M13] a hold by a marshal is not limited, and does not count', () => {
  const marshals = step('hold', { number: 'A001', minutes: 120 })
  const held = givenAt(noLine, openDay, times(2, taken()), marshals, after(120 * MINUTE, passTime), marshals)
  const back = play(held, after(120 * MINUTE, passTime))
  expect(ticket(back.day, 'A001').holds).toEqual({ times: 0, ms: 0 })
  expect(order(back)).toEqual(['A001', 'A002'])
  givenAt(noLine, openDay, taken(), twice)
    .when(marshals)
    .happens({
      type: 'held',
      number: 'A001',
      until: MORNING + 6 * MINUTE + 120 * MINUTE,
    })
})

test('[M13] a hold counts for the ticket wherever it goes: also where it is transferred or called while it is held', () => {
  const transferred = givenAt(
    noLine,
    openDay,
    taken(),
    hold(20),
    after(5 * MINUTE, step('transfer', { number: 'A001', queue: 'G' })),
    after(5 * MINUTE, resume),
  )
  expect(ticket(transferred.day, 'A001').holds).toEqual({ times: 1, ms: 10 * MINUTE })
  const called = givenAt(noLine, openDay, openDesk(), taken(), hold(20), after(5 * MINUTE, callOne('A001')))
  expect(ticket(called.day, 'A001').holds).toEqual({ times: 1, ms: 5 * MINUTE })
})

test('[M13] an undo of a call that took somebody out of a hold lets the hold go on as it was', () => {
  const start = givenAt(noLine, openDay, openDesk(), taken(), hold(20))
  const called = play(start, after(5 * MINUTE, callOne('A001')))
  const of = called.log.at(-1)!.id
  const undone = play(called, step('undo', { desk: '1', of }))
  expect(ticket(undone.day, 'A001')).toMatchObject({
    state: 'held',
    since: MORNING,
    holds: { times: 1, ms: 0 },
  })
  const back = play(undone, after(5 * MINUTE, resume))
  expect(ticket(back.day, 'A001').holds).toEqual({ times: 1, ms: 10 * MINUTE })
})

test('[M14] whoever goes away once too often with `atEnd` comes back behind everybody who has come by then', () => {
  const held = givenAt(noLine, openDay, times(3, taken()), twice, hold(60, { atEnd: true }), taken())
  expect(ticket(held.day, 'A001')).toMatchObject({ state: 'held', keptUntil: MORNING + 6 * MINUTE })
  const back = play(held, resume, taken())
  expect(order(back)).toEqual(['A002', 'A003', 'A004', 'A001', 'A005'])
  expect(ticket(back.day, 'A001')).toMatchObject({ reason: 'back-at-end' })
  expect(aheadOf(back.day, ticket(back.day, 'A001'))).toBe(3)
})

test('[M14] a long hold with `atEnd` keeps the place for what is left, and from then on comes back at the end, also by itself', () => {
  const held = givenAt(noLine, openDay, times(2, taken()), hold(45, { atEnd: true }))
  expect(ticket(held.day, 'A001')).toMatchObject({
    until: MORNING + 45 * MINUTE,
    keptUntil: MORNING + 30 * MINUTE,
  })
  expect(order(play(held, after(29 * MINUTE, resume)))).toEqual(['A001', 'A002'])
  expect(order(play(held, after(31 * MINUTE, resume)))).toEqual(['A002', 'A001'])
  expect(dueAt(held.day)).toBe(MORNING + 45 * MINUTE)
  held.when(after(45 * MINUTE, passTime)).happens({ type: 'resumed', number: 'A001', atEnd: true })
  held.when(after(31 * MINUTE, step('resume', { number: 'A001' }))).happens({
    type: 'resumed',
    number: 'A001',
    atEnd: true,
  })
})

test('[M14] `atEnd` changes nothing while the place is kept for all of the hold', () =>
  givenAt(noLine, openDay, taken())
    .when(hold(10, { atEnd: true }))
    .happens({ type: 'held', number: 'A001', until: MORNING + 10 * MINUTE }))

test('[M14] a hold that goes on in another queue comes back at the end of that one', () => {
  const back = givenAt(
    noLine,
    openDay,
    taken('A'),
    times(2, taken('G')),
    twice,
    hold(10, { atEnd: true }),
    step('transfer', { number: 'A001', queue: 'G' }),
    resume,
  )
  expect([...callOrder(back.day, back.day.queues.get('G')!)].map(({ number }) => number)).toEqual([
    'G001',
    'G002',
    'A001',
  ])
})

test('[M14] whoever was put back and then stayed away too long comes at the end, not after the calls', () => {
  const start = givenAt(
    noLine,
    openDay,
    openDesk(),
    times(5, taken()),
    twice,
    callNext('1', []),
    step('miss', { number: 'A001' }),
    step('return-ticket', { number: 'A001', places: 1 }),
    hold(10, { atEnd: true }),
    resume,
  )
  expect(order(start)).toEqual(['A002', 'A003', 'A004', 'A005', 'A001'])
})

test('[M15] phone and tablet are told how often and how long somebody has been away, and until when the place is kept', () => {
  const held = givenAt(noLine, openDay, times(2, taken()), twice, hold(45, { atEnd: true }))
  expect(marshalView(held.day, held.at).onHold).toEqual([
    { number: 'A001', until: held.at + 45 * MINUTE, own: true, times: 3, minutes: 51, keptUntil: held.at },
  ])
  expect(ticketView(held.day, ticket(held.day, 'A001'), held.at)).toMatchObject({
    until: held.at + 45 * MINUTE,
    keptUntil: held.at,
    holds: { times: 3, minutes: 6, left: 0, most: { times: 2, minutes: 30 } },
  })
  expect(ticketView(held.day, ticket(held.day, 'A002'), held.at)).toMatchObject({
    keptUntil: null,
    holds: { times: 0, minutes: 0, left: 30, most: { times: 2, minutes: 30 } },
  })
})

test('[M13] a log that is older than the limit is read as it is: nobody in it loses a place', () => {
  const site = sampleSite()
  const { day, log } = givenAt(site, openDay, taken())
  const by = holder('A001')
  const line = (version: number, at: number, event: object) =>
    ({ version, id: `old-${version}`, command: 'hold', by, at, event }) as (typeof log)[number]
  const first = day.version + 1
  const old = [0, 1, 2, 3].flatMap((n) => [
    line(first + 2 * n, MORNING + n, { type: 'held', number: 'A001', until: MORNING + 90 * MINUTE }),
    line(first + 2 * n + 1, MORNING + n, { type: 'resumed', number: 'A001' }),
  ])
  const then = fold(unopenedDay(site, day.date), [...log, ...old])
  expect(ticket(then, 'A001')).toMatchObject({ state: 'waiting', place: 1, holds: { times: 4 } })
})

test('[M13] [M14] over random days a place is kept for no more holds and no longer than the site allows, and nobody loses one unasked', () =>
  fc.assert(
    fc.property(sites, moves, (site, path) => {
      const most = holdingOf(site)
      const kept = new Map<string, { times: number; ms: number }>()
      const { log } = walk(site, path, ({ before, decided }) => {
        for (const { event, by, at } of decided.records) {
          const known = 'number' in event ? (kept.get(event.number) ?? { times: 0, ms: 0 }) : null
          if (event.type === 'held' && by.role === 'resident' && known && (event.keptUntil ?? at + 1) > at)
            kept.set(event.number, { ...known, times: known.times + 1 })
          if (event.type !== 'resumed' || !known) continue
          const was = ticket(before, event.number)
          if (was.state !== 'held') throw new Error('nobody held it')
          if (was.own && was.keptUntil !== at) {
            const until = Math.min(at, was.until, was.keptUntil ?? was.until)
            kept.set(event.number, { ...known, ms: known.ms + Math.max(0, until - was.since) })
          }
          // a hold that was not said to end there never comes back at the end
          if (was.keptUntil === null) expect(event.atEnd).toBe(undefined)
          if (event.atEnd) expect(ticket(decided.day, event.number).place).toBeGreaterThan(was.place)
          else expect(ticket(decided.day, event.number).place).toBe(was.place)
        }
      })
      if (log.some(({ event }) => event.type === 'settings-changed')) return
      for (const { times, ms } of kept.values()) {
        expect(times).toBeLessThanOrEqual(most.times)
        expect(ms).toBeLessThanOrEqual(most.minutes * MINUTE)
      }
    }),
    { numRuns: 60 },
  ))
