import { expect, test } from 'vitest'
import type { OutboxEntry } from '../../../../client/marshal/outbox/entry.ts'
import { Outbox } from '../../../../client/marshal/outbox/outbox.ts'
import { memoryOutbox, type OutboxStore } from '../../../../client/marshal/outbox/store.ts'
import { deadLine, lineTo, outboxOn, pretendServer } from './pretend.ts'

test('a command that is answered leaves nothing behind', async () => {
  const { outbox, server } = outboxOn()
  const entry = await outbox.give('finish', { number: 'A001' }, 'day-1')
  expect(entry?.fate.is).toBe('done')
  expect(server.done).toEqual(['finish'])
  expect(outbox.entries).toEqual([])
})

test('without a connection it waits, and is done once when the connection is back, in order', async () => {
  const { outbox, server, line } = outboxOn()
  line.isDead = true
  const walkIn = await outbox.give('take-ticket', { queue: 'A' }, 'day-1')
  await outbox.give('finish', { number: 'A001' }, 'day-1')
  expect(walkIn?.fate).toEqual({ is: 'pending', tried: false })
  expect(outbox.pending).toHaveLength(2)
  line.isDead = false
  await outbox.flush()
  expect(server.done).toEqual(['take-ticket', 'finish'])
})

test('a number that came late stays until somebody has seen it', async () => {
  const { outbox, line } = outboxOn()
  line.isDead = true
  await outbox.give('take-ticket', { queue: 'A' }, 'day-1')
  line.isDead = false
  await outbox.flush()
  expect(outbox.entries).toMatchObject([{ fate: { is: 'done', result: { of: 'take-ticket' } } }])
  await outbox.dismiss(outbox.entries[0]!)
  expect(outbox.entries).toEqual([])
})

test('a number that nobody has dismissed is gone by the next day, and its token with it', async () => {
  const { outbox, line, clock } = outboxOn()
  line.isDead = true
  await outbox.give('take-ticket', { queue: 'A' }, 'day-1')
  line.isDead = false
  await outbox.flush()
  clock.now += 12 * 3_600_000
  await outbox.load()
  expect(outbox.entries).toEqual([])
})

test('a lost answer is asked for again with the same id', async () => {
  const { outbox, server, line } = outboxOn()
  line.losesAnswers = true
  const entry = await outbox.give('take-ticket', { queue: 'A' }, 'day-1')
  expect(entry?.fate).toEqual({ is: 'pending', tried: true })
  line.losesAnswers = false
  await outbox.flush()
  expect(server.asked).toHaveLength(2)
  expect(server.done).toEqual(['take-ticket'])
})

test('kept commands go on after the page is opened again', async () => {
  const store = memoryOutbox()
  const { outbox, line, server } = outboxOn({ store })
  line.losesAnswers = true
  await outbox.give('take-ticket', { queue: 'A' }, 'day-1')
  const again = outboxOn({ store, server })
  await again.outbox.flush()
  expect(server.done).toEqual(['take-ticket'])
  expect(again.outbox.entries).toMatchObject([{ fate: { is: 'done' } }])
})

test('next pressed twice without a connection is one command, and calls nobody after 30 seconds', async () => {
  const { outbox, server, line, clock } = outboxOn()
  line.isDead = true
  await Promise.all([1, 2].map(() => outbox.give('call-next', { desk: '1', seen: [] }, 'day-1')))
  expect(outbox.pending).toHaveLength(1)
  clock.now += 30_000
  await outbox.flush()
  expect(outbox.entries).toMatchObject([{ fate: { is: 'lapsed', why: 'time' } }])
  line.isDead = false
  await outbox.flush()
  expect(server.done).toEqual([])
  await outbox.give('call-next', { desk: '1', seen: [] }, 'day-1')
  expect(server.done).toEqual(['call-next'])
})

test('commands that wait for a sign-in are kept, and go on after it', async () => {
  const { outbox, server } = outboxOn()
  server.refuses = 'not-signed-in'
  await outbox.give('take-ticket', { queue: 'A' }, 'day-1')
  expect([outbox.isSignedOut, outbox.pending.length]).toEqual([true, 1])
  server.refuses = null
  await outbox.flush()
  expect([outbox.isSignedOut, server.done]).toEqual([false, ['take-ticket']])
})

test('a refusal is kept with its problem, and the rest goes on', async () => {
  const { outbox, server, line } = outboxOn()
  line.isDead = true
  await outbox.give('finish', { number: 'A001' }, 'day-1')
  await outbox.give('close-desk', { desk: '1' }, 'day-1')
  line.isDead = false
  server.refuses = 'wrong-state'
  await outbox.flush()
  expect(outbox.entries.map(({ fate }) => fate.is)).toEqual(['refused', 'refused'])
})

test('after a day is over none of its commands is sent', async () => {
  const { outbox, server, line } = outboxOn()
  line.isDead = true
  await outbox.give('finish', { number: 'A001' }, 'day-1')
  line.isDead = false
  server.day = 'day-2'
  await outbox.flush()
  expect(outbox.entries).toMatchObject([{ fate: { is: 'lapsed', why: 'day' } }])
  expect(server.done).toEqual([])
})

test('a command that is withdrawn while it waits is not sent', async () => {
  const { outbox, server, line } = outboxOn()
  line.isDead = true
  const entry = await outbox.give('close-day', {}, 'day-1')
  await outbox.dismiss(entry!)
  line.isDead = false
  await outbox.flush()
  expect(server.asked).toEqual([])
})

test('when a store cannot be opened, or breaks, the outbox goes on in memory, and loses nothing while the page lives', async () => {
  const broken: OutboxStore = { ...memoryOutbox(), lasts: true, add: () => Promise.reject(new Error('full')) }
  for (const store of [broken, Promise.reject<OutboxStore>(new Error('refused'))]) {
    const { outbox, server, line } = outboxOn({ store })
    line.isDead = true
    await outbox.give('take-ticket', { queue: 'A' }, 'day-1')
    expect([outbox.lasts, outbox.pending.length]).toEqual([false, 1])
    line.isDead = false
    await outbox.flush()
    expect(server.done).toEqual(['take-ticket'])
  }
})

test('two tabs share the waiting commands, and one of them sends each', async () => {
  const store = memoryOutbox()
  const server = pretendServer()
  const first = outboxOn({ store, server, line: deadLine() })
  await first.outbox.give('take-ticket', { queue: 'A' }, 'day-1')
  const line = lineTo(server)
  const parts = { site: 'xingfuli', line, store, now: () => 0, newId: () => 'x', giver: () => '王芳' }
  const second = new Outbox({ ...parts, alone: (work) => work() })
  await second.flush()
  await first.outbox.load()
  expect(first.outbox.entries).toMatchObject([{ fate: { is: 'done' } }])
})

test("a command of an account that has ended is not sent in the name of the next, and blocks nobody else's", async () => {
  const { outbox, server, line } = outboxOn()
  line.isDead = true
  await outbox.give('finish', { number: 'A001' }, 'day-1')
  line.isDead = false
  server.account = null
  await outbox.flush()
  expect([outbox.isSignedOut, server.asked]).toEqual([true, []])
  server.account = '李明'
  const own = await outbox.give('miss', { number: 'A002' }, 'day-1')
  expect(own?.fate.is).toBe('done')
  expect(server.done).toEqual(['miss'])
  expect(outbox.ofOthers).toMatchObject([{ command: 'finish', by: '王芳' }])
  await outbox.dismiss(outbox.ofOthers[0]!)
  expect(outbox.entries).toEqual([])
})

test('a command that another release kept is sent; where the server refuses it, somebody is told and the rest goes on', async () => {
  const store = memoryOutbox()
  const { outbox, server } = outboxOn({ store })
  const older = { site: 'xingfuli', at: 0, day: 'day-1', fate: { is: 'pending', tried: true } } as const
  await store.add({ ...older, id: 'old-1', command: 'finish', input: { number: 'A001' } })
  await store.add({ ...older, id: 'old-2', command: 'move-floor', input: { number: 'A002' }, protocol: 1 })
  await store.add({ ...older, id: 'old-3', command: 'miss', input: { number: 'A003' }, protocol: 1 })
  server.knows = ['finish', 'miss']
  await outbox.flush()
  expect(server.done).toEqual(['finish', 'miss'])
  const back = { command: 'move-floor', fate: { is: 'lapsed', why: 'release', tried: true } }
  expect(outbox.entries).toMatchObject([back])
})

test.each([
  ['nothing of how it ended', { fate: undefined }],
  ['an end that no release of this page knows', { fate: { is: 'flown' } }],
  ['a refusal without its problem', { fate: { is: 'refused' } }],
  ['no id', { id: undefined }],
  ['no command', { command: null }],
  ['nothing that it asks for', { input: null }],
  ['a time that is none', { at: Number.NaN }],
])('a kept command that has %s is shown and not sent, and blocks no other', async (_, damage) => {
  const whole = { id: 'kept', site: 'xingfuli', command: 'call-next', input: { desk: '1', seen: [] } }
  const rest = { at: 0, day: 'day-1', fate: { is: 'pending', tried: false } }
  const damaged = { ...whole, ...rest, ...damage, seq: 1 } as unknown as OutboxEntry
  const kept = memoryOutbox([damaged])
  const { outbox, server } = outboxOn({ store: { ...kept, all: () => kept.all('xingfuli') } })
  expect((await outbox.give('call-next', { desk: '1', seen: [] }, 'day-1'))?.fate.is).toBe('done')
  expect(server.done).toEqual(['call-next'])
  expect(outbox.entries).toMatchObject([{ seq: 1, fate: { is: 'lapsed', why: 'release' } }])
  await outbox.dismiss(outbox.entries[0]!)
  expect(outbox.entries).toEqual([])
})
