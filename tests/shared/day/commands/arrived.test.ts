// A called person who has come is told apart from one who has not.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allTickets, ticketAt } from '../../../../shared/day/nouns/find.ts'
import type { Day } from '../../../../shared/day/nouns/model.ts'
import { outOfOrder } from '../../../../shared/day/reports/out-of-order.ts'
import { marshalView } from '../../../../shared/day/views/marshal.ts'
import { screenView } from '../../../../shared/day/views/screen.ts'
import { siteView } from '../../../../shared/day/views/site.ts'
import { ticketView } from '../../../../shared/day/views/ticket.ts'
import {
  after,
  callNext,
  given,
  holder,
  openDay,
  openDesk,
  play,
  SECOND,
  step,
  taken,
  ticket,
  times,
} from '../../../kit/given.ts'
import { moves, sites, walk } from '../random-day.ts'

const called = given(openDay, openDesk(), times(3, taken()), callNext('1', []))
const arrive = after(20 * SECOND, step('arrive', { number: 'A001' }))
const arrived = play(called, arrive)
const miss = step('miss', { number: 'A001' })

test('[C11] a called ticket is marked as arrived once, and the tablet shows since when', () => {
  expect(ticket(arrived.day, 'A001')).toMatchObject({ state: 'called', arrivedAt: called.at + 20 * SECOND })
  expect(marshalView(called.day, called.at).desks[0]?.calling).toMatchObject([{ arrivedAt: null }])
  expect(marshalView(arrived.day, arrived.at).desks[0]?.calling).toMatchObject([
    { number: 'A001', arrivedAt: arrived.at },
  ])
  const again = play(arrived, after(20 * SECOND, step('arrive', { number: 'A001' })))
  expect(again.day).toBe(arrived.day)
})

test('[C11] only a called ticket can arrive', () => {
  for (const [number, code] of [
    ['A002', 'wrong-state'],
    ['A009', 'unknown-ticket'],
  ] as const)
    given(openDay, openDesk(), times(3, taken()), callNext('1', []))
      .when(step('arrive', { number }))
      .refused(code)
  given(openDay, openDesk(), taken(), callNext('1', []), step('finish', { number: 'A001' }))
    .when(step('arrive', { number: 'A001' }))
    .refused('ticket-over')
})

test('[C11] an arrival belongs to one call: after a return and another call the ticket has not arrived yet', () => {
  const back = play(arrived, step('return-ticket', { number: 'A001', places: 0 }), callNext('1', []))
  expect(ticket(back.day, 'A001')).toMatchObject({ state: 'called', arrivedAt: null })
})

test('[C11] an arrival changes only marshals’ views, moves nobody and is in no record', () =>
  fc.assert(
    fc.property(sites, moves, (site, path) => {
      let arrivals = 0
      const { log } = walk(site, path, ({ before, decided, command, by }) => {
        if (command.name !== 'arrive' || decided.records.length === 0) return
        arrivals += 1
        const [first, ...due] = decided.records.map(({ event }) => event.type)
        expect(first).toBe('arrived')
        // events that are due by then are not caused by the arrival
        expect(due.filter((type) => type !== 'prompted' && type !== 'crowding-cleared')).toEqual([])
        expect(['marshal', 'owner']).toContain(by.role)
        const at = decided.records[0]!.at
        if (due.length === 0) expect(shown(decided.day, at)).toEqual(shown(before, at))
        expect(decided.day.pace).toEqual(before.pace)
      })
      const without = log.filter(({ event }) => event.type !== 'arrived')
      const isUndone = log.some(({ event }) => event.type === 'undone')
      if (arrivals > 0 && !isUndone) {
        const renumbered = without.map((record, index) => ({ ...record, version: index + 1 }))
        const facts = (of: typeof log) => outOfOrder(site, of).map(({ version: _, ...move }) => move)
        expect(facts(log)).toEqual(facts(renumbered))
      }
    }),
  ))

test('[C11] an undone arrival is in no record either', () => {
  const of = arrived.day.desks.get('1')?.undoable?.of ?? ''
  const undone = play(arrived, step('undo', { desk: '1', of }))
  expect(ticket(undone.day, 'A001')).toMatchObject({ state: 'called', arrivedAt: null })
  expect(outOfOrder(undone.day.site, undone.log)).toEqual([])
})

test('[C12] a ticket that has arrived is not missed, until that is undone or it is called again', () => {
  const atDesk = [openDay, openDesk(), times(3, taken()), callNext('1', []), arrive]
  given(...atDesk)
    .when(miss)
    .refused('has-arrived')
  const of = arrived.day.desks.get('1')?.undoable?.of ?? ''
  for (const back of [step('undo', { desk: '1', of }), step('recall', { number: 'A001' })])
    expect(ticket(play(arrived, back, miss).day, 'A001').state).toBe('missed')
})

test('[C12] on no day, after any commands, is a ticket missed that has arrived', () =>
  fc.assert(
    fc.property(sites, moves, (site, path) => {
      walk(site, path, ({ before, decided }) => {
        for (const { event } of decided.records)
          if (event.type === 'missed') expect(ticketAt(before, event.number).arrivedAt).toBeNull()
      })
    }),
  ))

test('[C12] the phone of a person who has arrived never says that they missed their call', () => {
  const tried = given(openDay, openDesk(), taken(), callNext('1', []), step('arrive', { number: 'A001' }))
  tried.when(miss).refused('has-arrived')
  expect(ticketView(tried.day, ticket(tried.day, 'A001'), tried.at).state).toBe('called')
  // the holder may still leave
  const gone = play(tried, step('leave', { number: 'A001' }, { by: holder('A001') }))
  expect(ticket(gone.day, 'A001').state).toBe('left')
})

/** The views of residents and screens, without the version. */
function shown(day: Day, at: number) {
  const { version: _screen, ...screen } = screenView(day, at)
  const { version: _site, ...site } = siteView(day, at)
  const tickets = [...allTickets(day)].map((one) => ({ ...ticketView(day, one, at), version: 0 }))
  return { screen, site, tickets }
}
