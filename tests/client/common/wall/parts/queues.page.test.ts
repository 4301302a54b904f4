import { expect, test } from 'vitest'
import { PAGE_FOR } from '../../../../../client/common/wall/grid.ts'
import { QueuesElement } from '../../../../../client/common/wall/parts/queues.ts'
import type { QueueGrid } from '../../../../../client/common/wall/queue-grid.ts'
import { sayWaitShort } from '../../../../../client/common/words/say-wait.ts'
import { language, words } from '../../../../../client/common/words/words.ts'
import { pauseWords } from '../../../../../shared/text/pause-words.ts'
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

test('[O8] of those who may leave, each number is shown whole or not at all, whatever the shape of the wall, the newest first', async () => {
  const room = {
    queue: 'P',
    name: { 'zh-CN': '留观区', en: 'Observation' },
    seated: 18,
    seats: 30,
    waiting: 9,
  }
  const letGo = Array.from({ length: 20 }, (_, n) => ({
    number: `A${String(n + 1).padStart(3, '0')}`,
    at: n,
  }))
  const { part } = await hangQueues([], { rooms: [{ ...room, letGo }], grid: { ...drawn, rows: 3 } })
  for (const lines of ['drawn', 'thread'] as const)
    for (const columns of lines === 'drawn' ? [1] : [1, 2])
      for (const stack of [false, true])
        for (const width of stack ? [1000, 660] : [1400, 1000]) {
          part.element.style.width = `${width * columns}px`
          part.element.style.fontSize = '20px'
          await part.set({ stack, grid: { ...drawn, lines, columns, rows: 3 } })
          const row = part.element.shadowRoot?.querySelector('.leave')
          const { top, bottom, left, right } = row!.getBoundingClientRect()
          const shown = [...row!.querySelectorAll('.number')].filter(
            (one) => one.getBoundingClientRect().top < bottom - 2,
          )
          const here = JSON.stringify({ lines, columns, stack, width })
          expect(shown[0]?.textContent, here).toBe('A020')
          for (const one of shown) {
            const box = one.getBoundingClientRect()
            expect(box.left >= left - 1 && box.right <= right + 1 && box.top >= top - 2, here).toBe(true)
            const before = one.previousElementSibling!.getBoundingClientRect()
            expect(box.left - before.right, here).toBeGreaterThan(5)
            expect(one.scrollWidth, here).toBeLessThanOrEqual(one.clientWidth + 1)
          }
        }
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

test('[Z1] a queue that is paused with a reason says it and until when, and in the rain that numbers stay', async () => {
  const { part: lunch } = await hangQueues([step('pause-site', { reason: 'lunch', until: 60 })])
  const said = pauseWords[language()]
  expect(lunch.names('listitem')[0]).toContain(said.reasons.lunch)
  expect(lunch.names('listitem')[0]).toContain(said.backAt({ time: '09:00' }))
  await lunch.leave()
  const { part: rain } = await hangQueues([step('pause-site', { reason: 'weather' })])
  expect(rain.names('listitem')[0]).toContain(said.shelter)
})

test('[Z1] a long sentence about a pause leaves the name of its queue and the end of the pause whole, whatever the shape of the wall', async () => {
  const long = 'We are waiting for the next box of sampling tubes from the county hospital'
  const words = { 'zh-CN': '正在等县医院送来下一箱采样管，请在原地稍候，号和位置都保留', en: long }
  const { part } = await hangQueues([
    step('pause-queue', { queue: 'A', reason: 'other', until: 60, words }),
    step('pause-queue', { queue: 'G', reason: 'supplies', until: 60 }),
  ])
  for (const lines of ['drawn', 'thread'] as const)
    for (const stack of [false, true]) {
      const width = stack ? 1040 : 1880
      part.element.style.width = `${width}px`
      part.element.style.fontSize = '32px'
      await part.set({ stack, grid: { ...drawn, lines } })
      const here = JSON.stringify({ lines, stack })
      const right = part.element.getBoundingClientRect().right
      const root = part.element.shadowRoot!
      expect(
        Math.max(...[...root.querySelectorAll('p')].map((one) => one.getBoundingClientRect().right)),
        here,
      ).toBeLessThanOrEqual(right + 1)
      for (const one of root.querySelectorAll('.name > :first-child, .wait > span'))
        expect(one.scrollWidth, here).toBeLessThanOrEqual(one.clientWidth + 1)
    }
})
