import { expect, test, vi } from 'vitest'
import type { Live } from '../../../client/common/live.ts'
import type { Entry } from '../../../client/common/outbox/entry.ts'
import type { Outbox } from '../../../client/common/outbox/outbox.ts'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import { problemOf } from '../../../shared/text/problem.ts'

// the page's language is written on its document
vi.stubGlobal('document', { documentElement: {} })
const { Giver } = await import('../../../client/marshal/giver.ts')

const done = { is: 'done', result: {} } as const
const refused = { is: 'refused', problem: problemOf('has-arrived', 'en') } as const

/** A tablet whose commands are answered when a test says so. */
function tablet() {
  const answers: ((fate: Entry['fate']) => void)[] = []
  const outbox = {
    entries: [],
    subscribe: () => {},
    give: (command: string) =>
      new Promise((resolve) =>
        answers.push((fate) => resolve({ id: command, command, input: {}, fate } as never)),
      ),
  }
  const giver = new Giver({ view: null } as unknown as Live<MarshalView>, outbox as unknown as Outbox)
  return { giver, answers }
}

test('that an earlier command went well does not take away why a later one was refused', async () => {
  const { giver, answers } = tablet()
  const [arrive, miss] = [giver.give('arrive', {}), giver.give('miss', {})]
  answers[1]?.(refused)
  await miss
  answers[0]?.(done)
  await arrive
  expect(giver.outcome?.ok).toBe(false)
  expect(giver.pending).toBe(0)
})

test('that an earlier command was refused is said also where a later one went well before', async () => {
  const { giver, answers } = tablet()
  const [arrive, miss] = [giver.give('arrive', {}), giver.give('miss', {})]
  answers[1]?.(done)
  await miss
  expect(giver.outcome?.ok).toBe(true)
  answers[0]?.(refused)
  await arrive
  expect(giver.outcome?.ok).toBe(false)
})
