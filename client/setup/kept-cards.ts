// Cards outlast a reload, in this tab alone: a passcode is shown once, and is not to be lost by a slip of the finger.

import type { StaffCard } from './staff-card.ts'

/** What is used of a tab's storage; it is gone when the tab is closed. */
export type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const NAME = 'yimi:setup:cards'

interface Kept {
  readonly owner: string
  readonly cards: readonly StaffCard[]
}

/** The cards that this owner has not put away. What another owner left in this tab is erased. */
export function keptCards(owner: string, storage?: TabStorage): readonly StaffCard[] {
  const kept = tried(() => JSON.parse(tab(storage).getItem(NAME) ?? 'null') as Kept | null)
  if (kept?.owner === owner) return kept.cards
  forgetCards(storage)
  return []
}

/** Keeps these cards; with none left nothing is. A browser that refuses keeps them as long as the page is open. */
export function keepCards(owner: string, cards: readonly StaffCard[], storage?: TabStorage): void {
  const kept: Kept = { owner, cards }
  if (cards.length === 0) forgetCards(storage)
  else tried(() => tab(storage).setItem(NAME, JSON.stringify(kept)))
}

export function forgetCards(storage?: TabStorage): void {
  tried(() => tab(storage).removeItem(NAME))
}

/** Naming it is refused already where a browser keeps nothing. */
function tab(storage?: TabStorage): TabStorage {
  return storage ?? sessionStorage
}

function tried<T>(run: () => T): T | null {
  try {
    return run()
  } catch {
    return null
  }
}
