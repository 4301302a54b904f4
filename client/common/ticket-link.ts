// The address that hands a ticket on: number and token stand behind the #, which no server and no log gets to see.

import { publicUrl } from './public-url.ts'

/** What a number looks like: the queue's letter (never I, O or Q) and at least three digits. */
const NUMBER = /^[A-HJ-NPR-Z]\d{3,}$/

export function ticketLink(site: string, number: string, token: string): string {
  return `${publicUrl()}/s/${encodeURIComponent(site)}#t=${number}.${token}`
}

export interface Linked {
  readonly site: string
  readonly number: string
}

/** The ticket that a scanned text is a link to; null: none. Any host will do, since sites have names and addresses change. */
export function ticketIn(text: string): Linked | null {
  const found = /^https?:\/\/[^/]+\/s\/([a-z0-9-]+)(?:\?[^#]*)?#t=([A-Z]\d+)\./.exec(text)
  const [, site = '', number = ''] = found ?? []
  return isTicketNumber(number) ? { site, number } : null
}

export function isTicketNumber(text: string): boolean {
  return NUMBER.test(text)
}
