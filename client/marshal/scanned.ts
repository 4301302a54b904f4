// What was scanned or typed in the scan field, and whether whoever is called is there by it.

import type { MarshalView } from '../../shared/day/views/marshal.ts'
import { ticketIn } from '../common/numbers/ticket-link.ts'

export type Scanned =
  | { readonly is: 'number'; readonly number: string }
  | { readonly is: 'other-site'; readonly site: string }
  /** Of another date: the same number of today is somebody else's. */
  | { readonly is: 'other-day'; readonly date: string }
  | { readonly is: 'no-number' }

/** What a scanned text is, at this site and on this date; `day` '': not known. */
export function scannedAs(text: string, site: string, day: string): Scanned {
  const ticket = ticketIn(text)
  if (!ticket) return { is: 'no-number' }
  if (ticket.site !== site) return { is: 'other-site', site: ticket.site }
  if (day && ticket.date && ticket.date !== day) return { is: 'other-day', date: ticket.date }
  return { is: 'number', number: ticket.number }
}

/** Whether a scanner has typed a whole code, and no hand a number. */
export function isWholeCode(typed: string): boolean {
  return typed.includes('/')
}

type Desk = MarshalView['desks'][number]

/** `arrives`: they are there now. `there`: that was said before. `elsewhere`: another desk than the tablet's calls them. */
export interface Arrival {
  readonly is: 'arrives' | 'there' | 'elsewhere'
  readonly desk: Pick<Desk, 'id' | 'place'>
}

/** What it means that whoever has this number stands before the tablet of that desk, or of none; null: they are not called. */
export function arrivalOf(desks: MarshalView['desks'], own: string | null, number: string): Arrival | null {
  for (const desk of desks) {
    const called = desk.calling.find((one) => one.number === number)
    if (!called) continue
    if (own !== null && own !== desk.id) return { is: 'elsewhere', desk }
    return { is: called.arrivedAt === null ? 'arrives' : 'there', desk }
  }
  return null
}
