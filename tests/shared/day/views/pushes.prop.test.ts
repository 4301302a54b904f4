// What phones are told whose page is closed, on any day and on a few of our own.

import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { draftOf } from '../../../../shared/day/draft/draft.ts'
import { unopenedDay } from '../../../../shared/day/evolve.ts'
import type { Recorded } from '../../../../shared/day/log/recorded.ts'
import { findTicket } from '../../../../shared/day/nouns/find.ts'
import type { Day } from '../../../../shared/day/nouns/model.ts'
import { type Notice, noticesOf } from '../../../../shared/day/views/notices.ts'
import {
  AGAIN_AFTER,
  againAfter,
  isStillTrue,
  PUSH_KINDS,
  type Push,
  PushSaid,
  pushesOf,
} from '../../../../shared/day/views/pushes.ts'
import { moves, sites, walk } from '../random-day.ts'

/** Every line of a random day, with what it says to systems and to phones. */
function everyLine(
  check: (line: { day: Day; record: Recorded; notices: Notice[]; pushes: Push[] }, later: Day) => void,
): void {
  fc.assert(
    fc.property(sites, moves, (site, path) => {
      const { day: later, log: records } = walk(site, path)
      const draft = draftOf(unopenedDay(site, later.date))
      for (const record of records) {
        const notices = noticesOf(draft, record)
        const pushes = notices.flatMap((notice) => pushesOf(draft, notice, record))
        check({ day: draft, record, notices, pushes }, later)
      }
    }),
    { numRuns: 60 },
  )
}

test('[Q1] a phone is told what happens to its own number or to the queue in which it waits, and of nothing else', () => {
  const heard = new Set<string>()
  everyLine(({ day, notices, pushes }) => {
    for (const { numbers, said } of pushes) {
      heard.add(said.kind)
      v.parse(v.strictObject(PushSaid.entries), said)
      expect(new Set(numbers).size).toBe(numbers.length)
      const own = notices.map(({ data }) => data.ticket?.number)
      for (const number of numbers) {
        const ticket = findTicket(day, number)
        expect(ticket, number).toBeDefined()
        if (said.moved === null) {
          expect(ticket?.queue).toBe(said.queue)
          expect(['waiting', 'lined', 'held']).toContain(ticket?.state)
        } else expect(own).toContain(number)
      }
    }
  })
  for (const kind of [
    'lined',
    'called',
    'missed',
    'returned',
    'came-back',
    'paused',
    'resumed',
    'moved',
    'ended',
  ])
    expect([...heard], 'what random days tell').toContain(kind)
})

test('[Q1] whoever holds, resumes or gives back a number themselves is not told of it', () =>
  everyLine(({ record, pushes }) => {
    if (record.by.role !== 'resident') return
    for (const { said } of pushes) expect(['held', 'held-over', 'ended']).not.toContain(said.kind)
  }))

test('[Q2] what happens is true at once, and what happened is told only until it is not true or worth anything', () =>
  everyLine(({ day, record, pushes }, later) => {
    for (const { numbers, said } of pushes)
      for (const number of numbers) {
        const over = said.at + PUSH_KINDS[said.kind].lasts
        // one line may move a number twice, as a taking back does
        if (said.moved !== null) expect(isStillTrue(day, number, said, record.at)).toBe(record.at < over)
        expect(isStillTrue(day, number, said, over)).toBe(false)
        if (said.moved !== null && findTicket(later, number)?.moved !== said.moved)
          expect(isStillTrue(later, number, said, record.at)).toBe(false)
      }
  }))

test('[Q3] a call is said once more a minute later exactly if nobody has come or said that they are on their way', () =>
  everyLine(({ day, pushes }) => {
    for (const { numbers, said } of pushes) {
      const again = againAfter(said, said.at)
      expect(again !== null).toBe(said.kind === 'called' || said.kind === 'recalled')
      if (!again) continue
      expect(again.dueAt).toBe(said.at + AGAIN_AFTER)
      expect(againAfter(again.said, again.dueAt)).toBeNull()
      for (const number of numbers) {
        const ticket = findTicket(day, number)
        const isAwaited = ticket?.state === 'called' && !ticket.coming && ticket.arrivedAt === null
        expect(isStillTrue(day, number, again.said, again.dueAt)).toBe(isAwaited)
      }
    }
  }))
