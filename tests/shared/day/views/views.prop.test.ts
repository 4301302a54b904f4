// Only views hide data, so this holds on any day: data that none of them may contain.

import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { allTickets } from '../../../../shared/day/nouns/find.ts'
import type { Day } from '../../../../shared/day/nouns/model.ts'
import { MarshalView, marshalView } from '../../../../shared/day/views/marshal.ts'
import { ScreenView, screenView } from '../../../../shared/day/views/screen.ts'
import { SiteSummary, SiteView, siteSummary, siteView } from '../../../../shared/day/views/site.ts'
import { TicketView, ticketView } from '../../../../shared/day/views/ticket.ts'
import { openDay, play, takenBy, unopened } from '../../../kit/given.ts'
import { withLines } from '../../../kit/sample.ts'
import { moves, sites, walk } from '../random-day.ts'

/** Bytes. A screen of three desks and a tablet that sees 300 m of line stay far below a phone's limit for one frame. */
const BOUNDS = { screen: 6_000, site: 3_000, ticket: 1_200, named: 150, marshal: 60_000 }

const protocol = { protocol: 1 }

function viewsOf(day: Day, at: number) {
  return {
    screen: { ...screenView(day, at), ...protocol },
    site: { ...siteView(day, at), ...protocol },
    summary: siteSummary(day, at),
    marshal: { ...marshalView(day, at), ...protocol },
    tickets: [...allTickets(day)].map((ticket) => ({ ...ticketView(day, ticket, at), ...protocol })),
  }
}

function everyDay(check: (views: ReturnType<typeof viewsOf>, day: Day) => void): void {
  fc.assert(
    fc.property(sites, moves, (site, path) => {
      const { day, at } = walk(site, path)
      check(viewsOf(day, at), day)
    }),
    { numRuns: 100 },
  )
}

test('every view has exactly the fields of its shape', () =>
  everyDay((views) => {
    v.parse(v.strictObject(ScreenView.entries), views.screen)
    v.parse(v.strictObject(SiteView.entries), views.site)
    v.parse(v.strictObject(SiteSummary.entries), views.summary)
    v.parse(v.strictObject(MarshalView.entries), views.marshal)
    for (const view of views.tickets) v.parse(v.strictObject(TicketView.entries), view)
  }))

test('no view holds a device, a token or an id from the log', () =>
  everyDay((views) => {
    const { marshal, ...others } = views
    expect(JSON.stringify(views)).not.toMatch(/phone-\d|token|device/)
    // the marshal's undo names a command; no other view has one
    expect(JSON.stringify(others)).not.toContain('command-')
    expect(marshal.desks.every(({ undo }) => undo === null || undo.of.startsWith('command-'))).toBe(true)
  }))

test('a resident’s view names only their own ticket, and the one called last, which every wall shows', () =>
  everyDay((views) => {
    for (const view of views.tickets) {
      const { number, lastCalled: _, ...rest } = view
      expect(JSON.stringify(rest)).not.toMatch(/"[A-Z]\d{3,}"/)
      expect(number).toMatch(/^[A-Z]\d{3,}$/)
    }
  }))

test('only waiting tickets are told a wait', () =>
  everyDay((views) => {
    for (const { state, wait } of views.tickets)
      if (state !== 'waiting' && state !== 'lined') expect(wait).toBeNull()
  }))

test('every view stays under its bound', () => {
  everyDay((views) => checkBounds(views))
  // the longest possible line, full, and a crowd behind it
  const longest = withLines(300, 300, { spacing: 0.5, presence: 'open' })
  const crowd = Array.from({ length: 1500 }, (_, n) => takenBy(`phone-${n}`, n % 2 ? 'A' : 'G', 1 + (n % 10)))
  const { day, at } = play(unopened(longest), openDay, ...crowd)
  checkBounds(viewsOf(day, at), 130_000)
})

test('a ticket that was not brought forward has no mark, and only a called or missed or served one a desk', () =>
  everyDay(({ tickets }) => {
    for (const { state, mark, desk, ahead, observed } of tickets) {
      expect(mark === null).toBe(state !== 'lined')
      // whoever is let go from a room was served at no desk there
      const isAtDesk = observed === null && ['called', 'missed', 'served'].includes(state)
      expect(desk !== null).toBe(isAtDesk)
      expect(ahead).toBeGreaterThanOrEqual(0)
    }
  }))

test('the counts of a site are those of its tickets', () =>
  everyDay(({ summary, site }, day) => {
    const waits = [...allTickets(day)].filter(({ state }) => state === 'waiting' || state === 'lined')
    expect(summary.waiting).toBe(waits.length)
    expect(summary.people).toBe(waits.reduce((sum, { party }) => sum + party, 0))
    expect(site.queues.reduce((sum, { waiting }) => sum + waiting, 0)).toBe(waits.length)
  }))

function checkBounds(
  { screen, site, marshal, tickets }: ReturnType<typeof viewsOf>,
  most = BOUNDS.marshal,
): void {
  expect(JSON.stringify(screen).length).toBeLessThan(BOUNDS.screen)
  expect(JSON.stringify(site).length).toBeLessThan(BOUNDS.site)
  expect(JSON.stringify(marshal).length).toBeLessThan(most)
  // a way names its queues
  const named = BOUNDS.named * (tickets[0]?.queues?.length ?? 0)
  for (const ticket of tickets.slice(-20))
    expect(JSON.stringify(ticket).length).toBeLessThan(BOUNDS.ticket + named)
}
