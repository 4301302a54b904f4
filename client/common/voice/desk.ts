// How a desk's name is spoken, as the names of clips. A name is spoken whole or not at all: half of it is another
// desk's name.

import type { Language } from '../../../shared/languages.ts'
import { countOf } from './count.ts'
import type { Clips } from './grammar.ts'
import { grammars } from './grammars.ts'

export interface SaidDesk {
  readonly clips: Clips
  /** Whether the name ends in a digit or a letter: 2 号窗口, but 大厅窗口. */
  readonly isNumbered: boolean
}

/** The clips that say a desk's whole name; null where one of its characters has no clip. */
export function sayDesk(desk: string, language: Language): SaidDesk | null {
  const parts = plain(desk).match(/\d+|./gu) ?? []
  const clips = parts.map((part) => clipsOf(part, language))
  if (!clips.every((one) => one !== null)) return null
  return { clips: clips.flat(), isNumbered: isNumbered(desk) }
}

export function isNumbered(desk: string): boolean {
  return /[A-Z0-9]$/.test(plain(desk))
}

/** The languages in which the recordings cannot say a desk's name. */
export function unsaid(desk: string, languages: readonly Language[]): Language[] {
  return languages.filter((language) => desk !== '' && sayDesk(desk, language) === null)
}

function clipsOf(part: string, language: Language): Clips | null {
  if (/^\d+$/.test(part)) {
    // a room such as 012 or 2204 is read out digit by digit
    const asCount = /^[1-9]\d{0,2}$/.test(part) ? countOf(Number(part), language) : []
    return asCount.length ? asCount : [...part]
  }
  if (/^[A-Z]$/.test(part)) return [part]
  if (part === '-') return ['dash']
  const sign = grammars[language].signs[part]
  return sign === undefined ? null : [sign]
}

/**
 * The name without full-width characters, ringed digits and small letters: these are spoken as the plain characters
 * that they stand for.
 */
function plain(desk: string): string {
  return desk.normalize('NFKC').toUpperCase()
}
