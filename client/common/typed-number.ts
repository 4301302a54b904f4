// What somebody means who types a number: in full width as Chinese keyboards give it, without the letter, without the zeros.

import { numberOf } from '../../shared/day/numbering.ts'
import { isTicketNumber } from './ticket-link.ts'

/** The numbers that may be meant where these queues give them, the likeliest first; none where it is no number. */
export function numbersMeant(typed: string, queues: readonly string[]): string[] {
  const text = typed
    .normalize('NFKC')
    .replace(/[\s·.-]/g, '')
    .toUpperCase()
  const [, letter = '', figures = ''] = /^([A-Z]?)0*(\d{1,6})$/.exec(text) ?? []
  const count = Number(figures)
  if (!count) return []
  const letters = letter ? [letter] : queues
  return letters.map((queue) => numberOf(queue, count)).filter(isTicketNumber)
}
