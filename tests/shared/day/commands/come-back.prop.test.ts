// Coming back by oneself, on random days.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commands } from '../../../../shared/day/commands/index.ts'
import { decide } from '../../../../shared/day/decide.ts'
import { comeBackOf } from '../../../../shared/day/nouns/come-back.ts'
import { allTickets, levelAt, ticketAt } from '../../../../shared/day/nouns/find.ts'
import type { Day } from '../../../../shared/day/nouns/model.ts'
import { callOrder } from '../../../../shared/day/rules/order.ts'
import { holder, marshal } from '../../../kit/given.ts'
import { moves, sites, walk } from '../random-day.ts'

const backs = fc.record({ site: sites, path: moves, places: fc.constantFrom(undefined, 0, 1, 3, 20) })

/**
 * Calls back with each coming back on a random day, at whose end everybody who is called does not come, and everybody who
 * waits is passed over, one at a time: the day before it and after it, and whose number it is.
 */
function everyBack(check: (before: Day, after: Day, number: string) => void): void {
  fc.assert(
    fc.property(backs, ({ site, path, places }) => {
      const set = places === undefined ? site : { ...site, comeBack: { places } }
      const { day } = walk(set, path, ({ before, decided }) => {
        const event = decided.records[0]?.event
        if (event?.type === 'came-back') check(before, decided.day, event.number)
      })
      for (const { number, state } of allTickets(day)) {
        const gone = state === 'called' ? give(day, 'miss', number) : give(day, 'pass-over', number)
        const back = give(gone, 'come-back', number)
        if (back.version > gone.version) check(gone, back, number)
      }
    }),
    { numRuns: 100 },
  )
}

/** The day after the command; the same one where it is refused. */
function give(day: Day, name: 'miss' | 'pass-over' | 'come-back', number: string): Day {
  const input = name === 'pass-over' ? { number, reason: 'asked' as const } : { number }
  const by = name === 'come-back' ? holder(number) : marshal
  const asked = { id: name, by, at: day.at, device: null, presence: 'proven' as const }
  type Any = Parameters<typeof decide>
  return decide(day, commands[name] as Any[1], input as Any[2], asked).day
}

test('[M16] whoever comes back waits without a mark, and nobody who came earlier and waits in order is called after them', () =>
  everyBack((_before, after, number) => {
    const ticket = ticketAt(after, number)
    expect(ticket).toMatchObject({ state: 'waiting', cameBackAt: after.at })
    const queue = after.queues.get(ticket.queue)!
    const order = [...callOrder(after, queue)]
    const mine = order.findIndex((one) => one.number === number)
    const later = order.slice(mine + 1)
    const passed = later.filter(
      (one) =>
        one.after === null && one.place < ticket.place && levelAt(after, one) === levelAt(after, ticket),
    )
    // where lanes of earlier steps meet, the order of the moment takes the calls of each alone
    if (queue.fromLanes === 0) expect(passed).toEqual([])
    expect(ticket.after).toBeGreaterThanOrEqual(queue.calls + comeBackOf(after.site).places)
  }))

test('[M17] coming back never makes a turn later, and others keep their order', () =>
  everyBack((before, after, number) => {
    const was = ticketAt(before, number)
    if (was.state === 'waiting') expect(ticketAt(after, number).after).toBeLessThan(was.after!)
    const without = (day: Day) =>
      [...callOrder(day, day.queues.get(was.queue)!)]
        .filter((one) => one.number !== number && one.after === null)
        // where lanes of earlier steps meet, whose turn it is between them depends on who is there
        .toSorted((one, other) => levelAt(day, one) - levelAt(day, other))
    expect(
      without(after)
        .filter(({ state }) => state === 'waiting')
        .map((one) => one.number),
    ).toEqual(
      without(before)
        .filter((one) => ticketAt(after, one.number).state === 'waiting')
        .map((one) => one.number),
    )
  }))

test('[M16] nobody comes back twice', () =>
  fc.assert(
    fc.property(sites, moves, (site, path) => {
      const seen = new Set<string>()
      walk(site, path, ({ before, decided }) => {
        const event = decided.records[0]?.event
        if (event?.type !== 'came-back') return
        // a number that is given again after a loss is another one
        const key = `${event.number} ${ticketAt(before, event.number).takenAt}`
        expect(seen.has(key)).toBe(false)
        seen.add(key)
      })
    }),
    { numRuns: 150 },
  ))
