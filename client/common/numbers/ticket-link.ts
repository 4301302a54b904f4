// The address that hands a ticket on. Number and token are in its fragment, which browsers never send to a server or in
// a referrer. The page that opens it removes the fragment at once.

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

/** The same link on paper. A phone that reads it may know the server by another address than this page does. */
export function ticketLink(site: string, number: string, token: string): string {
  return linkTo(`${publicUrl()}/s/${encodeURIComponent(site)}`, { number, token })
}

/** The ticket in a page's fragment; null where it holds none. */
export function handedIn(fragment: string): Handed | null {
  const [, number, token] = FRAGMENT.exec(fragment) ?? []
  return number && token && isTicketNumber(number) ? { number, token } : null
}

/** The marshal's single-use code in a page's fragment; null: none. */
export function codeIn(fragment: string): string | null {
  return /^#code=([\w-]{20,100})$/.exec(fragment)?.[1] ?? null
}

export interface Linked {
  readonly site: string
  readonly number: string
  /** The date of the number; null: the code does not hold it. */
  readonly date: string | null
}

/** The ticket in a scanned link; null: the text is no such link. Any host is accepted, since the names and addresses of sites change. */
export function ticketIn(text: string): Linked | null {
  const [, site = '', fragment = ''] = /^https?:\/\/[^/]+\/s\/([a-z0-9-]+)(?:\?[^#]*)?(#.*)$/.exec(text) ?? []
  const handed = handedIn(fragment)
  if (!handed) return null
  // a token begins with its date
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})\./.exec(handed.token) ?? []
  return { site, number: handed.number, date: year ? `${year}-${month}-${day}` : null }
}
