// A ticket's token: its date and an HMAC over site, date and number. Nothing is stored, every repeat gives the same.

import type { TicketNumber } from '../../shared/day/model.ts'
import type { SiteId } from '../../shared/day/site.ts'
import type { Keys } from './keys.ts'

export interface TicketTokens {
  issue(site: SiteId, date: string, number: TicketNumber): string
  /** The date of the ticket that this token belongs to; null when it is not this number's at this site. */
  dateOf(token: string, site: SiteId, number: TicketNumber): string | null
}

export function ticketTokensWith(keys: Keys): TicketTokens {
  return {
    issue: (site, date, number) => `${date.replaceAll('-', '')}.${keys.sign('ticket', site, date, number)}`,
    dateOf(token, site, number) {
      const match = /^(\d{4})(\d{2})(\d{2})\.([\w-]{43})$/.exec(token)
      if (!match) return null
      const [, year, month, day, signature = ''] = match
      const date = `${year}-${month}-${day}`
      return keys.verify(signature, 'ticket', site, date, number) ? date : null
    },
  }
}
