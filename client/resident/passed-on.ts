// A ticket handed from one phone to another. Number and token travel in the address's fragment, which no browser sends
// to a server or names as a referrer, and which is taken out of the address as soon as it is read.

import type { KeptTicket } from './ticket-kept.ts'

const FRAGMENT = /^#t=([A-Z]\d{3,6})\.([\w.-]{1,200})$/

/** The link that shows a ticket on another phone. */
export function linkTo(page: string, { number, token }: KeptTicket): string {
  return `${page}#t=${number}.${token}`
}

/** The ticket that a fragment hands over; null where it hands over none. */
export function ticketIn(fragment: string): KeptTicket | null {
  const [, number, token] = FRAGMENT.exec(fragment) ?? []
  return number && token ? { number, token } : null
}
