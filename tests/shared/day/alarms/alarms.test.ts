import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alarmKey, alarmsOf, unservedIn } from '../../../../shared/day/alarms/alarms.ts'
import { queueSettingsOf, waitingIn } from '../../../../shared/day/nouns/find.ts'
import type { Day, Queue } from '../../../../shared/day/nouns/model.ts'
import { isServing } from '../../../../shared/day/nouns/serving.ts'
import { breaksOf, opensAt, shutsAt } from '../../../../shared/day/rules/hours.ts'
import type { Scope } from '../../../../shared/day/views/scope.ts'
import { screenView } from '../../../../shared/day/views/screen.ts'
import { siteSummary } from '../../../../shared/day/views/site.ts'
import {
  givenAt,
  HOUR,
  MINUTE,
  MORNING,
  openDay,
  openDesk,
  SECOND,
  type Step,
  step,
  taken,
  takenBy,
  times,
} from '../../../kit/given.ts'
import { withLines } from '../../../kit/sample.ts'
import { moves, sites, walk } from '../random-day.ts'

const site = withLines(30, 10)
const kinds = (...args: Parameters<typeof alarmsOf>) => alarmsOf(...args).map(({ kind }) => kind)

test('[A1] if no open desk draws from a queue with people, that is the first alarm, and the level is unserved', () => {
  const { day, at } = givenAt(site, openDay, openDesk('1', ['G']), times(60, taken('A', 2)))
  expect(alarmsOf(day, at)[0]).toEqual({ kind: 'unserved', queue: 'A', tickets: 60, people: 120 })
  expect(siteSummary(day, at).level).toBe('unserved')
})

test('[A1] a site whose desks are all closed while people wait is unserved, also after its numbers were stopped', () => {
  const { day, at } = givenAt(
    site,
    openDay,
    openDesk('1'),
    taken(),
    step('close-desk', { desk: '1' }),
    step('close-day'),
  )
  expect(kinds(day, at)).toEqual(['unserved'])
  expect(siteSummary(day, at).level).toBe('unserved')
})

test('[A1] a desk that opens for the queue ends the alarm', () => {
  const { day, at } = givenAt(site, openDay, taken(), openDesk('2', ['A']))
  expect(kinds(day, at)).toEqual([])
  expect(siteSummary(day, at).level).toBe('clear')
})

test('[A1] before the opening time no desk has to call yet, and after a closed day is over nobody is left to call', () => {
  const hours = { from: '09:00', to: '17:00', lastNumber: '16:30' }
  // the tests' morning is 08:00
  const { day } = givenAt({ ...site, hours }, openDay, taken())
  expect(kinds(day, MORNING)).toEqual([])
  expect(kinds(day, MORNING + HOUR)).toEqual(['unserved'])
  const closed = givenAt({ ...site, hours }, openDay, taken(), step('close-day')).day
  expect(kinds(closed, MORNING + 8 * HOUR)).toEqual(['unserved'])
  expect(kinds(closed, MORNING + 9 * HOUR)).toEqual([])
})

test('[B6] the screen says that nobody serves the people who wait exactly when staff have the alarm, with the queue’s own word', () => {
  const hours = { from: '09:00', to: '17:00', lastNumber: '16:30' }
  const queues = site.queues.map((queue) => ({ ...queue, placeWord: 'room' as const }))
  const unserved = ({ day }: { day: Day }, at = MORNING + HOUR, scope?: Scope) =>
    screenView(day, at, scope).unserved
  const waiting = givenAt({ ...site, queues, hours }, openDay, taken())
  expect(unserved(waiting, MORNING)).toBeNull()
  expect(unserved(waiting)).toBe('room')
  expect(unserved(waiting, MORNING + HOUR, { desks: [], queues: ['G'] })).toBeNull()
  expect(unserved(givenAt({ ...site, hours }, openDay, taken(), openDesk('1')))).toBeNull()
  expect(unserved(givenAt({ ...site, hours }, openDay))).toBeNull()
})

test('[A2] a request for help is an alarm after two minutes, until a marshal takes it', () => {
  const asked = givenAt(
    site,
    openDay,
    openDesk('1'),
    times(2, taken()),
    step('ask-help', { number: 'A001', need: 'wheelchair' }),
    step('ask-help', { number: 'A002', need: 'code' }),
  )
  expect(kinds(asked.day, asked.at + 2 * MINUTE - 1)).toEqual([])
  expect(alarmsOf(asked.day, asked.at + 2 * MINUTE)).toEqual([
    { kind: 'help', number: 'A001', need: 'wheelchair', since: asked.at, others: 1 },
  ])
})

test('[A3] stopped joins, and a wait that the site calls crowded, are alarms', () => {
  const { day, at } = givenAt(
    withLines(0, 0, { footfall: 2 }),
    openDay,
    openDesk('1'),
    times(150, taken('A', 10)),
    takenBy('phone'),
  )
  expect(kinds(day, at)).toEqual(['joins', 'wait'])
})

test('[A3] nobody is asked for one more desk in a break, or in a pause of which a marshal said why or until when', () => {
  const isLong = (steps: readonly Step[] = [], later = 0) => {
    const { day, at } = givenAt(sample, openDay, openDesk('1'), times(60, taken('A', 4)), steps)
    return kinds(day, at + later).includes('wait')
  }
  const sample = withLines(0, 0)
  const byHand = step('pause-site', { reason: 'lunch', until: 30, byHand: true })
  expect(isLong()).toBe(true)
  // a bare pause only stops the numbers, and the desks go on
  expect(isLong([step('pause-queue', { queue: 'A' })])).toBe(true)
  expect(isLong([step('pause-queue', { queue: 'G', reason: 'lunch' })])).toBe(true)
  expect(isLong([step('pause-queue', { queue: 'A', reason: 'supplies' })])).toBe(false)
  expect(isLong([step('pause-queue', { queue: 'A', until: 30 })])).toBe(false)
  expect(isLong([step('pause-site', { reason: 'weather' })])).toBe(false)
  expect(isLong([byHand], 40 * MINUTE)).toBe(false)
  expect(isLong([byHand, step('resume-site', {})])).toBe(true)
})

test('[A4] a screen that is silent for over half a minute, or muted, is an alarm while the day is open', () => {
  const screens = [
    { name: '门口', seen: MORNING - 31 * SECOND, muted: true },
    { name: '大厅', seen: MORNING - 9 * SECOND, muted: true },
    { name: '后院', seen: MORNING - 9 * SECOND, muted: false },
  ]
  const { day } = givenAt(site, openDay)
  expect(alarmsOf(day, MORNING, screens)).toMatchObject([
    { name: '门口', state: 'silent' },
    { name: '大厅', state: 'muted' },
  ])
  expect(alarmsOf(givenAt(site, openDay, step('close-day')).day, MORNING, screens)).toEqual([])
})

test('[A1] on any day, exactly the queues that have people and no desk at work are unserved, and each alarm appears once', () =>
  fc.assert(
    fc.property(sites, moves, (any, path) => {
      const { day, at } = walk(any, path)
      const isDrawnFrom = (id: string) =>
        [...day.desks.values()].some((desk) => isServing(desk) && desk.queues.includes(id))
      // nobody is expected at a desk before a break or a pause is over
      const isBreak = breaksOf(day).some(({ from, to }) => from <= at && at < to)
      if (isBreak) expect(kinds(day, at)).not.toContain('wait')
      const isAway = ({ pause }: Queue) => {
        const ends = [day.pause, pause].flatMap((one) => one?.until ?? [])
        return (isBreak || ends.length > 0) && ends.every((until) => until > at)
      }
      const wanted = [...day.queues.values()].filter(
        (queue) =>
          waitingIn(queue) > 0 &&
          !isAway(queue) &&
          !isDrawnFrom(queue.id) &&
          // in a room people wait for a seat
          !queueSettingsOf(day, queue.id).room,
      )
      const isUnderWay = day.state === 'open' || day.state === 'closed'
      const isOpen = at >= opensAt(day) && (day.state === 'open' || at < shutsAt(day))
      expect(unservedIn(day, at)).toEqual(isUnderWay && isOpen ? wanted : [])
      const keys = alarmsOf(day, at).map(alarmKey)
      expect(new Set(keys).size).toBe(keys.length)
    }),
    { numRuns: 50 },
  ))
