// Keeps cards over a reload, in this tab only: a passcode is shown once, and a slip of the finger must not lose it.

import type { StaffCard } from './staff-card.ts'

/** The methods of a tab's storage that are used here; it is emptied when the tab is closed. */
export type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const NAME = 'yimi:setup:cards'

interface Kept {
  readonly owner: string
  readonly cards: readonly StaffCard[]
}

/** The cards that this owner has not put away. Those of another owner in this tab are erased. */
export function keptCards(owner: string, storage?: TabStorage): readonly StaffCard[] {
  const kept = tried(() => JSON.parse(tab(storage).getItem(NAME) ?? 'null') as Kept | null)
  if (kept?.owner === owner) return kept.cards
  forgetCards(storage)
  return []
}

/** Keeps these cards; an empty list removes the entry. Where a browser refuses, they stay as long as the page is open. */
export function keepCards(owner: string, cards: readonly StaffCard[], storage?: TabStorage): void {
  const kept: Kept = { owner, cards }
  if (cards.length === 0) forgetCards(storage)
  else tried(() => tab(storage).setItem(NAME, JSON.stringify(kept)))
}

export function forgetCards(storage?: TabStorage): void {
  tried(() => tab(storage).removeItem(NAME))
}

/** The tab's storage. A browser that keeps nothing refuses even to name it. */
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
