// Over any sequence of taps, walk-ins, breaks, lost answers, reloads and pauses.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OutboxEntry } from '../../../../client/marshal/outbox/entry.ts'
import { Outbox } from '../../../../client/marshal/outbox/outbox.ts'
import { TAP_LASTS } from '../../../../client/marshal/outbox/queue.ts'
import { memoryOutbox } from '../../../../client/marshal/outbox/store.ts'
import { lineTo, pretendServer } from './pretend.ts'

type Step =
  | { do: 'give'; command: 'call-next' | 'take-ticket' | 'finish' }
  | { do: 'line'; is: 'fine' | 'dead' | 'losing' }
  | { do: 'pass'; ms: number }
  | { do: 'sign-in'; as: '王芳' | '李明' | null }
  | { do: 'flush' | 'reload' }

const inputs = {
  'call-next': { desk: '1', seen: [] },
  'take-ticket': { queue: 'A' },
  finish: { number: 'A001' },
}

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('give'), command: fc.constantFrom('call-next', 'take-ticket', 'finish') }),
  fc.record({ do: fc.constant('line'), is: fc.constantFrom('fine', 'dead', 'losing') }),
  fc.record({ do: fc.constant('pass'), ms: fc.constantFrom(1, 10_000, 29_999, 30_000, 600_000) }),
  fc.record({ do: fc.constant('sign-in'), as: fc.constantFrom('王芳', '李明', null) }),
  fc.record({ do: fc.constantFrom('flush', 'reload') }),
) as fc.Arbitrary<Step>

test("each command is done at most once, in order; all walk-ins are done, no tap older than 30 seconds is, and none in another's name", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      let now = 0
      let given = 0
      const givenAt = new Map<string, number>()
      const givenBy = new Map<string, string>()
      const doneAt = new Map<string, number>()
      const server = pretendServer()
      const line = lineTo(server)
      const send = line.send
      line.send = async function (entry: OutboxEntry) {
        const before = server.done.length
        try {
          return await send.call(this, entry)
        } finally {
          expect(entry.by).toBe(server.account)
          if (server.done.length > before) doneAt.set(entry.id, now)
        }
      }
      const store = memoryOutbox()
      const newId = () => {
        given += 1
        givenAt.set(`${given}`, now)
        givenBy.set(`${given}`, page)
        return `${given}`
      }
      // a page goes on after its account has ended, until it learns of it
      let page: '王芳' | '李明' = '王芳'
      const giver = () => page
      const open = () =>
        new Outbox({ site: 's', line, store, now: () => now, newId, giver, alone: (work) => work() })
      let outbox = open()
      let walkIns = 0
      for (const one of steps) {
        if (one.do === 'give') {
          if (one.command === 'take-ticket') walkIns += 1
          await outbox.give(one.command, inputs[one.command], 'day-1')
        } else if (one.do === 'sign-in') {
          server.account = one.as
          if (one.as !== null) page = one.as
        } else if (one.do === 'line') {
          line.isDead = one.is === 'dead'
          line.losesAnswers = one.is === 'losing'
        } else if (one.do === 'pass') now += one.ms
        else if (one.do === 'flush') await outbox.flush()
        else outbox = open()
      }
      line.isDead = false
      line.losesAnswers = false
      for (const account of ['王芳', '李明']) {
        server.account = account
        await outbox.flush()
      }

      expect(outbox.pending).toEqual([])
      expect(server.done.filter((command) => command === 'take-ticket')).toHaveLength(walkIns)
      for (const account of ['王芳', '李明']) {
        const ids = [...doneAt.keys()].map(Number).filter((id) => givenBy.get(`${id}`) === account)
        expect(ids).toEqual([...ids].sort((a, b) => a - b))
      }
      expect(server.done).toHaveLength(doneAt.size)
      for (const entry of outbox.entries) {
        if (entry.fate.is === 'lapsed') expect(entry.command).toBe('call-next')
      }
      for (const [index, [id, at]] of [...doneAt].entries()) {
        if (server.done[index] === 'call-next') expect(at - givenAt.get(id)!).toBeLessThan(TAP_LASTS)
      }
    }),
  )
})
