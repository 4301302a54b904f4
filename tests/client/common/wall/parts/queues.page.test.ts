import { expect, test } from 'vitest'
import { PAGE_FOR } from '../../../../../client/common/wall/grid.ts'
import { QueuesElement } from '../../../../../client/common/wall/parts/queues.ts'
import type { QueueGrid } from '../../../../../client/common/wall/queue-grid.ts'
import { sayWaitShort } from '../../../../../client/common/words/say-wait.ts'
import { words } from '../../../../../client/common/words/words.ts'
import { given, openDay, openDesk, type Step, step, taken, times } from '../../../../kit/given.ts'
import { hang, screenOf } from '../hall.ts'

const text = () => words().screen
const drawn: QueueGrid = { lines: 'drawn', columns: 1, rows: 2, row: 40, line: 30 }

function hangQueues(steps: readonly Step[], changes: Partial<QueuesElement> = {}) {
  const played = given(openDay, openDesk(), ...times(3, taken()), ...steps)
  const view = screenOf(played)
  return hang(QueuesElement, { queues: view.queues, grid: drawn, at: 0, ...changes }).then((part) => ({
    part,
    view,
  }))
}

test('each queue shows its name, how many wait, how long, and its line', async () => {
  const { part, view } = await hangQueues([])
  const [first, second] = part.names('listitem')
  expect(first).toContain('A General')
  expect(first).toContain(text().waiting({ count: 3 }))
  expect(first).toContain(sayWaitShort(view.queues[0]!.wait))
  expect(second).toContain(text().waiting({ count: 0 }))
  expect(second).not.toContain(sayWaitShort(view.queues[1]!.wait))
  expect(part.find('img', words().common.lineLabel({ marks: 31, standing: 3 }))).not.toBe(null)
})

test('[O8] a room has a row of its own: how many sit there, who waits for a seat, and who may leave', async () => {
  const rooms = [
    {
      queue: 'P',
      name: { 'zh-CN': '留观区', en: 'Observation' },
      seated: 18,
      seats: 30,
      waiting: 2,
      letGo: [
        { number: 'A031', at: 0 },
        { number: 'A034', at: 0 },
      ],
    },
  ]
  const { part } = await hangQueues([], { rooms, grid: { ...drawn, rows: 3 } })
  const row = part.names('listitem')[2]
  for (const said of [
    'P Observation',
    text().seated({ seated: 18, seats: 30 }),
    text().waitSeat({ people: 2 }),
  ])
    expect(row).toContain(said)
  expect(row).toContain(text().mayLeave)
  expect(row).toMatch(/A034.*A031/)
})

test('a queue that is paused says so in place of how many wait', async () => {
  const { part } = await hangQueues([step('pause-queue', { queue: 'A' })])
  expect(part.names('listitem')[0]).toContain(text().paused)
  expect(part.names('listitem')[0]).not.toContain(text().waiting({ count: 3 }))
})

test('a screen reader says with the line where people are too close', async () => {
  const { part } = await hangQueues([step('report-crowding', { queue: 'A', from: 1, to: 2 })])
  expect(part.find('img', /^.*1 to 2 are crowded$/)).not.toBe(null)
})

test('where there are more queues than rows they take turns, and a crowded one stays', async () => {
  const one = { ...drawn, rows: 1 }
  const { part } = await hangQueues([], { grid: one })
  expect(part.names('listitem')[0]).toContain('General')
  await part.set({ at: PAGE_FOR })
  expect(part.names('listitem')[0]).toContain('Green lane')
  await part.leave()
  const three = await hangQueues([step('report-crowding', { queue: 'A', from: 1, to: 2 })])
  const [a, g] = three.view.queues
  const others = ['B', 'C'].map((id) => ({ ...g!, id, name: { en: id } }))
  const seen = new Set<string>()
  for (const at of [0, PAGE_FOR, 2 * PAGE_FOR]) {
    await three.part.set({ queues: [a!, ...others], at })
    const names = three.part.names('listitem')
    expect(names[0]).toContain('General')
    seen.add(names[1]!.slice(0, 1))
  }
  expect(seen).toEqual(new Set(['B', 'C']))
})

test('without room for a row it is empty', async () => {
  const { part } = await hangQueues([], { grid: { ...drawn, rows: 0 } })
  expect(part.text).toBe('')
})
