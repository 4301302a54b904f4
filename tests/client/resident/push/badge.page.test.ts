import { afterEach, expect, test, vi } from 'vitest'
import { showBadge } from '../../../../client/resident/push/badge.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

function marks() {
  const set = vi.spyOn(navigator, 'setAppBadge').mockResolvedValue()
  const clear = vi.spyOn(navigator, 'clearAppBadge').mockResolvedValue()
  return { set, clear }
}

test('the icon of a page on the home screen says how many are ahead, and a call is a dot', () => {
  const { set } = marks()
  showBadge({ state: 'waiting', ahead: 7 })
  showBadge({ state: 'called', ahead: 0 })
  expect(set.mock.calls).toEqual([[7], []])
})

test('whoever is next on the line gets the dot, since a mark of nobody would be none', () => {
  const { set } = marks()
  showBadge({ state: 'lined', ahead: 0 })
  expect(set.mock.calls).toEqual([[]])
})

test('a number that is over or on hold has no mark', () => {
  const { set, clear } = marks()
  for (const state of ['served', 'left', 'missed', 'held', 'seated'] as const) showBadge({ state, ahead: 0 })
  showBadge(null)
  expect([set.mock.calls.length, clear.mock.calls.length]).toEqual([0, 6])
})

test('a browser that refuses loses nothing', async () => {
  const { set } = marks()
  set.mockRejectedValue(new DOMException('not installed', 'NotAllowedError'))
  expect(() => showBadge({ state: 'waiting', ahead: 2 })).not.toThrow()
})
