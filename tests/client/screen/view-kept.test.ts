import { expect, test } from 'vitest'
import { aged } from '../../../client/screen/view-kept.ts'
import { callsOf, viewOf } from './sample-view.ts'

const view = viewOf({ calls: callsOf(3), missed: ['A001'], forward: [{ number: 'A009', mark: 2 }] })
const at = 1_000_000_000
const room = { queue: 'W', name: { en: 'Observation' }, seated: 3, seats: 30, waiting: 0 }

test('a view that was kept a moment ago is shown unchanged', () =>
  expect(aged({ view, at }, at + 60_000)).toBe(view))

test('an older view tells nobody that they may leave: the number may be another one by now', () => {
  const rooms = [{ ...room, letGo: [{ number: 'A031', at }] }]
  expect(aged({ view: { ...view, rooms }, at }, at + 3_600_000).rooms).toEqual([{ ...room, letGo: [] }])
})

test('an older view, or one from a clock that was set back, shows no call that may be over by now, and no code', () => {
  for (const now of [at + 3_600_000, at - 3_600_000]) {
    const { calls, missed, forward, prompt, pass, desks, name } = aged({ view, at }, now)
    expect([calls, missed, forward, prompt, pass]).toEqual([[], [], [], null, null])
    expect(desks.length).toBe(view.desks.length)
    expect(name).toEqual(view.name)
  }
})
