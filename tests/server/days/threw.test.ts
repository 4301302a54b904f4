// A command that throws, though none should, fails alone.

import { expect, test } from 'vitest'
import type { Ask } from '../../../server/days/ask.ts'
import { openDays } from '../../../server/days/days.ts'
import { faultLog } from '../../../server/fault-log.ts'
import { memoryStore } from '../../../server/store/sqlite/memory.ts'
import { commands } from '../../../shared/day/commands/index.ts'
import { fold, unopenedDay } from '../../../shared/day/evolve.ts'
import { ask } from '../../kit/asks.ts'
import { MINUTE } from '../../kit/given.ts'
import { sampleSite } from '../../kit/sample.ts'
import { testClock } from '../../kit/test-clock.ts'

const SITE = 'xingfuli'
const take = () => ask('take-ticket', { queue: 'A' })

/** A command with this rule. */
function ruled(decide: () => unknown): Ask {
  return { ...ask('leave', { number: 'A001' }), command: { ...commands.leave, decide: decide as never } }
}

/** Throws in its rule; in its second event, after the first has moved a ticket; in its result. */
const faults: Record<string, () => Ask> = {
  rule: () =>
    ruled(() => {
      throw new Error('the rule has a fault')
    }),
  event: () =>
    ruled(() => [
      { type: 'called', number: 'A001', desk: '1' },
      { type: 'called', number: 'Z999', desk: '1' },
    ]),
  answer: () => {
    const one = ruled(() => [{ type: 'held', number: 'A001', until: Number.MAX_SAFE_INTEGER }])
    const answer = () => {
      throw new Error('the answer has a fault')
    }
    return { ...one, command: { ...one.command, answer } as never }
  },
}

async function openedDay() {
  const clock = testClock()
  const memory = memoryStore()
  let reads = 0
  const store = {
    ...memory,
    read: (...args: Parameters<typeof memory.read>) => {
      reads += 1
      return memory.read(...args)
    },
  }
  const threw: { date: string; id: string }[] = []
  const failures: unknown[] = []
  const days = await openDays({
    store,
    clock,
    failed: (_site, error) => failures.push(error),
    threw: (_site, { id }, date) => threw.push({ date, id }),
  })
  await days.change(sampleSite(), 'o')
  for (const one of [ask('open-day'), ask('open-desk', { desk: '1' }), take()]) await days.ask(SITE, one)
  return { days, store, clock, threw, failures, reads: () => reads }
}

test.each(Object.entries(faults))(
  'a command that throws in its %s fails alone: the rest of its batch is decided, and the log is not read again',
  async (_where, faulty) => {
    const { days, store, threw, failures, reads } = await openedDay()
    const before = reads()
    const asked = [take(), faulty(), take(), faulty(), faulty(), take()]
    const answers = await Promise.all(asked.map((one) => days.ask(SITE, one)))
    expect(answers.map((answer) => (answer.ok ? 'done' : answer.refusal.refused))).toEqual([
      'done',
      'command-failed',
      'done',
      'command-failed',
      'command-failed',
      'done',
    ])
    const { date } = await days.day(SITE)
    expect(threw).toEqual([1, 3, 4].map((n) => ({ date, id: asked[n]?.id })))
    expect([failures, reads()]).toEqual([[], before])
    const log = await store.read(SITE, date)
    expect(log.filter(({ event }) => event.type === 'ticket-taken')).toHaveLength(4)
    expect(await days.day(SITE)).toEqual(fold(unopenedDay(sampleSite(), date), log))
    expect(await days.ask(SITE, ask('leave', { number: 'A001' }))).toMatchObject({ ok: true })
  },
)

test('the log names the day and id of a command that threw but not its input, in a bounded number of lines a minute', () => {
  const clock = testClock()
  const lines: object[] = []
  const log = faultLog({ info: () => {}, error: (line: object) => void lines.push(line) } as never, clock)
  const which = { site: SITE, date: '2026-11-23', id: 'the-command', command: 'hold' }
  for (let n = 0; n < 500; n++) log.threw(which, new Error('a fault'))
  expect(lines).toHaveLength(20)
  expect(lines[0]).toEqual({ ...which, err: expect.any(Error) })
  clock.pass(MINUTE)
  log.threw(which, new Error('a fault'))
  expect(lines.slice(20)).toEqual([{ count: 480 }, { ...which, err: expect.any(Error) }])
})
