// The card for somebody with a new passcode. Only the page keeps it, and only until it is put away.

import type { Member } from './member.ts'

export interface StaffCard extends Member {
  readonly passcode: string
}

/** An account as it was saved; `passcode` is empty where it did not change. */
export type SavedStaff = StaffCard

/** The cards after an account was saved: a new passcode makes a card, the newest first; other changes update its present card. */
export function cardsAfter(cards: readonly StaffCard[], saved: SavedStaff): readonly StaffCard[] {
  const before = cards.find(({ name }) => name === saved.name)
  if (saved.passcode) return [saved, ...cards.filter((card) => card !== before)]
  return cards.map((card) => (card === before ? { ...saved, passcode: card.passcode } : card))
}

/** The cards without the one of this account. */
export function withoutCard(cards: readonly StaffCard[], name: string): readonly StaffCard[] {
  return cards.filter((card) => card.name !== name)
}

/** The sites where an account may sign in: all of them for an owner and for a viewer of all sites. */
export function sitesOfMember<Site extends { id: string }>(
  { role, sites, allSites }: Member,
  all: readonly Site[],
): readonly Site[] {
  return hasAll({ role, allSites }) ? all : all.filter(({ id }) => sites.includes(id))
}

/** Whether an account has every site, without naming them. */
export function hasAll({ role, allSites }: Pick<Member, 'role' | 'allSites'>): boolean {
  return role === 'owner' || allSites
}
