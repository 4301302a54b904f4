// A ticket's token: its date, the epoch in which it was given, and an HMAC over these, site and number. Nothing is stored,
// every repeat gives the same.

import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { TicketNumber } from '../../shared/day/nouns/ticket.ts'
import type { On } from '../days/ask.ts'
import type { Keys } from './keys.ts'

export interface TicketTokens {
  /** The token of a ticket that was given in this epoch: 0 while the store has never gone back. */
  issue(site: SiteId, date: string, number: TicketNumber, epoch?: number): string
  /** The date of the ticket that this token belongs to; null when it is not this number's at this site. */
  dateOf(token: string, site: SiteId, number: TicketNumber): string | null
  /** The date and the epoch of the ticket that this token belongs to; null when it is not this number's at this site. */
  ticketOf(token: string, site: SiteId, number: TicketNumber): { date: string; epoch: number } | null
  /**
   * Why whoever has this token does not hold the number on that day; null when they do. `number-lost`: it was given to
   * them, and the store went back to before that.
   */
  whyNot(
    token: string,
    site: SiteId,
    number: TicketNumber,
    on: On,
  ): 'not-yours' | 'ticket-over' | 'number-lost' | null
}

export function ticketTokensWith(keys: Keys): TicketTokens {
  return {
    issue: (site, date, number, epoch = 0) =>
      [
        date.replaceAll('-', ''),
        ...(epoch ? [epoch.toString(36)] : []),
        keys.sign('ticket', site, date, number, ...inEpoch(epoch)),
      ].join('.'),
    ticketOf: read,
    dateOf: (token, site, number) => read(token, site, number)?.date ?? null,
    whyNot(token, site, number, on) {
      const ticket = read(token, site, number)
      if (!ticket) return 'not-yours'
      if (ticket.date < on.date) return 'ticket-over'
      // the day itself is not known any more, or not as it was
      if (ticket.date > on.date) return 'number-lost'
      if (on.epochOf === null) return null
      // one of this epoch that is not there may have been given by another node just now
      const given = on.epochOf(number) ?? Math.max(ticket.epoch, on.epoch)
      return given === ticket.epoch ? null : 'number-lost'
    },
  }

  function read(token: string, site: SiteId, number: TicketNumber): { date: string; epoch: number } | null {
    const match = /^(\d{4})(\d{2})(\d{2})\.(?:([1-9a-z][\da-z]{0,10})\.)?([\w-]{43})$/.exec(token)
    if (!match) return null
    const [, year, month, day, text = '0', signature = ''] = match
    const [date, epoch] = [`${year}-${month}-${day}`, Number.parseInt(text, 36)]
    return keys.verify(signature, 'ticket', site, date, number, ...inEpoch(epoch)) ? { date, epoch } : null
  }
}

/** Tokens that were issued before there were epochs stay good. */
function inEpoch(epoch: number): number[] {
  return epoch ? [epoch] : []
}
