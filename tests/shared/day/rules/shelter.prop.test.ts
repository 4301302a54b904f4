// Rain on any day: everybody leaves the line, and comes back to it.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isUnderWay, levelAt, ticketAt } from '../../../../shared/day/nouns/find.ts'
import type { Day } from '../../../../shared/day/nouns/model.ts'
import { marksOf, marksTaken } from '../../../../shared/day/rules/line.ts'
import { callOrder } from '../../../../shared/day/rules/order.ts'
import { isSheltering } from '../../../../shared/day/rules/pauses.ts'
import { seatedRoomOf } from '../../../../shared/day/rules/rooms.ts'
import { type Played, play, type Step, step } from '../../../kit/given.ts'
import { moves, sites, walk } from '../random-day.ts'

const runs = { numRuns: 60 }
const rain = step('pause-site', { reason: 'weather' })

function orderOf(day: Day, id: string): string[] {
  const queue = day.queues.get(id)
  return queue ? [...callOrder(day, queue)].map(({ number }) => number) : []
}

function isPutBack(day: Day, number: string): boolean {
  return ticketAt(day, number).after !== null
}

/** A random day under way on which it does not rain yet; null: there is none. */
function dryDay(...walked: Parameters<typeof walk>): Played | null {
  const { day } = walk(...walked)
  if (!isUnderWay(day)) return null
  const paused = [...day.queues.values()].filter(({ pause }) => pause !== null)
  const resumes = paused.map(({ id }): Step => step('resume-queue', { queue: id }))
  return play({ day, log: [], at: day.at }, ...resumes, step('resume-site'))
}

/** What residents and marshals do in the rain: some leave, some are held and come back at once. */
function meanwhile(day: Day, picks: readonly number[]): { steps: Step[]; gone: ReadonlySet<string> } {
  const waiting = [...day.queues.values()].flatMap(({ waiting }) => waiting)
  const leaving = new Set(
    picks.filter((pick) => pick % 2).flatMap((pick) => waiting[pick % waiting.length] ?? []),
  )
  const held = new Set(picks.flatMap((pick) => waiting[pick % waiting.length] ?? []))
  const steps = [...held].flatMap((number) =>
    leaving.has(number)
      ? [step('leave', { number })]
      : [step('hold', { number }), step('resume', { number })],
  )
  return { steps, gone: leaving }
}

test('[Z5] the order after the rain is the order before it, whoever left or was held meanwhile', () =>
  fc.assert(
    fc.property(sites, moves, fc.array(fc.nat(1000), { maxLength: 6 }), (site, path, picks) => {
      const before = dryDay(site, path)
      if (!before) return
      const wet = play(before, rain)
      const { steps, gone } = meanwhile(wet.day, picks)
      // a closed day may end with the last who leaves
      const busy = steps.reduce((played, one) => (isUnderWay(played.day) ? play(played, one) : played), wet)
      const dry = isUnderWay(busy.day) ? play(busy, step('resume-site')) : null
      for (const id of before.day.queues.keys()) {
        // in a room one waits for a seat and not in a line
        if (seatedRoomOf(before.day, id)) continue
        const order = orderOf(before.day, id)
        expect(orderOf(wet.day, id)).toEqual(order)
        // one that was put back comes after so many calls, of whomever
        const stays = (number: string) =>
          !gone.has(number) && (gone.size === 0 || !isPutBack(before.day, number))
        // where lanes of earlier steps meet, whose turn it is between them depends on who is there
        const ofLevel = (day: Day) =>
          Object.groupBy(orderOf(day, id).filter(stays), (number) =>
            gone.size === 0 ? 0 : levelAt(day, ticketAt(day, number)),
          )
        if (dry) expect(ofLevel(dry.day)).toEqual(ofLevel(before.day))
      }
    }),
    runs,
  ))

test('[Z5] nobody stands in a line while it rains, and a line that is filled again is never beyond its marks', () =>
  fc.assert(
    fc.property(sites, moves, (site, path) => {
      const dry = dryDay(site, path)
      const wet = dry && play(dry, rain)
      for (const queue of wet?.day.queues.values() ?? []) expect(queue.standing).toEqual([])
      const back = wet && play(wet, step('resume-site'))
      // a household larger than the whole line stands in it alone
      for (const queue of back?.day.queues.values() ?? [])
        if (queue.standing.length > 1)
          expect(marksTaken(back!.day, queue)).toBeLessThanOrEqual(marksOf(back!.day, queue.id))
      walk(site, path, ({ decided: { day } }) => {
        if (!isUnderWay(day)) return
        for (const queue of day.queues.values())
          if (isSheltering(day, queue.id)) expect(queue.standing).toEqual([])
      })
    }),
    runs,
  ))
