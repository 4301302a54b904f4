// Who is told that they are called soon, on any day.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Recorded } from '../../../shared/day/log/recorded.ts'
import { allTickets, findTicket, isUnderWay, ticketAt } from '../../../shared/day/nouns/find.ts'
import type { Day } from '../../../shared/day/nouns/model.ts'
import { soonKeyOf } from '../../../shared/day/nouns/soon.ts'
import { isPaused } from '../../../shared/day/rules/pauses.ts'
import { waitsOn } from '../../../shared/day/waits/estimate.ts'
import { isNear, isUntold, mayBringNearer } from '../../../shared/day/waits/soon.ts'
import { type Move, moves, sites, type Walked, walk } from './random-day.ts'

const runs = { numRuns: 40 }

/** So many are there at the beginning that some of them are not near. */
const crowd = Array.from({ length: 36 }, (_, n): Move => {
  return { kind: 'take-ticket', pick: n % 4 ? 1 : 0, people: n % 6 ? 1 : 3, seconds: 1 + (n % 20) }
})

function everyDay(
  each: (walked: Walked) => void,
  check: (log: readonly Recorded[]) => void = () => {},
): void {
  fc.assert(
    fc.property(sites, moves, (site, path) => check(walk(site, [...crowd, ...path], each).log)),
    runs,
  )
}

/** The lines after which a ticket may be told again. */
function beginsAnew({ event }: Recorded): string | null {
  if (event.type === 'resumed') return event.atEnd ? event.number : null
  const anew = [
    'ticket-taken',
    'moved-on',
    'transferred',
    'returned',
    'passed-over',
    'came-back',
    'soon-wished',
  ]
  return anew.includes(event.type) && 'number' in event ? event.number : null
}

test('[Y1] on every day nobody is told twice without having come, been put back or wished anew meanwhile', () => {
  let count = 0
  everyDay(
    () => {},
    (log) => {
      const told = new Set<string>()
      for (const line of log) {
        const anew = beginsAnew(line)
        if (anew !== null) told.delete(anew)
        // it puts tickets back to where they were
        if (line.event.type === 'undone') told.clear()
        if (line.event.type !== 'soon') continue
        expect(told.has(line.event.number), line.event.number).toBe(false)
        told.add(line.event.number)
        count += 1
      }
    },
  )
  expect(count, 'times that somebody was told').toBeGreaterThan(20)
})

test('[Y4] on every day only tickets that wait in a queue that goes on are told, and then they are near', () =>
  everyDay(({ decided: { day, records } }) => {
    for (const { event, at } of records) {
      if (event.type !== 'soon') continue
      const ticket = ticketAt(day, event.number)
      expect(ticket).toMatchObject({ state: 'waiting', soonAt: at })
      expect(isPaused(day, day.queues.get(ticket.queue)!)).toBe(false)
    }
  }))

test('[Y1] after every command that may bring somebody nearer, nobody waits who is near and was not told', () =>
  everyDay(({ decided: { day, records } }) => {
    const at = records.at(-1)?.at
    if (at === undefined || !isUnderWay(day)) return
    if (!mayBringNearer(records.map(({ event }) => event))) return
    const waits = waitsOn(day, at)
    const near = [...allTickets(day)].filter(
      (one) => isUntold(one) && one.soonFrom <= at && isNear(day, one, at, waits),
    )
    expect(near.map(({ number }) => number)).toEqual([])
  }))

test('[Y5] the list of those who were not told is that of a walk through all tickets', () =>
  everyDay(({ decided: { day } }) => expect(listed(day)).toEqual(walked(day))))

/** By queue and wish, the numbers as the day lists them. */
function listed(day: Day): Record<string, readonly string[]> {
  return Object.fromEntries(
    [...day.queues.values()].flatMap(({ id, untold }) =>
      [...untold].map(([key, numbers]) => [`${id} ${key}`, numbers]),
    ),
  )
}

function walked(day: Day): Record<string, readonly string[]> {
  const found: Record<string, string[]> = {}
  const inOrder = [...allTickets(day)].sort((one, other) => one.place - other.place)
  for (const ticket of inOrder) {
    if (!isUntold(ticket) || ticket.after !== null) continue
    const key = `${ticket.queue} ${soonKeyOf(ticket.wish)}`
    found[key] = [...(found[key] ?? []), ticket.number]
  }
  return found
}

test('[Y5] a soon moves nobody: queue, place and state of its ticket stay', () =>
  everyDay(({ before, decided: { records, day } }) => {
    if (records.some(({ event }) => event.type !== 'soon' && event.type !== 'soon-wished')) return
    for (const { event } of records) {
      if (!('number' in event)) continue
      const [was, is] = [findTicket(before, event.number)!, findTicket(day, event.number)!]
      expect({ ...is, wish: 0, soonAt: 0, soonFrom: 0 }).toEqual({ ...was, wish: 0, soonAt: 0, soonFrom: 0 })
    }
  }))
