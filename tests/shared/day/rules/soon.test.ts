// When somebody is told that they are called soon.

import { expect, test } from 'vitest'
import { findTicket } from '../../../../shared/day/nouns/find.ts'
import type { Site } from '../../../../shared/day/nouns/site.ts'
import { screenView } from '../../../../shared/day/views/screen.ts'
import { ticketView } from '../../../../shared/day/views/ticket.ts'
import {
  after,
  callNext,
  givenAt,
  holder,
  MINUTE,
  openDay,
  openDesk,
  type Played,
  play,
  type Step,
  step,
  taken,
  times,
  unopened,
} from '../../../kit/given.ts'
import { sampleSite, withLines } from '../../../kit/sample.ts'

/** Nobody stands in a line here: everybody waits. */
const site = withLines(0)

/** The numbers that were told, in order. */
function told({ log }: Pick<Played, 'log'>): string[] {
  return log.flatMap(({ event }) => (event.type === 'soon' ? [event.number] : []))
}

/** Desk 1 calls so many, one after the other, a minute each. */
function calls(from: Played, count: number): Played {
  let played = from
  for (let n = 0; n < count; n++)
    played = play(played, after(MINUTE, callNext('1', [...(played.day.desks.get('1')?.calling ?? [])])))
  return played
}

const opened = (of: Site, ...steps: (Step | readonly Step[])[]) =>
  play(unopened(of), openDay, openDesk(), ...steps.flat())

const wish = (number: string, what: { before?: 3 | 5 | 10 | 20; minutes?: 5 | 10 | 20 | 30 } = {}) =>
  step('wish-soon', { number, ...what }, { by: holder(number) })
const ticket = ({ day }: Pick<Played, 'day'>, number: string) => findTicket(day, number)!
const phone = ({ day, at }: Played, number: string, later = 0) =>
  ticketView(day, findTicket(day, number)!, at + later)
const queueOf = (number: string, queue = 'G') => step('transfer', { number, queue })

test('[Y1] whoever waits is told once, in the order of calls, when they are called in five minutes', () => {
  const many = opened(site, times(40, taken()))
  expect(told(many)).toEqual([])
  const [first, second] = [calls(many, 1), calls(many, 20)]
  const all = told(second)
  expect(all.length).toBeGreaterThan(15)
  expect(all).toEqual([...all].sort())
  expect(new Set(all).size).toBe(all.length)
  const last = all.at(-1)!
  expect(ticket(second, last).soonAt).toBe(second.at)
  const wait = phone(second, last).wait
  expect(wait?.about).toBeLessThanOrEqual(5)
  expect(told(first).every((number) => all.includes(number))).toBe(true)
})

test('[Y1] whoever stands in the line has been told to come, and is not told soon', () => {
  const standing = opened(withLines(100), times(40, taken()))
  expect(told(calls(standing, 20))).toEqual([])
})

test('[Y1] at the next stop they are told again', () => {
  const steps: Site = {
    ...site,
    queues: site.queues.map((queue) => (queue.id === 'A' ? { ...queue, then: ['G'] } : queue)),
    desks: [
      { id: '1', queues: ['A'] },
      { id: '2', queues: ['G'] },
    ],
  }
  const busy = opened(steps, openDesk('2'), times(30, taken('G')), times(20, taken('A')))
  const later = calls(busy, 20)
  const at = told(later).filter((number) => number === 'A015')
  expect(at).toEqual(['A015'])
  expect(ticket(later, 'A015')).toMatchObject({ queue: 'G', soonAt: null })
})

test('[Y2] a holder chooses how many go before them, or how many minutes', () => {
  const many = opened(site, times(60, taken()))
  const wished = play(many, wish('A030', { before: 20 }), wish('A031', { minutes: 20 }))
  expect(told(wished)).toEqual([])
  const some = calls(wished, 13)
  expect(told(some)).toContain('A030')
  expect(told(some)).toContain('A031')
  expect(told(some)).not.toContain('A029')
  expect(phone(some, 'A030').ahead).toBeLessThanOrEqual(20)
  expect(phone(some, 'A030').soon).toMatchObject({ wish: { before: 20 } })
})

test('[Y2] whoever chooses anew is told anew, unless they are within it already', () => {
  const number = 'A020'
  const all = calls(opened(site, times(40, taken()), wish(number, { minutes: 10 })), 12)
  expect(told(all)).toContain(number)
  const [nearer, wider] = [play(all, wish(number, { before: 3 })), play(all, wish(number, { before: 20 }))]
  expect(ticket(nearer, number)).toMatchObject({ soonAt: null })
  expect(told(calls(nearer, 8)).filter((one) => one === number)).toHaveLength(2)
  expect(told(calls(wider, 8)).filter((one) => one === number)).toHaveLength(1)
  expect(ticket(wider, number).soonAt).toBe(ticket(all, number).soonAt)
})

test('[Y2] the same wish again changes nothing; two at once, or one of a ticket that waits no more, are refused', () => {
  const asked = givenAt(
    site,
    openDay,
    openDesk(),
    times(3, taken()),
    callNext('1', []),
    wish('A002', { before: 3 }),
  )
  asked.when(wish('A002', { before: 3 })).already()
  asked
    .when(wish('A002', { before: 3, minutes: 10 }))
    .refused('invalid', { path: 'minutes', rule: 'inconsistent' })
  asked.when(wish('A001', { before: 3 })).refused('wrong-state')
  asked.when(wish('A009', { before: 3 })).refused('unknown-ticket')
  asked.when(wish('A002')).happens({ type: 'soon-wished', number: 'A002', near: true })
})

test('[Y3] whoever took a number less than five minutes ago is not told: they heard how long it takes', () => {
  const few = opened(site, times(4, taken()))
  expect(told(calls(few, 4))).toEqual([])
})

test('[Y3] whoever is put back three places is not told again, whoever is put back further is', () => {
  const all = calls(opened(site, times(60, taken())), 25)
  const [number] = [ticket(all, 'A025').number]
  const back = (places: number) =>
    play(all, step('miss', { number }), step('return-ticket', { number, places }))
  const again = (played: Played) => told(played).filter((one) => one === number).length
  const before = again(all)
  expect(again(calls(back(3), 20))).toBe(before)
  expect(again(calls(back(20), 20))).toBe(before + 1)
})

test('[Y4] while a queue is paused nobody is told; once it goes on, those who are near are', () => {
  const paused = play(calls(opened(site, times(40, taken())), 5), step('pause-queue', { queue: 'A' }))
  const meanwhile = calls(paused, 4)
  expect(told(meanwhile)).toEqual(told(paused))
  const resumed = play(meanwhile, step('resume-queue', { queue: 'A' }))
  expect(told(resumed).length).toBe(told(paused).length + 4)
})

test('[Y4] whoever holds is not told; when they come back near, they are', () => {
  const many = opened(site, times(40, taken()), step('hold', { number: 'A020', minutes: 60 }))
  const meanwhile = calls(many, 17)
  expect(told(meanwhile)).not.toContain('A020')
  expect(told(play(meanwhile, step('resume', { number: 'A020' })))).toContain('A020')
})

test('[Y4] before a desk is open nobody is told; when one opens, the first are', () => {
  const early = play(unopened(site), openDay, ...times(30, taken()))
  expect(told(early)).toEqual([])
  expect(told(play(early, after(10 * MINUTE, openDesk())))[0]).toBe('A001')
})

test('[Y5] what was said stays said: an undo of the call neither takes it back nor says it again', () => {
  const many = opened(site, times(40, taken()))
  const called = play(calls(many, 5), { ...callNext('1', ['A005']), asked: { id: 'the-call' } })
  const undone = play(called, step('undo', { desk: '1', of: 'the-call' }))
  expect(told(undone)).toEqual(told(called))
  const last = told(undone).at(-1)!
  expect(ticket(undone, last).soonAt).toBe(called.at)
  expect(told(calls(undone, 1)).filter((one) => one === last)).toHaveLength(1)
})

test('[Y5] a transfer to another queue begins anew there', () => {
  const all = calls(opened(site, times(40, taken()), times(30, taken('G'))), 12)
  const number = told(all).find((one) => one.startsWith('A') && ticket(all, one).state === 'waiting')!
  const moved = play(all, queueOf(number))
  expect(ticket(moved, number).queue).toBe('G')
  expect(told(moved).filter((one) => one === number)).toHaveLength(2)
})

test('[Y6] a phone is told until when one may be away, in full five minutes, and no more once it is near', () => {
  const many = opened(site, times(60, taken()))
  const { wait, soon } = phone(many, 'A050')
  expect(soon.at).toBeNull()
  expect(soon.backBy! % (5 * MINUTE)).toBe(0)
  expect(soon.backBy).toBeLessThanOrEqual(many.at + wait!.low * MINUTE)
  expect(soon.backBy).toBeGreaterThan(many.at + wait!.low * MINUTE - 5 * MINUTE)
  expect(phone(many, 'A006').soon.backBy).toBeNull()
  const near = calls(many, 12)
  const number = told(near).at(-1)!
  expect(phone(near, number).soon).toEqual({ at: near.at, wish: null, backBy: null })
})

test('[Y6] a wall names the last eight who were told, for five minutes or until they are called', () => {
  const all = calls(opened(site, times(60, taken())), 12)
  const { day, at } = all
  const shown = screenView(day, at).soon
  expect(shown).toEqual(
    told(all)
      .filter((number) => ticket(all, number).state === 'waiting')
      .slice(-8),
  )
  expect(shown.length).toBeGreaterThan(3)
  expect(screenView(day, at + 5 * MINUTE).soon).toEqual([])
  expect(screenView(day, at, { desks: [], queues: ['G'] }).soon).toEqual([])
})

test('[Y1] the sample site, whose line is longer than five minutes, tells nobody by itself', () => {
  expect(told(calls(opened(sampleSite(), times(80, taken())), 30))).toEqual([])
})
