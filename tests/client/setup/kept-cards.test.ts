import { expect, test } from 'vitest'
import { forgetCards, keepCards, keptCards, type TabStorage } from '../../../client/setup/kept-cards.ts'

const li = { name: 'li', role: 'marshal', sites: ['a'], allSites: false, passcode: '12345678' } as const

function tab(): TabStorage & { readonly size: number } {
  const kept = new Map<string, string>()
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
    get size() {
      return kept.size
    },
  }
}

test('a card that was not put away is there after a reload, and when the last is put away the entry is removed', () => {
  const storage = tab()
  keepCards('wang', [li], storage)
  expect(keptCards('wang', storage)).toEqual([li])
  keepCards('wang', [], storage)
  expect(storage.size).toBe(0)
})

test('cards of one owner in a tab are erased when another signs in there, and at signing out', () => {
  const storage = tab()
  keepCards('wang', [li], storage)
  expect(keptCards('zhao', storage)).toEqual([])
  expect(storage.size).toBe(0)
  keepCards('wang', [li], storage)
  forgetCards(storage)
  expect(storage.size).toBe(0)
})

test('where a tab keeps nothing, there is no card and no fault', () => {
  const refuse = () => {
    throw new Error('refused')
  }
  const storage = { getItem: refuse, setItem: refuse, removeItem: refuse }
  keepCards('wang', [li], storage)
  expect(keptCards('wang', storage)).toEqual([])
})
