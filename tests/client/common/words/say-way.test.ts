// How the way through several steps is said in one line.

import { beforeAll, expect, test } from 'vitest'
import { loadWordsOnce } from '../../../../client/common/words/loaded-words.ts'
import { minutesAhead, sayWay } from '../../../../client/common/words/say-way.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { siteOfSteps } from '../../../kit/steps.ts'

const { queues } = siteOfSteps()

beforeAll(() => Promise.all((['zh-CN', 'en'] as const).map(loadWordsOnce)))

test('its stops are numbered; one that is a step is called by it, and one of several queues by all of them', () => {
  expect(sayWay(queues, 'A', 'en')).toBe('1 Entrance · 2 Registration · 3 First jab / Second jab')
  expect(sayWay(queues, 'G', 'zh-CN')).toBe('1 绿色通道 · 2 登记 · 3 第一针 / 第二针')
  const samplings = queues.map((queue) =>
    queue.id === 'S' || queue.id === 'T' ? { ...queue, step: 'sampling' as const } : queue,
  )
  expect(sayWay(samplings, 'R', 'en')).toBe('1 Registration · 2 Sampling')
})

test('a visit of one step has no way to tell', () => expect(sayWay(sampleSite().queues, 'A', 'en')).toBe(''))

const observed = { id: 'D', name: { 'zh-CN': '留观区', en: 'Observation' }, room: { minutes: 30 } }
const withRoom = [...queues.map((queue) => (queue.id === 'S' ? { ...queue, then: ['D'] } : queue)), observed]

test('a room has its minutes, also where it is all that is to come', () => {
  expect(sayWay(withRoom, 'R', 'en')).toBe('1 Registration · 2 First jab / Second jab · 3 Observation 30 min')
  expect(sayWay(withRoom, 'D', 'zh-CN')).toBe('留观区 30 分钟')
})

test('the minutes that are ahead are those of every room that one may come to', () => {
  expect(minutesAhead(withRoom, 'A')).toEqual([30])
  expect(minutesAhead(withRoom, 'T')).toEqual([])
  const shorter = { ...observed, id: 'E', room: { minutes: 15 } }
  const two = withRoom.map((queue) => (queue.id === 'T' ? { ...queue, then: ['E'] } : queue))
  expect(minutesAhead([...two, shorter], 'A')).toEqual([30, 15])
})
