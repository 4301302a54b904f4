import '../../kit/page-words.ts'
import { expect, test, vi } from 'vitest'
import type { LiveConnection } from '../../../client/common/live/live.ts'
import type { OutboxEntry } from '../../../client/marshal/outbox/entry.ts'
import type { Outbox } from '../../../client/marshal/outbox/outbox.ts'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import { problemOf } from '../../../shared/text/problem.ts'

// the page's language is written on its document
vi.stubGlobal('document', { documentElement: {} })
const { CommandGiver } = await import('../../../client/marshal/giver.ts')

const a001 = { number: 'A001' }
const done = { is: 'done', result: {} } as const
const refused = { is: 'refused', problem: problemOf('has-arrived', 'en') } as const

/** A tablet whose commands are answered when a test says so. */
function tablet() {
  const answers: ((fate: OutboxEntry['fate']) => void)[] = []
  const dismissed: string[] = []
  const outbox = {
    entries: [],
    dismiss: async ({ id }: OutboxEntry) => void dismissed.push(id),
    subscribe: () => {},
    give: (command: string) =>
      new Promise((resolve) =>
        answers.push((fate) => resolve({ id: command, command, input: {}, fate } as never)),
      ),
  }
  const giver = new CommandGiver(
    { view: null } as unknown as LiveConnection<MarshalView>,
    outbox as unknown as Outbox,
  )
  return { giver, answers, dismissed }
}

test('the success of an earlier command does not remove the reason why a later one was refused', async () => {
  const { giver, answers } = tablet()
  const [arrive, miss] = [giver.give('arrive', a001), giver.give('miss', a001)]
  answers[1]?.(refused)
  await miss
  answers[0]?.(done)
  await arrive
  expect(giver.outcome?.ok).toBe(false)
  expect(giver.pending).toBe(0)
})

test('the refusal of an earlier command is shown although a later one succeeded before', async () => {
  const { giver, answers } = tablet()
  const [arrive, miss] = [giver.give('arrive', a001), giver.give('miss', a001)]
  answers[1]?.(done)
  await miss
  expect(giver.outcome?.ok).toBe(true)
  answers[0]?.(refused)
  await arrive
  expect(giver.outcome?.ok).toBe(false)
})

test('a refusal is shown once: at the desk where one shows it, else at the top of the page', async () => {
  for (const isAtDesk of [true, false]) {
    const { giver, answers, dismissed } = tablet()
    if (isAtDesk) giver.subscribe(() => {}, true)
    const miss = giver.give('miss', a001)
    answers[0]?.(refused)
    await miss
    expect(giver.outcome?.ok).toBe(false)
    expect(dismissed).toEqual(isAtDesk ? ['miss'] : [])
  }
})

test('a form that shows the refusal itself is the only one that does', async () => {
  for (const isAtDesk of [true, false]) {
    const { giver, answers, dismissed } = tablet()
    if (isAtDesk) giver.subscribe(() => {}, true)
    const miss = giver.give('miss', a001)
    answers[0]?.(refused)
    await miss
    expect(giver.takeUp()()).not.toBe('')
    expect(giver.outcome).toBeNull()
    expect(new Set(dismissed)).toEqual(new Set(['miss']))
  }
})

test('a form shows a success, and the desk shows it too', async () => {
  const { giver, answers } = tablet()
  const miss = giver.give('miss', a001, () => 'missed')
  answers[0]?.(done)
  await miss
  expect(giver.takeUp()()).toBe('missed')
  expect(giver.outcome?.ok).toBe(true)
})
