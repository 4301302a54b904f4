// What a text in the scan field means, and whether the holder of a called number has arrived.

import type { MarshalView } from '../../shared/day/views/marshal.ts'
import { ticketIn } from '../common/numbers/ticket-link.ts'

export type Scanned =
  | { readonly is: 'number'; readonly number: string }
  | { readonly is: 'other-site'; readonly site: string }
  /** A code of another date: today the same number is somebody else's. */
  | { readonly is: 'other-day'; readonly date: string }
  | { readonly is: 'no-number' }

/** The meaning of a scanned text, at this site and on this date; `day` '': not known. */
export function scannedAs(text: string, site: string, day: string): Scanned {
  const ticket = ticketIn(text)
  if (!ticket) return { is: 'no-number' }
  if (ticket.site !== site) return { is: 'other-site', site: ticket.site }
  if (day && ticket.date && ticket.date !== day) return { is: 'other-day', date: ticket.date }
  return { is: 'number', number: ticket.number }
}

/** Whether a scanner has typed a whole code, so that it is no number typed by hand. */
export function isWholeCode(typed: string): boolean {
  return typed.includes('/')
}

type Desk = MarshalView['desks'][number]

/** `arrives`: they have arrived now. `there`: that was noted before. `elsewhere`: another desk than the tablet's calls them. */
export interface Arrival {
  readonly is: 'arrives' | 'there' | 'elsewhere'
  readonly desk: Pick<Desk, 'id' | 'place'>
}

/** What it means that the holder of this number stands at the tablet of desk `own`, or of no desk; null: the number is not called. */
export function arrivalOf(desks: MarshalView['desks'], own: string | null, number: string): Arrival | null {
  for (const desk of desks) {
    const called = desk.calling.find((one) => one.number === number)
    if (!called) continue
    if (own !== null && own !== desk.id) return { is: 'elsewhere', desk }
    return { is: called.arrivedAt === null ? 'arrives' : 'there', desk }
  }
  return null
}
