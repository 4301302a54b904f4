// One hour at a line of 30 m and three desks, minute by minute as in `at`: the prompts that the screens got.

import { expect, test } from 'vitest'
import { evolve, unopenedDay } from '../../../../shared/day/evolve.ts'
import type { DayEvent } from '../../../../shared/day/log/recorded.ts'
import type { Day } from '../../../../shared/day/nouns/model.ts'
import { dueAt } from '../../../../shared/day/rules/due.ts'
import { marksOf, marksTaken } from '../../../../shared/day/rules/line.ts'
import {
  callNext,
  HOUR,
  MINUTE,
  MORNING,
  openDay,
  openDesk,
  type Played,
  play,
  SECOND,
  type Step,
  step,
  taken,
  unopened,
} from '../../../kit/given.ts'
import { withLines } from '../../../kit/sample.ts'

const site = withLines(30)
const passTime = step('pass-time', {}, { by: { role: 'clock', id: null } })
const words = { 'zh-CN': '请戴好口罩', en: 'Wear your mask' }

/** Seconds into the hour at which marshals ask for prompts. */
const marshals: [number, Step][] = [
  [14 * 60 + 20, step('report-crowding', { queue: 'A', from: 5, to: 9 })],
  [15 * 60 + 40, step('clear-crowding', { queue: 'A' })],
  [22 * 60, step('remind-spacing', { queue: 'A' })],
  [31 * 60, step('announce', { text: words, minutes: 5 })],
  [38 * 60 + 10, step('report-crowding', { queue: 'A', from: 20, to: 28 })],
]

/** Twenty-five minutes with one arrival every 9 s, then one every 20 s, then a quarter of an hour with none. */
const arrivals = [
  ...Array.from({ length: 167 }, (_, n) => n * 9),
  ...Array.from({ length: 60 }, (_, n) => 25 * 60 + n * 20),
]

test('the log of an hour’s prompts is as expected', async () => {
  let played = play(unopened(site), openDay, openDesk('1'), openDesk('2'), openDesk('3'))
  const calls = ['1', '2', '3'].flatMap((desk, index) =>
    // a sample takes 35 s, and each desk begins a little after the one before
    Array.from({ length: 100 }, (_, n): [number, (day: Day) => Step] => [
      60 + index * 11 + n * 35,
      (day) => callNext(desk, [...(day.desks.get(desk)?.calling ?? [])]),
    ]),
  )
  const events: [number, (day: Day) => Step][] = [
    ...arrivals.map((second): [number, (day: Day) => Step] => [second, () => taken()]),
    ...calls,
    ...marshals.map(([second, one]): [number, (day: Day) => Step] => [second, () => one]),
  ]
  for (const [second, stepOn] of events.toSorted(([a], [b]) => a - b)) {
    played = wakeUntil(played, MORNING + second * SECOND)
    if (someoneToCallOrNoCall(played.day, stepOn(played.day))) played = play(played, stepOn(played.day))
  }
  played = wakeUntil(played, MORNING + HOUR)
  await expect(`${report(played).join('\n')}\n`).toMatchFileSnapshot('./hour.expected.txt')
})

/** Lets time pass until `end`, and wakes the day whenever something is due. */
function wakeUntil(played: Played, end: number): Played {
  for (;;) {
    const due = dueAt(played.day)
    if (due === null || due > end) return { ...played, at: end }
    played = play({ ...played, at: Math.max(played.at, due) }, passTime)
  }
}

function someoneToCallOrNoCall({ queues, desks }: Day, { command, input }: Step): boolean {
  if (command.name !== 'call-next') return true
  const desk = desks.get((input as { desk: string }).desk)
  return Boolean(desk?.calling.length || queues.get('A')?.standing.length)
}

function report({ log }: Played): string[] {
  let day = unopenedDay(site, '2026-11-23')
  return log.flatMap((record) => {
    day = evolve(day, record)
    const said = sayingOf(record.event)
    const queue = day.queues.get('A')
    if (!said || !queue) return []
    const line = `${marksTaken(day, queue)} of ${marksOf(day, 'A')} marks, ${queue.waiting.length} behind`
    return [`${minuteOf(record.at)}  ${said.padEnd(34)}  ${line}`]
  })
}

function sayingOf(event: DayEvent): string | null {
  switch (event.type) {
    case 'prompted':
      return event.kind === 'crowding' ? `say: crowding ${event.from} to ${event.to}` : `say: ${event.kind}`
    case 'crowding-reported':
      return `a marshal reports ${event.from} to ${event.to}`
    case 'crowding-cleared':
      return 'the crowding is over'
    case 'reminder-asked':
      return 'a marshal asks for a reminder'
    case 'announced':
      return `announced: ${event.text.en}`
    default:
      return null
  }
}

function minuteOf(at: number): string {
  const seconds = (at - MORNING) / SECOND
  return `${String(Math.floor((seconds * SECOND) / MINUTE)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
}
