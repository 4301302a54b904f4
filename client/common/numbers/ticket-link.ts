// The address that hands a ticket on. Number and token travel in its fragment, which no browser sends to a server or names as
// a referrer, and which the page that opens it takes out of the address as soon as it is read.

import { isTicketNumber } from '../../../shared/day/nouns/ticket-number.ts'
import { publicUrl } from '../page/public-url.ts'

export interface Handed {
  readonly number: string
  readonly token: string
}

const FRAGMENT = /^#t=(\w+)\.([\w.-]{1,200})$/

/** The link that shows a ticket on another phone; `page` is the resident's page of its site. */
export function linkTo(page: string, { number, token }: Handed): string {
  return `${page}#t=${number}.${token}`
}

/** The same on paper, which a phone may read that knows the server by another address than this page does. */
export function ticketLink(site: string, number: string, token: string): string {
  return linkTo(`${publicUrl()}/s/${encodeURIComponent(site)}`, { number, token })
}

/** The ticket that a page's fragment hands over; null where it hands over none. */
export function handedIn(fragment: string): Handed | null {
  const [, number, token] = FRAGMENT.exec(fragment) ?? []
  return number && token && isTicketNumber(number) ? { number, token } : null
}

/** The marshal's code that a page's fragment bears, good once; null: none. */
export function codeIn(fragment: string): string | null {
  return /^#code=([\w-]{20,100})$/.exec(fragment)?.[1] ?? null
}

export interface Linked {
  readonly site: string
  readonly number: string
  /** The date on which the number was given; null: the code does not say it. */
  readonly date: string | null
}

/** The ticket that a scanned text is a link to; null: none. Any host will do, since sites have names and addresses change. */
export function ticketIn(text: string): Linked | null {
  const [, site = '', fragment = ''] = /^https?:\/\/[^/]+\/s\/([a-z0-9-]+)(?:\?[^#]*)?(#.*)$/.exec(text) ?? []
  const handed = handedIn(fragment)
  if (!handed) return null
  // a token begins with its date
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})\./.exec(handed.token) ?? []
  return { site, number: handed.number, date: year ? `${year}-${month}-${day}` : null }
}
