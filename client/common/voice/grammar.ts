// How a language puts clips together.

import type { PlaceWord } from '../../../shared/day/nouns/kinds.ts'

/** Names of clips, in the order in which they are said. */
export type Clips = readonly string[]

/** The forms of a sentence, from the longest to the shortest. */
export const FORMS = ['full', 'brief', 'bare'] as const
export type SentenceForm = (typeof FORMS)[number]

/** A short silence between two clips, in place of a clip's name. */
export const PAUSE = ','

export interface Grammar {
  /** A whole number from 1 to 999. */
  readonly count: (count: number) => Clips
  /** The characters of a desk's name that are no digits, letters or hyphens, with the names of their clips. */
  readonly signs: Readonly<Record<string, string>>
  /** The word for a place in the shorter forms, where that word is shorter. */
  readonly short: Partial<Record<PlaceWord, string>>
  /** A desk with its place word; `isNumbered`: its name ends in a digit or a letter. */
  readonly where: (place: string, desk: Clips, isNumbered: boolean) => Clips
  /** The call of numbers to a desk. */
  readonly call: (who: Clips, where: Clips, form: SentenceForm) => Clips
  /** The call of numbers to a desk whose name has no clips. */
  readonly look: (who: Clips) => Clips
  /** Numbers that were called and missed: their holders are sent to a marshal. */
  readonly missed: (who: Clips) => Clips
  /** The warning that people stand too close between two marks. */
  readonly crowding: (from: Clips, to: Clips) => Clips
  /** The desks' names that the browser's own voice of this language can read: an English one would say "Chinese letter". */
  readonly reads: RegExp
  /** The languages of the browser's own voices that can speak this one, the best first, as browsers write them, in small letters. */
  readonly voices: readonly string[]
}
