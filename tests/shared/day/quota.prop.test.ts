// Holds on every day of a site with quotas, after any commands.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allTickets, isOver } from '../../../shared/day/nouns/find.ts'
import type { QueueId } from '../../../shared/day/nouns/ids.ts'
import type { Day } from '../../../shared/day/nouns/model.ts'
import type { Ticket } from '../../../shared/day/nouns/ticket.ts'
import { moves, sites, walk, withQuota } from './random-day.ts'

const everyQuota = fc.tuple(sites, fc.nat(40)).map(([site, people]) => withQuota(people, site))

/** Whether somebody in this queue is still to come to one of these, by the ways of the settings. */
function comesTo(day: Day, at: QueueId, queues: readonly QueueId[]): boolean {
  if (queues.includes(at)) return true
  const { then = [] } = day.site.queues.find(({ id }) => id === at) ?? {}
  return then.some((next) => comesTo(day, next, queues))
}

/** The people of a ticket when it left its stop number `stop`. */
function peopleThen({ party, turned, state, reason }: Ticket, stop: number): number {
  const gone = turned.filter((one) => one.stop > stop).map(({ people }) => people)
  const all = state === 'left' && reason === 'turned-away' && gone.length ? gone.slice(0, -1) : gone
  return party + all.reduce((sum, people) => sum + people, 0)
}

function counted(day: Day, queues: readonly QueueId[]) {
  let [held, served] = [0, 0]
  for (const ticket of allTickets(day)) {
    const stop = ticket.stops.findIndex(({ queue }) => queues.includes(queue))
    if (stop >= 0) served += peopleThen(ticket, stop)
    else if (ticket.state === 'served') served += queues.includes(ticket.queue) ? ticket.party : 0
    else if (!isOver(ticket) && ticket.state !== 'missed' && comesTo(day, ticket.queue, queues))
      held += ticket.party
  }
  return { held, served }
}

test('[G2] [G3] the sums equal a count of all tickets, after every command', () =>
  fc.assert(
    fc.property(everyQuota, moves, (site, path) => {
      walk(site, path, ({ decided: { day } }) => {
        expect(day.quotas.length).toBe(day.site.quotas?.length ?? 0)
        for (const { queues, held, served } of day.quotas)
          expect({ held, served }).toEqual(counted(day, queues))
      })
    }),
    { numRuns: 30 },
  ))

test('[G4] [G5] [G6] no resident takes more than is left, and more than the figure only a marshal or an owner gives', () =>
  fc.assert(
    fc.property(everyQuota, moves, (site, path) => {
      walk(site, path, ({ before, decided, by }) => {
        for (const [n, { held, served, people }] of decided.day.quotas.entries()) {
          const was = before.quotas[n]
          const isMore = held + served > (was ? was.held + was.served : 0)
          if (people === null || held + served <= people) continue
          if (isMore) expect(['marshal', 'owner']).toContain(by.role)
        }
      })
    }),
    { numRuns: 40 },
  ))
