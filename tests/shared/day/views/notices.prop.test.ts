// What systems outside are told, on any day.

import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { draftOf } from '../../../../shared/day/draft/draft.ts'
import { unopenedDay } from '../../../../shared/day/evolve.ts'
import { allTickets } from '../../../../shared/day/nouns/find.ts'
import type { Day } from '../../../../shared/day/nouns/model.ts'
import { isPaused } from '../../../../shared/day/rules/pauses.ts'
import { leftIn } from '../../../../shared/day/rules/quota.ts'
import { Notice, noticesOf } from '../../../../shared/day/views/notices.ts'
import { moves, sites, walk } from '../random-day.ts'

/** Every notice of a day, in order, and the day. */
function everyDay(check: (notices: readonly Notice[], day: Day) => void): void {
  fc.assert(
    fc.property(sites, moves, (site, path) => {
      const { day, log: records } = walk(site, path)
      const draft = draftOf(unopenedDay(site, day.date))
      const notices = records.flatMap((record) => noticesOf(draft, record))
      check(notices, day)
    }),
    { numRuns: 60 },
  )
}

test('whoever hears every notice knows the state of every number, its queue and its desk', () =>
  everyDay((notices, day) => {
    const heard = new Map(
      notices.flatMap(({ data: { ticket } }) => (ticket ? [[ticket.number, ticket]] : [])),
    )
    const known = (number: string) => {
      const { state, queue, desk, people } = heard.get(number) ?? {}
      return { number, state, queue, desk, people }
    }
    for (const ticket of allTickets(day)) {
      const { number, state, queue, party } = ticket
      const desk = 'desk' in ticket ? ticket.desk : null
      expect(known(number)).toEqual({ number, state, queue, desk, people: party })
    }
  }))

test('whoever hears every notice knows which queues are paused, and why the whole site is', () => {
  let pausedSites = 0
  everyDay((notices, day) => {
    const heard = new Map<string, boolean>()
    let pause: Notice['data']['pause'] = null
    for (const { type, data } of notices) {
      for (const { id, paused } of [...(data.queues ?? []), ...(data.queue ? [data.queue] : [])])
        heard.set(id, paused)
      pause = data.pause === undefined ? pause : data.pause
      pausedSites += type === 'site.paused' ? 1 : 0
    }
    for (const queue of day.queues.values())
      expect(heard.get(queue.id) ?? false, queue.id).toBe(isPaused(day, queue))
    // its times may have moved since, with the whole day
    expect(pause?.reason).toBe(day.pause?.reason)
    expect(pause === null).toBe(day.pause === null)
  })
  expect(pausedSites, 'sites that were paused').toBeGreaterThan(10)
})

test('[X1] whoever hears every notice knows where all staff are called to', () => {
  let calls = 0
  everyDay((notices, day) => {
    const heard = new Set<string | null>()
    for (const { type, data } of notices) {
      if (!data.emergency) continue
      calls += 1
      if (type === 'site.emergency-called') heard.add(data.emergency.desk)
      else heard.delete(data.emergency.desk)
    }
    expect([...heard]).toEqual(day.emergencies.map(({ desk }) => desk))
  })
  expect(calls, 'calls for all staff').toBeGreaterThan(10)
})

test('a notice has exactly the fields of its shape, and holds no device and no id from the log', () =>
  everyDay((notices) => {
    for (const notice of notices) v.parse(v.strictObject(Notice.entries), notice)
    expect(JSON.stringify(notices)).not.toMatch(/phone-\d|token|device|command-/)
  }))

test('whoever hears every notice knows in which queues nothing is left', () => {
  let gone = 0
  everyDay((notices, day) => {
    const heard = new Map<string, boolean>()
    for (const { type, data } of notices) {
      if (type !== 'queue.none-left' && type !== 'queue.some-left') continue
      heard.set(data.queue?.id ?? '', type === 'queue.none-left')
      expect(data.queue?.left === 0).toBe(type === 'queue.none-left')
      gone += type === 'queue.none-left' ? 1 : 0
    }
    for (const id of day.queues.keys()) expect(heard.get(id) ?? false, id).toBe(leftIn(day, id) === 0)
  })
  expect(gone, 'times that nothing was left').toBeGreaterThan(5)
})

test('a hold that the clock ends is over, one that somebody ends is resumed, and a soon is told once it is said', () => {
  const heard = { 'ticket.held-over': 0, 'ticket.resumed': 0 }
  everyDay((notices) => {
    for (const { type, data } of notices) {
      if (type === 'ticket.soon')
        expect(data.ticket).toMatchObject({ state: 'waiting', soonAt: expect.any(Number) })
      if (type === 'ticket.held-over' || type === 'ticket.resumed') heard[type] += 1
    }
  })
  expect(Math.min(...Object.values(heard))).toBeGreaterThan(5)
})
