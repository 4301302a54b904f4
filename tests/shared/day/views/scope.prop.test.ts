// The view of a screen that is for a part of its site.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ticketAt } from '../../../../shared/day/nouns/find.ts'
import type { Day } from '../../../../shared/day/nouns/model.ts'
import type { Scope } from '../../../../shared/day/views/scope.ts'
import { screenView } from '../../../../shared/day/views/screen.ts'
import { callNext, openDay, openDesk, play, step, taken, times, unopened } from '../../../kit/given.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { moves, sites, walk } from '../random-day.ts'

const scopes: fc.Arbitrary<Scope> = fc.record({
  desks: fc.subarray(['1', '2', '3', 'gone']),
  queues: fc.subarray(['A', 'G', 'Z']),
})

function everyDay(check: (day: Day, at: number, scope: Scope) => void): void {
  fc.assert(
    fc.property(sites, moves, scopes, (site, path, scope) => {
      const { day, at } = walk(site, path)
      check(day, at, scope)
    }),
    { numRuns: 100 },
  )
}

test('[B4] a screen for a part shows nothing that the whole does not, in the same order', () =>
  everyDay((day, at, scope) => {
    const whole = screenView(day, at)
    const part = screenView(day, at, scope)
    for (const list of ['calls', 'desks', 'queues', 'forward'] as const) {
      const all = whole[list] as readonly object[]
      const kept = (part[list] as readonly object[]).map((one) => JSON.stringify(one))
      expect(all.map((one) => JSON.stringify(one)).filter((one) => kept.includes(one))).toEqual(kept)
    }
    const shown = new Set(part.queues.map(({ id }) => id))
    expect(part.prompt === null || shown.has(part.prompt.queue)).toBe(true)
    expect(part.forward.every(({ number }) => shown.has(ticketAt(day, number).queue))).toBe(true)
  }))

test('[B4] a screen for some desks shows every call at them, and none at another', () =>
  everyDay((day, at, { desks }) => {
    const here = desks.filter((id) => day.desks.has(id))
    if (here.length === 0) return
    const { calls, missed } = screenView(day, at, { desks, queues: [] })
    const all = screenView(day, at).calls
    expect(calls).toEqual(all.filter(({ desk }) => here.includes(desk)))
    for (const number of missed) {
      const ticket = ticketAt(day, number)
      expect('desk' in ticket && ticket.desk !== null && here.includes(ticket.desk)).toBe(true)
    }
  }))

test('[B4] a screen for some queues shows all their called tickets, at whichever desk, and where', () =>
  everyDay((day, at, { queues }) => {
    const here = queues.filter((id) => day.queues.has(id))
    if (here.length === 0) return
    const view = screenView(day, at, { desks: [], queues })
    const desks = view.desks.map(({ id }) => id)
    expect(view.queues.map(({ id }) => id).sort()).toEqual([...here].sort())
    for (const call of screenView(day, at).calls) {
      if (!here.includes(ticketAt(day, call.number).queue)) continue
      expect(view.calls).toContainEqual(call)
      expect(desks).toContain(call.desk)
    }
  }))

const rooms = sampleSite({
  presence: 'open',
  desks: [
    { id: '1', queues: ['A'] },
    { id: '2', queues: ['A'] },
    { id: '3', queues: ['G'] },
  ],
})
const busy = play(
  unopened(rooms),
  openDay,
  ...['1', '2', '3'].map((id) => openDesk(id)),
  ...times(3, taken()),
  taken('G'),
  callNext('1', []),
  callNext('2', []),
  callNext('3', []),
)
const shownTo = (scope: Partial<Scope>) => {
  const { desks, queues, calls } = screenView(busy.day, busy.at, { desks: [], queues: [], ...scope })
  return [desks.map(({ id }) => id), queues.map(({ id }) => id), calls.map(({ number }) => number).sort()]
}

test('[B4] named desks include the queues that they draw from, named queues the desks', () => {
  expect(shownTo({ desks: ['3'] })).toEqual([['3'], ['G'], ['G001']])
  expect(shownTo({ queues: ['A'] })).toEqual([['1', '2'], ['A'], ['A001', 'A002']])
  expect(shownTo({ desks: ['1'], queues: ['A', 'G'] })).toEqual([['1'], ['A', 'G'], ['A001']])
})

test('[B4] if a queue is removed from its desk while one of its tickets is called there, the screen keeps both', () => {
  const moved = play(busy, step('open-desk', { desk: '3', queues: ['A'] }))
  const view = screenView(moved.day, moved.at, { desks: [], queues: ['G'] })
  expect(view.calls.map(({ number, desk }) => [number, desk])).toEqual([['G001', '3']])
  expect(view.desks.map(({ id }) => id)).toEqual(['3'])
})

test('[B5] parts that the settings no longer have are ignored; a screen without any part left is for all', () => {
  expect(shownTo({ desks: ['1', 'gone'] })).toEqual([['1'], ['A'], ['A001']])
  expect(shownTo({ desks: ['gone'], queues: ['Z'] })).toEqual(shownTo({}))
})
