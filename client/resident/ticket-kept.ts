// What this browser keeps of a site: its ticket, when it scanned the code, and its device id.

import type { TicketView } from '../../shared/day/views/ticket.ts'
import { PROTOCOL } from '../../shared/protocol/version.ts'
import { forget, keep, kept } from '../common/browser/kept.ts'
import { newDeviceId } from '../common/browser/new-id.ts'

/** Milliseconds for which the server accepts a scan as proof of a visit: the life of its join cookie. */
const SCAN_COUNTS = 10 * 60_000

export interface KeptTicket {
  readonly number: string
  readonly token: string
}

export function ticketKeptFor(site: string): KeptTicket | null {
  return kept<KeptTicket>(`ticket:${site}`)
}

/** Returns false where this browser keeps nothing. */
export function keepTicket(site: string, ticket: KeptTicket): boolean {
  return keep(`ticket:${site}`, ticket)
}

export function forgetTicket(site: string): void {
  forget(`seen:${site}`)
  forget(`ticket:${site}`)
}

/** The number that this phone had before: a site that did not get to it lets its holder come first on the next day. */
export function earlierAt(site: string): KeptTicket | null {
  return kept<KeptTicket>(`earlier:${site}`)
}

/** Forgets the ticket, but for what it is needed for on the next day. One that was given up is not, and an earlier one stays. */
export function putByTicket(site: string): void {
  const ticket = ticketKeptFor(site)
  const seen = ticket && seenOf(site, ticket)?.view
  const isGivenUp = seen?.state === 'left' && !seen.leftOver
  if (ticket && !(isGivenUp && earlierAt(site))) keep(`earlier:${site}`, ticket)
  forgetTicket(site)
}

export function forgetEarlier(site: string): void {
  forget(`earlier:${site}`)
}

/** A claim that this phone has made and that has no answer yet. */
export interface AskedClaim {
  readonly number: string
  readonly claim: string
  /** Until when a marshal may accept it, in milliseconds. */
  readonly until: number
}

export function claimAt(site: string): AskedClaim | null {
  return kept<AskedClaim>(`claim:${site}`)
}

export function keepClaim(site: string, claim: AskedClaim | null): void {
  if (claim) keep(`claim:${site}`, claim)
  else forget(`claim:${site}`)
}

interface Seen {
  readonly view: TicketView
  /** When it was last known to be right, in milliseconds. */
  readonly at: number
}

/** The last view of a ticket: shown, with its age, until there is a newer one. */
export function seenOf(site: string, { number }: KeptTicket): Seen | null {
  const seen = kept<Seen>(`seen:${site}`)
  // an older page may have kept another shape
  return seen?.view?.number === number && seen.view.protocol === PROTOCOL ? seen : null
}

export function keepSeen(site: string, view: TicketView, at: number): void {
  keep(`seen:${site}`, { view, at } satisfies Seen)
}

/** Notes that details were given with this number, so that they can be taken back; not which. */
export function keepGiven(site: string, date: string, { number }: KeptTicket): void {
  keep(`given:${site}`, date + number)
}

export function hasGiven(site: string, date: string, { number }: KeptTicket): boolean {
  return kept<string>(`given:${site}`) === date + number
}

export function forgetGiven(site: string): void {
  forget(`given:${site}`)
}

export function keepScan(site: string): void {
  keep(`scanned:${site}`, Date.now())
}

export function hasScanned(site: string): boolean {
  return Date.now() - (kept<number>(`scanned:${site}`) ?? 0) < SCAN_COUNTS
}

/** The device id: random, and the same at every visit. */
export function ownDevice(): string {
  const device = kept<string>('device') ?? newDeviceId()
  keep('device', device)
  return device
}
