// Finds the number that somebody meant when they typed it in full width, as Chinese keyboards do, without its letter,
// or without its zeros.

import { numberOf } from '../../../shared/day/nouns/numbering.ts'
import { isTicketNumber } from '../../../shared/day/nouns/ticket-number.ts'
import { codeTyped, halfWidth } from '../../../shared/day/nouns/typed.ts'

/** The numbers that may be meant, given the site's queues, the most likely first; empty where the text is no number. */
export function numbersMeant(typed: string, queues: readonly string[]): string[] {
  const [, letter = '', figures = ''] = /^([A-Z]?)0*(\d{1,6})$/.exec(codeTyped(typed)) ?? []
  const count = Number(figures)
  if (!count) return []
  const letters = letter ? [letter] : queues
  return letters.map((queue) => numberOf(queue, count)).filter(isTicketNumber)
}

/** A number that somebody typed into a setting, such as `１。５`; undefined: the field is empty; null: the text is no number. */
export function amountTyped(typed: string): number | null | undefined {
  const text = halfWidth(typed).replace(/\s/g, '').replace(/,/g, '.')
  if (text === '') return undefined
  return /^-?(?:\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : null
}
