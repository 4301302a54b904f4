// Checks at a desk: whole parties pass, and people are turned away.

import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../../shared/day/commands/command.ts'
import { decide } from '../../../shared/day/decide.ts'
import { draftOf } from '../../../shared/day/draft/draft.ts'
import type { Recorded } from '../../../shared/day/log/recorded.ts'
import { atOnce } from '../../../shared/day/log/sliced.ts'
import { allTickets, findTicket, ticketAt } from '../../../shared/day/nouns/find.ts'
import type { Day } from '../../../shared/day/nouns/model.ts'
import { ONCE } from '../../../shared/day/nouns/repeats.ts'
import { Site } from '../../../shared/day/nouns/site.ts'
import { peopleOn } from '../../../shared/day/nouns/turned.ts'
import { dayTally } from '../../../shared/day/reports/figures/tally.ts'
import { movesSliced } from '../../../shared/day/reports/out-of-order.ts'
import { screenView } from '../../../shared/day/views/screen.ts'
import { siteSummary, siteView } from '../../../shared/day/views/site.ts'
import { ticketView } from '../../../shared/day/views/ticket.ts'
import {
  callNext,
  givenAt,
  openDay,
  openDesk,
  type Played,
  play,
  type Step,
  step,
  taken,
} from '../../kit/given.ts'
import { sampleSite } from '../../kit/sample.ts'
import { moves, sites, walk } from './random-day.ts'

const ways = { fever: { 'zh-CN': '请到东门帐篷', en: 'Go to the tent at the east gate' } }
const door: Site = {
  ...sampleSite(),
  turnAway: ways,
  queues: sampleSite().queues.map((queue) => ({ ...queue, length: 0, checks: ['temperature', 'mask'] })),
}
const atDesk = (party = 3) =>
  givenAt(door, openDay, openDesk(), taken('A', party), taken(), callNext('1', []))
const turnAway = (input: object = {}) =>
  step('turn-away', { number: 'A001', why: 'fever', ...input } as { number: string; why: 'fever' })
const finish = step('finish', { number: 'A001' })

/** What the rules say to a step of a marshal. */
function decided(day: Day, { command, input }: Step) {
  type Any = Parameters<typeof decide>
  const by = { role: 'marshal', id: 'm1' } as const
  return decide(day, command as Any[1], input as Any[2], {
    id: 'one',
    by,
    device: null,
    presence: 'proven',
    at: day.at,
  })
}

/** What these lines add to the record of moves. */
const movesOf = (before: Day, lines: readonly Recorded[]) => atOnce(movesSliced(draftOf(before), lines))

function undone(played: Played): Played {
  const of = played.day.desks.get('1')?.undoable?.of ?? ''
  return play(played, step('undo', { desk: '1', of }))
}

describe('[T1] turn-away sends people of a called number away', () => {
  test('all of them: the number is over', () => {
    const { day } = atDesk()
      .when(turnAway())
      .happens({ type: 'turned-away', number: 'A001', desk: '1', people: 3, why: 'fever' })
    expect(ticketAt(day, 'A001')).toMatchObject({ state: 'left', reason: 'turned-away', party: 3 })
    expect(day.desks.get('1')).toMatchObject({ calling: [], last: { numbers: ['A001'] } })
    givenAt(door, openDay, openDesk(), taken(), callNext('1', []), turnAway())
      .when(finish)
      .refused('ticket-over')
  })

  test('some of them: the others go on with the same number, at the same desk, by the same call', () => {
    const before = ticketAt(atDesk().day, 'A001')
    const { day } = atDesk()
      .when(turnAway({ people: 1 }))
      .happens({ type: 'turned-away', number: 'A001', desk: '1', people: 1, why: 'fever' })
    const { party, turned, moved: _, ...rest } = ticketAt(day, 'A001')
    expect([party, turned.length]).toEqual([2, 1])
    expect({ ...before, ...rest }).toEqual(before)
    play({ day, log: [], at: day.at }, turnAway({ people: 1, why: 'no-mask' }), finish)
  })
})

describe('[T2] only people whom a called number has', () => {
  test('more than its party are refused, and the limit is said', () => {
    atDesk(2)
      .when(turnAway({ people: 3 }))
      .refused('invalid')
    const { outcome } = decided(atDesk(2).day, turnAway({ people: 3 }))
    expect(outcome).toMatchObject({ faults: [{ path: 'people', rule: 'max_value', limit: 2 }] })
  })

  test('a number that waits, is over or was never given is refused, and a reason that is not in the list', () => {
    atDesk()
      .when(turnAway({ number: 'A002' }))
      .refused('wrong-state')
    atDesk()
      .when(turnAway({ number: 'A009' }))
      .refused('unknown-ticket')
    givenAt(door, openDay, openDesk(), taken(), callNext('1', []), turnAway())
      .when(turnAway())
      .refused('ticket-over')
    for (const wrong of [{ why: 'cough' }, { people: 0 }, { people: 11 }, { temperature: 38.2 }])
      expect(() => atDesk().when(turnAway(wrong))).toThrow()
  })

  test('a second tap turns nobody away', () => {
    const once = givenAt(
      door,
      openDay,
      openDesk(),
      taken('A', 3),
      callNext('1', []),
      turnAway({ people: 1, seen: 3 }),
    )
    once.when(turnAway({ people: 1, seen: 3 })).refused('desk-moved-on')
    once.when(turnAway({ people: 1, seen: 2 })).leaves((day) => expect(ticketAt(day, 'A001').party).toBe(1))
  })

  test('checks and ways of a site are checked: each once, of the list, in every language of the site', () => {
    const messageOf = (change: object, queue: object = {}) =>
      v.safeParse(Site, {
        ...door,
        ...change,
        queues: door.queues.map((one) => ({ ...one, ...queue })),
      }).issues?.[0].message
    expect(messageOf({})).toBeUndefined()
    expect(messageOf({}, { checks: ['mask', 'mask'] })).toBe(ONCE)
    expect(messageOf({}, { checks: [] })).toBeDefined()
    expect(messageOf({}, { checks: ['pulse'] })).toBeDefined()
    expect(messageOf({ turnAway: { cough: ways.fever } })).toBeDefined()
    expect(messageOf({ turnAway: { fever: { 'zh-CN': '东门' } } })).toBe('missing')
    expect(messageOf({ turnAway: { fever: { 'zh-CN': '东'.repeat(201), en: 'East' } } })).toBeDefined()
  })
})

describe('[T3] nobody but the holder and the staff learns of it', () => {
  test('on random days walls, public views and the record of moves are those of a number that was finished', () => {
    let compared = 0
    fc.assert(
      fc.property(
        // with a later step somebody who was finished is seen to wait there
        sites.filter(({ queues }) => queues.every(({ then }) => !then)),
        moves,
        (site, path) => {
          const before = walk(site, path).day
          const numbers = [...before.desks.values()].flatMap(({ calling }) => calling)
          for (const number of numbers.slice(0, 3)) {
            const [away, finished] = [
              decided(before, turnAway({ number })),
              decided(before, step('finish', { number })),
            ]
            expect(isRefusal(away.outcome)).toBe(isRefusal(finished.outcome))
            compared += 1
            // what is left of a quota comes back, as from anybody who leaves
            const plain = ({ day }: typeof away) => ({ ...day, quotas: [] })
            const seen = (one: typeof away) => {
              const day = plain(one)
              return {
                screen: screenView(day, day.at),
                site: siteView(day, day.at),
                summary: siteSummary(day, day.at),
              }
            }
            expect(seen(away)).toEqual(seen(finished))
            expect(movesOf(before, away.records)).toEqual(movesOf(before, finished.records))
          }
        },
      ),
      { numRuns: 40 },
    )
    expect(compared).toBeGreaterThan(10)
  })
})

describe('[T4] people are counted who were checked, and who were turned away', () => {
  const sum = (all: readonly object[], name: string) =>
    all.reduce((total, one) => total + ((one as Record<string, number>)[name] ?? 0), 0)

  test('a party that passes, one of which one is turned away, and one that is turned away whole', () => {
    const { day, log } = givenAt(
      door,
      openDay,
      openDesk(),
      [taken('A', 2), taken('A', 3), taken('A', 4)],
      callNext('1', []),
      callNext('1', ['A001']),
      step('turn-away', { number: 'A002', why: 'no-mask', people: 1 }),
      callNext('1', ['A002']),
      step('turn-away', { number: 'A003', why: 'fever' }),
    )
    const { queues, hours, desks, staff = [] } = dayTally(day, log)
    for (const all of [queues, hours, desks, staff]) {
      expect(sum(all, 'checked')).toBe(9)
      expect(sum(all, 'turnedAway')).toBe(5)
      expect(sum(all, 'turnedAwayNoMask')).toBe(1)
      expect(sum(all, 'turnedAwayFever')).toBe(4)
      expect(sum(all, 'peopleServed')).toBe(4)
    }
    expect(sum(queues, 'people')).toBe(9)
  })

  test('what an undo took back does not count, and neither does a queue without checks', () => {
    const back = undone(play(atDesk(), turnAway({ people: 2 })))
    expect(sum(dayTally(back.day, back.log).queues, 'turnedAway')).toBe(0)
    const plain = givenAt(
      sampleSite(),
      openDay,
      openDesk(),
      taken('A', 3),
      callNext('1', []),
      turnAway({ people: 1 }),
      finish,
    )
    const { queues } = dayTally(plain.day, plain.log)
    expect([sum(queues, 'checked'), sum(queues, 'turnedAway')]).toEqual([0, 1])
  })

  test('on random days nobody is lost: who was taken is served, turned away, gone or still there', () => {
    let away = 0
    fc.assert(
      fc.property(sites, moves, (site, path) => {
        const { day, log } = walk(site, path)
        const { queues, hours, desks, staff = [] } = dayTally(day, log)
        const tickets = [...allTickets(day)]
        const byHand = new Map<string, number>()
        for (const { event } of log)
          if (event.type === 'turned-away') byHand.set(event.why, (byHand.get(event.why) ?? 0) + event.people)
        away += byHand.size
        const turned = tickets.flatMap((ticket) => ticket.turned)
        for (const all of [queues, hours, desks, staff])
          expect(sum(all, 'turnedAway')).toBe(turned.reduce((total, { people }) => total + people, 0))
        for (const all of [hours, desks, staff]) expect(sum(all, 'checked')).toBe(sum(queues, 'checked'))
        for (const ticket of tickets) {
          const gone = ticket.turned.reduce((total, { people }) => total + people, 0)
          const there = ticket.reason === 'turned-away' ? 0 : ticket.party
          expect(peopleOn(ticket)).toBe(there + gone)
          expect(ticket.party).toBeGreaterThan(0)
          if (ticket.reason === 'turned-away') expect(ticket.state).toBe('left')
        }
      }),
      { numRuns: 90 },
    )
    expect(away).toBeGreaterThan(10)
  })
})

test('[T5] an undo brings everybody back to the desk', () => {
  for (const input of [{}, { people: 2 }]) {
    const before = atDesk()
    const { day } = undone(play(before, turnAway(input)))
    const { moved: _, ...back } = ticketAt(day, 'A001')
    expect(back).toEqual({ ...ticketAt(before.day, 'A001'), moved: undefined, ...back })
    expect(back).toMatchObject({ state: 'called', party: 3, turned: [], desk: '1' })
    expect(day.desks.get('1')?.calling).toEqual(['A001'])
  }
})

describe('[T6] the holder is told what to do next', () => {
  const seen = (played: Played) =>
    ticketView(played.day, findTicket(played.day, 'A001')!, played.at).turnedAway

  test('in the words of the site for the reason, or without any where the site has none', () => {
    expect(seen(atDesk())).toEqual([])
    expect(seen(play(atDesk(), turnAway()))).toEqual([{ people: 3, why: 'fever', next: ways.fever }])
    const some = play(atDesk(), turnAway({ people: 1 }), turnAway({ people: 1, why: 'code' }))
    expect(seen(some)).toEqual([
      { people: 1, why: 'fever', next: ways.fever },
      { people: 1, why: 'code', next: null },
    ])
  })

  test('the log says how many and why, and nothing of what was measured or of whom it was', () => {
    const { log } = play(atDesk(), turnAway({ people: 1 }))
    expect(log.at(-1)?.event).toEqual({
      type: 'turned-away',
      number: 'A001',
      desk: '1',
      people: 1,
      why: 'fever',
    })
  })
})
