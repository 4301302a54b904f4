// Work on big days never takes a whole turn of the event loop for itself. Counted in events, not in time.

import { expect, test } from 'vitest'
import { type Days, openDays } from '../../../server/days/days.ts'
import { decideBatch } from '../../../server/days/decide-batch.ts'
import { PAGE } from '../../../server/days/read-log.ts'
import { memoryStore } from '../../../server/store/sqlite/memory.ts'
import { innerCommands } from '../../../shared/day/commands/index.ts'
import { type AnsweredCommand, remember } from '../../../shared/day/log/answers.ts'
import type { Recorded } from '../../../shared/day/log/recorded.ts'
import { EVENTS_A_SLICE } from '../../../shared/day/log/sliced.ts'
import { allTickets, isOver } from '../../../shared/day/nouns/find.ts'
import { ask } from '../../kit/asks.ts'
import { faulty } from '../../kit/faulty-store.ts'
import { given, HOUR, openDay, taken, times } from '../../kit/given.ts'
import { withLines } from '../../kit/sample.ts'
import { testClock } from '../../kit/test-clock.ts'

const SITE = 'xingfuli'
const WAITING = 1000
const take = () => ask('take-ticket', { queue: 'A' })

/** A day with this many waiting, and counts of the events that are read and appended from then on. */
async function crowdedDay() {
  const store = faulty(memoryStore())
  const clock = testClock()
  const open = () => openDays({ store, clock, failed: (_site, error) => expect(error).toBeNull() })
  const days = await open()
  await days.change(withLines(0, 0, { footfall: 100_000 }), 'o')
  await days.ask(SITE, ask('open-day'))
  await Promise.all(Array.from({ length: WAITING }, () => days.ask(SITE, take())))
  store.appends.length = 0
  return { store, clock, days, open }
}

/** Checks the day in every turn of the loop until it is stopped. Returns how many tickets were over, and whether the day was. */
function lookedAt(days: Days): () => { over: number; ended: boolean }[] {
  const seen: { over: number; ended: boolean }[] = []
  let isStopped = false
  const look = () => {
    const day = days.peek(SITE)
    if (day) seen.push({ over: [...allTickets(day)].filter(isOver).length, ended: day.state === 'ended' })
    if (!isStopped) setImmediate(look)
  }
  look()
  return () => {
    isStopped = true
    return seen
  }
}

test('[D4] the end of a big day takes many turns, is written at once, and nobody sees half of it', async () => {
  const { store, clock, days } = await crowdedDay()
  const stop = lookedAt(days)
  clock.pass(24 * HOUR)
  const late = await days.ask(SITE, take())
  const seen = stop()
  expect(late).toMatchObject({ ok: false, refusal: { refused: 'day-closed' } })
  expect(seen.filter(({ ended }) => !ended).length).toBeGreaterThanOrEqual(WAITING / EVENTS_A_SLICE)
  expect(seen.filter(({ over, ended }) => over !== (ended ? WAITING : 0))).toEqual([])
  const ends = store.appends
    .flat()
    .filter(({ records }) => records.some(({ event }) => event.type === 'left'))
  expect(ends.map(({ records, row }) => [records.length, row.ended])).toEqual([[WAITING + 1, true]])
})

test('the end of a big day pauses every few hundred events', () => {
  const { day } = given(openDay, times(600, taken('A')))
  const command = innerCommands['pass-time']
  const by = { role: 'clock', id: null } as const
  const end = {
    command,
    id: 'the-end',
    input: {},
    presence: 'proven',
    as: () => ({ by, device: null }),
  } as const
  const work = decideBatch(
    { day, answers: new Map(), yesterday: null, damage: null },
    [end],
    { at: day.endsAt, unbelieved: null, epoch: 0 },
    (_ask, _date, error) => {
      throw error
    },
  )
  let slices = 1
  let slice = work.next()
  for (; !slice.done; slice = work.next()) slices += 1
  expect(slice.value?.records).toHaveLength(601)
  expect(slices).toBeGreaterThan(600 / EVENTS_A_SLICE)
})

test('a big day is loaded a page at a time, and other work runs in between', async () => {
  const { store, open } = await crowdedDay()
  const pages: number[] = []
  const { read } = store
  store.read = async (...which) => {
    const events = await read(...which)
    pages.push(events.length)
    return events
  }
  const again = await open()
  let turns = 0
  let isLoaded = false
  const count = () => {
    turns += 1
    if (!isLoaded) setImmediate(count)
  }
  count()
  expect((await again.day(SITE)).openTickets).toBe(WAITING)
  isLoaded = true
  expect(Math.max(...pages)).toBeLessThanOrEqual(PAGE)
  expect(turns).toBeGreaterThanOrEqual(WAITING / EVENTS_A_SLICE)
})

test('a command of thousands of events is remembered in one pass over them', () => {
  let copies = 0
  class Counted extends Map<string, AnsweredCommand> {
    override get(id: string): AnsweredCommand | undefined {
      copies += 1
      return super.get(id)
    }
  }
  const by = { role: 'clock', id: null } as const
  const lines = Array.from({ length: 20_000 }, (_, n): Recorded => {
    const event = { type: 'left', number: `A${n + 1}`, reason: 'day-ended' } as const
    return { version: n + 1, id: 'the-end', command: 'pass-time', by, at: 0, event }
  })
  const answers = remember(new Counted(), lines)
  expect(copies).toBe(1)
  expect(answers.get('the-end')?.events).toHaveLength(20_000)
})
