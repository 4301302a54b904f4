// People inside a site that has a capacity.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ticketAt } from '../../../shared/day/nouns/find.ts'
import { insideByTickets, insideOf, isInside } from '../../../shared/day/nouns/inside.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { outOfOrder } from '../../../shared/day/reports/out-of-order.ts'
import { marshalView } from '../../../shared/day/views/marshal.ts'
import { screenView } from '../../../shared/day/views/screen.ts'
import { fullOf } from '../../../shared/day/waits/until-room.ts'
import {
  callNext,
  givenAt,
  holder,
  after as later,
  MINUTE,
  openDay,
  openDesk,
  play,
  step,
  taken,
  times,
} from '../../kit/given.ts'
import { sampleSite } from '../../kit/sample.ts'
import { moves, sites, walk } from './random-day.ts'

const name = { 'zh-CN': '登记', en: 'Registration' }

/** Desk 1 at the entrance A, desk 3 at R, which comes then. */
function hall(capacity: number, changes: Partial<Site> = {}): Site {
  const site = sampleSite()
  const [queue] = site.queues
  return {
    ...site,
    capacity,
    queues: [
      { ...queue!, length: 0, then: ['R'] },
      { id: 'R', name, length: 0, callSize: 1, priority: false },
    ],
    desks: [
      { id: '1', queues: ['A'] },
      { id: '2', queues: ['A'] },
      { id: '3', queues: ['R'] },
    ],
    ...changes,
  }
}

const opened = [openDay, openDesk('1'), openDesk('3')]
const finish = (number: string) => step('finish', { number })
const enters = (number: string) => [callNext('1', []), finish(number)]
const count = (way: 'in' | 'out', people: number) => step('count-inside', { way, people })
const callOne = (number: string, more: { anyway?: boolean } = {}) =>
  step('call-one', { desk: '1', seen: [], number, reason: 'care', ...more })

describe('[F1] who is inside', () => {
  const insideAfter = (...steps: Parameters<typeof givenAt>[1][]) =>
    givenAt(hall(9), opened, ...steps).day.inside

  test('whoever is called at the entrance, until their visit is over', () => {
    expect(insideAfter(taken('A', 3))).toBe(0)
    expect(insideAfter(taken('A', 3), callNext('1', []))).toBe(3)
    expect(insideAfter(taken('A', 3), enters('A001'))).toBe(3)
    expect(insideAfter(taken('A', 3), enters('A001'), callNext('3', []))).toBe(3)
    expect(insideAfter(taken('A', 3), enters('A001'), callNext('3', []), finish('A001'))).toBe(0)
    expect(insideAfter(taken('A', 3), enters('A001'), step('leave', { number: 'A001' }))).toBe(0)
  })

  test('missed, held or put back, they are inside past the entrance and outside at it', () => {
    for (const steps of [
      [callNext('1', []), step('miss', { number: 'A001' })],
      [callNext('1', []), step('return-ticket', { number: 'A001' })],
      [callNext('1', []), step('hold', { number: 'A001' })],
    ])
      expect(insideAfter(taken('A', 3), steps)).toBe(0)
    const miss = step('miss', { number: 'A001' })
    expect(insideAfter(taken('A', 3), enters('A001'), callNext('3', []), miss)).toBe(3)
    expect(insideAfter(taken('A', 3), enters('A001'), step('hold', { number: 'A001' }))).toBe(3)
  })

  test('whoever a marshal gives a number past the entrance', () => expect(insideAfter(taken('R', 2))).toBe(2))

  test('at a site of one step whoever is at a desk', () => {
    const site = { ...sampleSite(), capacity: 9 }
    const { day } = givenAt(site, openDay, openDesk('1'), taken('A', 2), taken('A', 4), callNext('1', []))
    expect(day.inside).toBe(2)
    expect(play({ day, log: [], at: day.at }, callNext('1', ['A001'])).day.inside).toBe(4)
  })
})

describe('[F2] nobody is called in who does not fit', () => {
  const full = givenAt(hall(2), opened, times(3, taken()), enters('A001'), enters('A002'))

  test('the call is refused, and says how many are inside and when somebody leaves', () => {
    full.when(callNext('1', [])).refused('site-full')
    expect(fullOf(full.day, full.at)).toEqual({ inside: 2, capacity: 2, minutes: null })
    const served = play(full, callNext('3', []))
    expect(fullOf(served.day, served.at).minutes).toBeGreaterThan(0)
  })

  test('whoever is at the desk stays there, and can be finished', () => {
    const busy = givenAt(hall(1), opened, times(2, taken()), callNext('1', []))
    busy.when(callNext('1', ['A001'])).refused('site-full')
    busy.when(finish('A001')).happens({ type: 'moved-on', number: 'A001', desk: '1', queue: 'R' })
  })

  test('the others are called on, and the next comes in when one leaves', () => {
    const after = play(full, callNext('3', []), finish('A001'), callNext('1', []))
    expect(after.day.desks.get('1')?.calling).toEqual(['A003'])
  })

  test('at a site of one step whoever is finished by the call makes room', () => {
    const site = { ...sampleSite(), capacity: 1 }
    const one = givenAt(
      site,
      openDay,
      openDesk('1'),
      openDesk('2', ['A']),
      times(3, taken()),
      callNext('1', []),
    )
    one.when(callNext('2', [])).refused('site-full')
    one
      .when(callNext('1', ['A001']))
      .happens({ type: 'served', number: 'A001', desk: '1' }, { type: 'called', number: 'A002', desk: '1' })
  })

  test('a call of several brings as many whole parties as fit, and nobody goes before the first who does not', () => {
    const parties = [taken('A', 2), taken('A', 3), taken('A', 1)]
    const { day } = givenAt(hall(4), opened, ...parties, callNext('1', [], 10))
    expect(day.desks.get('1')?.calling).toEqual(['A001'])
  })

  test('a desk of both steps calls whoever is inside, past a party that does not fit', () => {
    const desks = [{ id: '1', queues: ['A', 'R'] }]
    const both = givenAt(
      hall(3, { desks }),
      [openDay, openDesk('1')],
      taken('A', 2),
      taken('A', 2),
      enters('A001'),
    )
    both.when(callNext('1', [])).happens({ type: 'called', number: 'A001', desk: '1' })
  })

  test('one who was sent back to the entrance from inside is called past a party that does not fit', () => {
    const back = givenAt(
      hall(2),
      opened,
      taken('A', 1),
      enters('A001'),
      taken('A', 2),
      step('transfer', { number: 'A001', queue: 'A' }),
    )
    back.when(callNext('1', [])).happens({ type: 'called', number: 'A001', desk: '1' })
  })

  test('screens and tablets say so, and the desk has nobody next', () => {
    const view = marshalView(full.day, full.at)
    expect(view.inside).toMatchObject({ people: 2, capacity: 2, full: true })
    expect(view.desks.map(({ id, next, full }) => ({ id, next, full }))).toEqual([
      { id: '1', next: [], full: true },
      { id: '2', next: [], full: false },
      { id: '3', next: ['A001'], full: false },
    ])
    expect(screenView(full.day, full.at).inside?.full).toBe(true)
    const roomy = givenAt(hall(4), opened, taken('A', 3), taken('A', 2), enters('A001'))
    // one more would fit, but two are next
    expect(screenView(roomy.day, roomy.at).inside).toMatchObject({ people: 3, full: true })
    expect(screenView(givenAt(sampleSite(), opened.slice(0, 2)).day, full.at).inside).toBeNull()
  })

  test('on random days every call leaves the site within its capacity, but for a party that is alone or called anyway', () => {
    let [calls, beyond] = [0, 0]
    fc.assert(
      fc.property(sites, moves, (site, path) => {
        walk(site, path, ({ before, decided: { day, records }, command }) => {
          expect(day.inside).toBe(insideByTickets(day))
          const { capacity } = before.site
          if (capacity === undefined || !['call-next', 'call-one'].includes(command.name)) return
          const cameIn = records.flatMap(({ event }) =>
            event.type === 'called' && !isInside(before.site, ticketAt(before, event.number)) ? [event] : [],
          )
          const [first] = cameIn
          if (!first) return
          calls++
          if (insideOf(day) <= capacity) return
          beyond++
          const isAlone = insideOf(day) === ticketAt(day, first.number).party
          expect(isAlone || first.beyond, `${insideOf(day)} of ${capacity}`).toBe(true)
        })
      }),
      { numRuns: 70 },
    )
    expect(Math.min(calls, beyond)).toBeGreaterThan(10)
  })
})

test('[F3] a party that is larger than the capacity comes in once nobody else is inside', () => {
  const large = givenAt(hall(4), opened, taken(), taken('A', 6), enters('A001'))
  large.when(callNext('1', [])).refused('site-full')
  const alone = play(large, callNext('3', []), finish('A001'), callNext('1', []))
  expect(alone.day.inside).toBe(6)
})

test('[F4] a marshal calls one all the same, and the log and the record of moves say so', () => {
  const full = givenAt(hall(1), opened, times(2, taken()), enters('A001'))
  full.when(callOne('A002')).refused('site-full')
  const called = { type: 'called', number: 'A002', desk: '1', why: 'care' } as const
  full.when(callOne('A002', { anyway: true })).happens({ ...called, beyond: true })
  // where there is room, it is a call like any other
  givenAt(hall(2), opened, taken())
    .when(callOne('A001', { anyway: true }))
    .happens({ ...called, number: 'A001' })
  const { day, log } = play(full, callOne('A002', { anyway: true }))
  expect(day.inside).toBe(2)
  expect(outOfOrder(hall(1), log).map(({ number, reason, beyond }) => [number, reason, beyond])).toEqual([
    ['A002', 'chosen-care', true],
  ])
})

describe('[F5] people without a number are counted in and out', () => {
  test('they take room like others, and may be more than fit', () => {
    const counted = givenAt(hall(3), opened, taken(), count('in', 3))
    counted.when(callNext('1', [])).refused('site-full')
    counted.when(count('in', 2)).happens({ type: 'counted', people: 2, way: 'in' })
    expect(play(counted, count('out', 1), callNext('1', [])).day.inside).toBe(1)
  })

  test('no more go out than were counted in, whoever else is inside', () => {
    const counted = givenAt(hall(9), opened, taken('A', 4), enters('A001'), count('in', 2))
    counted.when(count('out', 3)).refused('not-counted-in')
    counted.when(count('out', 2)).leaves((day) => expect(insideOf(day)).toBe(4))
  })

  test('only while the day is under way', () => givenAt(hall(9)).when(count('in', 1)).refused('day-closed'))
})

describe('[F6] whatever changes, nobody is sent away', () => {
  test('a capacity below who is inside holds the next calls until they fit', () => {
    const site = hall(3)
    const three = givenAt(site, opened, times(4, taken()), enters('A001'), enters('A002'), enters('A003'))
    const less = play(three, step('change-settings', { site: { ...site, capacity: 2 } }))
    expect(insideOf(less.day)).toBe(3)
    const out = (number: string) => [callNext('3', []), finish(number)]
    expect(() => play(less, ...out('A001'), callNext('1', []))).toThrow('site-full')
    expect(play(less, ...out('A001'), ...out('A002'), callNext('1', [])).day.inside).toBe(2)
  })

  test('an undo puts back who was inside', () => {
    const served = givenAt(
      hall(1),
      opened,
      times(2, taken()),
      enters('A001'),
      callNext('3', []),
      finish('A001'),
    )
    const of = served.day.desks.get('3')?.undoable?.of ?? ''
    const { day } = play(served, step('undo', { desk: '3', of }))
    expect(day.inside).toBe(1)
  })

  test('new ways decide anew who is inside', () => {
    const site = hall(9)
    const given = givenAt(site, opened, taken('R', 2))
    const queues = site.queues.map(({ then: _, ...queue }) => queue)
    expect(play(given, step('change-settings', { site: { ...site, queues } })).day.inside).toBe(0)
  })
})

test('[F7] inside, a holder makes their party larger only while there is room', () => {
  const grow = (party: number, by = holder('A001')) => step('amend-ticket', { number: 'A001', party }, { by })
  const site = givenAt(hall(3), opened, taken('A', 2), enters('A001'))
  site.when(grow(4)).refused('site-full')
  site.when(grow(3)).leaves((day) => expect(day.inside).toBe(3))
  site.when(grow(4, { role: 'marshal', id: 'm1' })).leaves((day) => expect(day.inside).toBe(4))
  givenAt(hall(3), opened, taken('A', 2))
    .when(grow(5))
    .leaves((day) => expect(day.inside).toBe(0))
})

test('[F2] with nobody at a last desk, the services of the last hour say when somebody leaves', () => {
  const out = [callNext('3', []), later(MINUTE, finish('A001'))]
  const { day, at } = givenAt(hall(2), opened, times(3, taken()), enters('A001'), enters('A002'), out)
  expect(fullOf(day, at).minutes).toBe(60)
})
