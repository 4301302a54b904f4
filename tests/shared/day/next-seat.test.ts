// When the next seat of a room is free.

import { expect, test } from 'vitest'
import { nextSeatAt, seatedRoomOf } from '../../../shared/day/rules/rooms.ts'
import { fullOf } from '../../../shared/day/waits/until-room.ts'
import { givenAt, MINUTE, MORNING, type Played, play, step } from '../../kit/given.ts'
import { done, inMinutes, opened, passTime, site } from './room-site.ts'

/** Minutes from the morning on until a seat is free for whoever comes after `more` others; null: one is free. */
function nextSeat({ day, at }: Played, more = 0): number | null {
  const free = nextSeatAt(day, day.queues.get('P')!, seatedRoomOf(day, 'P')!, at, more)
  return free === null ? null : (free - MORNING) / MINUTE
}

/** Two seats, which are taken ten minutes apart. */
const full = play(givenAt(site(), opened, done('A001')), inMinutes(10, passTime), ...done('A002'))

test('[O7] every seat is free again when the person on it leaves, also the second time', () => {
  expect([0, 1, 2, 3].map((more) => nextSeat(full, more))).toEqual([30, 40, 60, 70])
  expect(nextSeat(givenAt(site(), opened, done('A001')))).toBeNull()
})

test('[O7] where a marshal has seated more people than there are seats, the first to leave frees none', () => {
  const waiting = play(full, inMinutes(5, passTime), ...done('A003'))
  expect(nextSeat(play(waiting, step('seat', { number: 'A003' })))).toBe(40)
})

test('[O7] a seat whose time is over is taken until a marshal has let the person go', () => {
  const late = play(givenAt(site({ nod: true }), opened, done('A001'), done('A002')), inMinutes(40, passTime))
  expect(nextSeat(late)).toBe(40)
})

test('[F2] at a site that is full, the end of an observation says when somebody leaves', () => {
  const inside = (nod?: true) =>
    givenAt(site(nod ? { nod } : {}, { capacity: 2 }), opened, done('A001'), done('A002'))
  const { day, at } = play(inside(), inMinutes(12, passTime))
  expect(fullOf(day, at)).toEqual({ inside: 2, capacity: 2, minutes: 18 })
  // nobody knows when a marshal will let them go
  const nodded = play(inside(true), inMinutes(12, passTime))
  expect(fullOf(nodded.day, nodded.at).minutes).toBeNull()
})
