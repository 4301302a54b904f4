// A day that is over and is opened again on its date, after its owner has changed the settings.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, unopenedDay } from '../../../shared/day/evolve.ts'
import { allTickets } from '../../../shared/day/nouns/find.ts'
import type { Day } from '../../../shared/day/nouns/model.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { marshalView } from '../../../shared/day/views/marshal.ts'
import { type Played, play, step } from '../../kit/given.ts'
import { otherSettings } from './other-settings.ts'
import { moves, sites, walk } from './random-day.ts'

const settings = fc.array(fc.tuple(fc.nat(6), fc.nat(12)), { maxLength: 8 })
const openedAgain = fc.tuple(sites, moves, settings)

/** A day that was over, and the same day opened again with the settings that its owner has set meanwhile. */
function everyDayOpenedAgain(check: (over: Day, again: Played, set: Site) => void): void {
  fc.assert(
    fc.property(openedAgain, ([site, path, changes]) => {
      const walked = walk(site, path)
      const passTime = {
        ...step('pass-time', {}, { by: { role: 'clock', id: null } }),
        later: 48 * 3_600_000,
      }
      let over = play(walked, passTime)
      // those who are observed, or wait for it, outlast the day
      while (over.day.state !== 'ended') over = play(over, passTime)
      const set = changes.reduce((made, [pick, people]) => otherSettings(made, pick, people), site)
      check(over.day, play(over, step('open-day', {}, { settings: set })), set)
    }),
    { numRuns: 100 },
  )
}

test('[S2] a day that is opened again has the new settings, and every queue and desk that its numbers and desks need', () =>
  everyDayOpenedAgain((over, { day }, set) => {
    expect(day.site).toMatchObject({ spacing: set.spacing, markPer: set.markPer })
    expect(day.site.queues.slice(0, set.queues.length)).toEqual(set.queues)
    expect(day.site.desks.slice(0, set.desks.length)).toEqual(set.desks)
    for (const { id, tickets, slips } of over.queues.values())
      if (tickets.length + slips.length > 0) expect([...day.queues.keys()]).toContain(id)
    for (const { id, open } of over.desks.values()) if (open) expect([...day.desks.keys()]).toContain(id)
    expect(ticketsIn(day)).toEqual(ticketsIn(over))
  }))

test('[S4] a day that is opened again is the same for the node that decided it and for one that reads its log', () =>
  everyDayOpenedAgain((_over, { day, log, at }) => {
    const read = fold(unopenedDay(day.site, '2026-11-23'), log)
    expect(read).toEqual(day)
    expect(marshalView(read, at)).toEqual(marshalView(day, at))
  }))

test('[D5] a queue that was removed after the day was over, and comes back in it, gives no number twice', () =>
  everyDayOpenedAgain((over, again) => {
    const { site } = over
    const queues = [
      ...again.day.site.queues.filter(({ id }) => !site.queues.some((one) => one.id === id)),
      ...site.queues,
    ].map(({ then: _, room: __, ...queue }) => queue)
    const back = step(
      'change-settings',
      { site: { ...again.day.site, queues } },
      { by: { role: 'owner', id: 'o' } },
    )
    const given = new Set([...allTickets(over)].map(({ number }) => number))
    for (const { id } of site.queues) {
      const ready = [
        step('resume-site'),
        step('resume-queue', { queue: id }),
        step('skip-numbers', { queue: id, count: 0 }),
      ]
      const { log } = play(again, back, ...ready, step('take-ticket', { queue: id }))
      const taken = log.flatMap(({ event }) => (event.type === 'ticket-taken' ? [event.number] : []))
      expect(taken.length).toBe(given.size + 1)
      expect(new Set(taken).size).toBe(taken.length)
    }
  }))

function ticketsIn(day: Day) {
  return new Map([...allTickets(day)].map((ticket) => [ticket.number, ticket]))
}
