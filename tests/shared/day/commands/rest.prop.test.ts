// The marshal of a desk, and a desk that rests: no ticket is lost, and none is called to it.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alarmsOf, unservedIn } from '../../../../shared/day/alarms/alarms.ts'
import { fold, unopenedDay } from '../../../../shared/day/evolve.ts'
import type { By } from '../../../../shared/day/log/recorded.ts'
import { itemsOf } from '../../../../shared/day/nouns/chunks.ts'
import { isOver } from '../../../../shared/day/nouns/find.ts'
import type { Day } from '../../../../shared/day/nouns/model.ts'
import { marshalView } from '../../../../shared/day/views/marshal.ts'
import { screenView } from '../../../../shared/day/views/screen.ts'
import { siteSummary } from '../../../../shared/day/views/site.ts'
import { waitsOn } from '../../../../shared/day/waits/estimate.ts'
import {
  after,
  callNext,
  callOne,
  given,
  givenAt,
  MINUTE,
  openDay,
  openDesk,
  play,
  type Step,
  step,
  taken,
  ticket,
  times,
} from '../../../kit/given.ts'
import { sampleSite, withLines } from '../../../kit/sample.ts'
import { moves, sites, walk } from '../random-day.ts'

const wang: By = { role: 'marshal', id: 'wang' }
const li: By = { role: 'marshal', id: 'li' }
const as = (by: By, one: Step): Step => ({ ...one, asked: { ...one.asked, by } })
const rest = (finish?: string[], desk = '1') => step('rest-desk', finish ? { desk, finish } : { desk })
const take = (from: string | null, desk = '1') => step('take-desk', { desk, from })
const at1 = (day: Day) => day.desks.get('1')!

const working = [
  as(wang, openDay),
  as(wang, openDesk()),
  times(4, taken()),
  as(wang, callNext('1', [])),
].flat()

test('[R1] the marshal who opened a desk, took it over or called there last works there, since then', () => {
  const opened = given(...working)
  const since = opened.at
  expect(at1(opened.day).marshal).toEqual({ id: 'wang', since })
  const called = play(opened, after(MINUTE, as(wang, callNext('1', ['A001']))))
  expect(at1(called.day).marshal).toEqual({ id: 'wang', since })
  const over = play(called, after(MINUTE, as(li, take('wang'))))
  expect(at1(over.day).marshal).toEqual({ id: 'li', since: since + 2 * MINUTE })
  const back = play(over, after(MINUTE, as(wang, callNext('1', ['A002']))))
  expect(at1(back.day).marshal).toEqual({ id: 'wang', since: since + 3 * MINUTE })
  expect(at1(play(back, step('close-desk', { desk: '1' })).day).marshal).toBeNull()
})

test('[R1] a marshal who only changes the queues of a desk at work, or attends to a ticket there, does not work there', () => {
  const { day } = play(
    given(...working),
    as(li, openDesk('1', ['A'])),
    as(li, step('arrive', { number: 'A001' })),
    as(li, step('finish', { number: 'A001' })),
  )
  expect(at1(day).marshal?.id).toBe('wang')
})

test('[R1] a tablet shows the current name of each desk’s marshal, and whether the account was removed', () => {
  const { day, at } = given(...working)
  const present = [{ id: 'wang', name: '王芳', since: at, used: at }]
  const view = marshalView(day, at, [], [], null, { names: new Map([['wang', '王芳']]), present })
  expect(view.desks[0]).toMatchObject({
    marshal: { id: 'wang', name: '王芳', since: at },
    restingSince: null,
  })
  expect(view.desks[1]?.marshal).toBeNull()
  const desks = [{ id: '1', place: 'sampling', since: at, restingSince: null }]
  expect(view.staff).toEqual(present.map((one) => ({ ...one, desks })))
  expect(marshalView(day, at).desks[0]?.marshal).toEqual({ id: 'wang', name: null, since: at })
})

test('[R1] [R2] it is a function of the log: read again, the same people work at the same desks', () =>
  fc.assert(
    fc.property(sites, moves, (site, path) => {
      const { day, log } = walk(site, path)
      const again = fold(unopenedDay(site, '2026-11-23'), log)
      expect(again.desks).toEqual(day.desks)
      for (const { open, marshal, restingSince } of day.desks.values())
        if (!open) expect([marshal, restingSince]).toEqual([null, null])
    }),
    { numRuns: 50 },
  ))

test('[R2] a ticket at a desk that rests stays there, or is finished with the rest', () => {
  const before = given(...working)
  before.when(rest()).answers({ finished: [] })
  const kept = play(before, rest())
  expect(at1(kept.day)).toMatchObject({ open: true, calling: ['A001'], restingSince: before.at })
  const finished = play(before, rest(['A001']))
  expect(at1(finished.day)).toMatchObject({ open: true, calling: [], restingSince: before.at })
  expect(ticket(finished.day, 'A001').state).toBe('served')
  before.when(rest(['A001'])).answers({ finished: ['A001'] })
  before.when(rest(['A002'])).refused('desk-moved-on')
})

test.each([
  ['closed', rest(undefined, '2'), 'desk-closed'],
  ['not there', rest(undefined, '9'), 'unknown-desk'],
] as const)('[R2] no desk rests that is %s', (_what, one, code) =>
  given(...working)
    .when(one)
    .refused(code),
)

test.each([
  ['closed', take(null, '2'), 'desk-closed'],
  ['not there', take(null, '9'), 'unknown-desk'],
] as const)('[R4] nobody takes over a desk that is %s', (_what, one, code) =>
  given(...working)
    .when(one)
    .refused(code),
)

test('[R2] a desk that rests calls nobody and recalls nobody', () => {
  const resting = play(given(...working), rest())
  for (const one of [callNext('1', ['A001']), callOne('A003', ['A001']), step('recall', { number: 'A001' })])
    expect(() => play(resting, one)).toThrow('desk-resting')
  expect(marshalView(resting.day, resting.at).desks[0]).toMatchObject({ next: [], restingSince: resting.at })
  expect(screenView(resting.day, resting.at)).toMatchObject({
    desks: [{ id: '1', resting: true }],
    calls: [{ number: 'A001', desk: '1' }],
  })
})

test('[R2] a desk that rests already rests on, also if the ticket there is finished later', () => {
  const resting = given(...working, rest())
  resting.when(after(MINUTE, rest())).already({ finished: [] })
  const later = play(resting, after(MINUTE, rest(['A001'])))
  expect(at1(later.day)).toMatchObject({ calling: [], restingSince: resting.at })
})

test.each([
  ['taken up', as(wang, take('wang'))],
  ['opened anew', as(wang, openDesk())],
] as const)('[R2] a desk that was %s calls again, and its marshal has been there all along', (_what, one) => {
  const resting = given(...working, rest())
  const { day } = play(resting, after(30 * MINUTE, one))
  expect(at1(day)).toMatchObject({ restingSince: null, calling: ['A001'], marshal: { id: 'wang' } })
  expect(at1(day).marshal?.since).toBe(resting.at)
})

test('[R2] on every random day no ticket is called to a desk that rests, and none is lost by a rest', () =>
  fc.assert(
    fc.property(sites, moves, (site, path) => {
      walk(site, path, ({ before, decided, command }) => {
        for (const { event } of decided.records)
          if (event.type === 'called') expect(before.desks.get(event.desk)?.restingSince).toBeNull()
        if (command.name !== 'rest-desk' && command.name !== 'take-desk') return
        const ended = decided.records.flatMap(({ event }) => (event.type === 'served' ? [event.number] : []))
        expect(openIn(decided.day)).toEqual(openIn(before).filter((number) => !ended.includes(number)))
      })
    }),
    { numRuns: 100 },
  ))

test('[R3] if the only desk of a queue rests, the wait is unknown, and people who wait there are an alarm', () => {
  const before = givenAt(sampleSite(), ...working)
  const queue = (day: Day) => day.queues.get('A')!
  expect(waitsOn(before.day, before.at).of(queue(before.day), 3)).not.toBeNull()
  const { day, at } = play(before, rest())
  expect(waitsOn(day, at).of(queue(day), 3)).toBeNull()
  expect(unservedIn(day, at).map(({ id }) => id)).toEqual(['A'])
  expect(alarmsOf(day, at)[0]).toMatchObject({ kind: 'unserved', queue: 'A' })
  expect(siteSummary(day, at)).toMatchObject({ level: 'unserved', wait: null, desks: 0 })
})

test('[R3] if another desk calls on, fewer desks make the wait longer', () => {
  const before = givenAt(
    sampleSite(),
    openDay,
    openDesk('1', ['A']),
    openDesk('2', ['A']),
    times(30, taken()),
  )
  const { day, at } = play(before, callNext('1', []), callNext('2', []), rest(undefined, '2'))
  const wait = (one: Day) => waitsOn(one, at).of(one.queues.get('A')!, 28)!
  const both = play(before, callNext('1', []), callNext('2', [])).day
  expect(wait(day).about).toBeGreaterThan(wait(both).about)
  expect(siteSummary(day, at).desks).toBe(1)
})

test('[R3] a meal in the middle of a call does not make calls look longer', () => {
  const resting = play(given(...working), after(MINUTE, rest()))
  const { day } = play(resting, after(40 * MINUTE, take('wang')), step('finish', { number: 'A001' }))
  expect(day.pace.calls).toBe(resting.day.pace.calls)
  expect(day.pace.ms).toBe(resting.day.pace.ms)
})

test('[R4] if two marshals take over one desk at once, one succeeds', () => {
  const zhang: By = { role: 'marshal', id: 'zhang' }
  const before = given(...working)
  const first = play(before, as(li, take('wang')))
  expect(at1(first.day).marshal?.id).toBe('li')
  expect(() => play(first, as(zhang, take('wang')))).toThrow('desk-moved-on')
  // a marshal who has it already is answered yes
  expect(play(first, as(li, take('wang'))).log).toHaveLength(first.log.length)
})

test('[R4] a ticket that is being served while the desk changes hands is finished by its new marshal', () => {
  const over = play(given(...working), as(li, take('wang')))
  expect(at1(over.day).calling).toEqual(['A001'])
  const { day } = play(over, as(li, callNext('1', ['A001'])))
  expect(ticket(day, 'A001').state).toBe('served')
  expect(at1(day)).toMatchObject({ calling: ['A002'], marshal: { id: 'li' } })
})

test.each([
  ['rest', rest(), 'rested', []],
  ['rest that finished somebody', rest(['A001']), 'rested', []],
  ['taking over', as(li, take('wang')), 'taken', []],
] as const)('[R5] a %s can be undone', (_what, one, did, numbers) => {
  const before = given(...working)
  const done = play(before, one)
  const undo = marshalView(done.day, done.at).desks[0]?.undo
  expect(undo).toMatchObject({ did, numbers })
  const { day } = play(done, step('undo', { desk: '1', of: undo?.of ?? '' }))
  const { undoable: _, ...desk } = at1(before.day)
  expect(at1(day)).toEqual({ ...desk, undoable: null })
  expect(ticket(day, 'A001').state).toBe('called')
})

test('[R5] undoing a call gives the desk back to the marshal who worked there before', () => {
  const called = play(given(...working), as(li, callNext('1', ['A001'])))
  const of = at1(called.day).undoable?.of ?? ''
  expect(at1(play(called, step('undo', { desk: '1', of })).day).marshal?.id).toBe('wang')
})

test('[R5] settings cannot remove a desk that rests', () => {
  const site = withLines(0)
  const resting = givenAt(site, ...working, rest(['A001']))
  const without = { ...site, desks: site.desks.filter(({ id }) => id !== '1') }
  resting.when(step('change-settings', { site: without })).refused('invalid')
})

/** The open numbers. */
function openIn(day: Day): string[] {
  return [...day.queues.values()]
    .flatMap(({ tickets }) => [...itemsOf(tickets)].filter((one) => !isOver(one)))
    .map(({ number }) => number)
    .sort()
}
