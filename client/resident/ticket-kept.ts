// What this browser keeps of a site: the ticket it holds, when it scanned the code, and what it is known by.

import type { TicketView } from '../../shared/day/views/ticket.ts'
import { PROTOCOL } from '../../shared/protocol/version.ts'
import { forget, keep, kept } from '../common/browser/kept.ts'
import { newDeviceId } from '../common/browser/new-id.ts'

/** Milliseconds for which the server takes a scan for a visit: its join cookie lasts as long. */
const SCAN_COUNTS = 10 * 60_000

export interface KeptTicket {
  readonly number: string
  readonly token: string
}

export function ticketKeptFor(site: string): KeptTicket | null {
  return kept<KeptTicket>(`ticket:${site}`)
}

/** False where this browser keeps nothing. */
export function keepTicket(site: string, ticket: KeptTicket): boolean {
  return keep(`ticket:${site}`, ticket)
}

export function forgetTicket(site: string): void {
  forget(`seen:${site}`)
  forget(`ticket:${site}`)
}

/** A number that this phone asked for, and has no answer about yet. */
export interface AskedClaim {
  readonly number: string
  readonly claim: string
  /** Until when a marshal may say that it is its holder's, in milliseconds. */
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
  /** When it was last known to be true, in milliseconds. */
  readonly at: number
}

/** What was last seen of a ticket: shown, with its age, until there is something newer. */
export function seenOf(site: string, { number }: KeptTicket): Seen | null {
  const seen = kept<Seen>(`seen:${site}`)
  // an older page may have kept another shape
  return seen?.view?.number === number && seen.view.protocol === PROTOCOL ? seen : null
}

export function keepSeen(site: string, view: TicketView, at: number): void {
  keep(`seen:${site}`, { view, at } satisfies Seen)
}

/** That something was told to the site with this number, so that it can be taken back; not what. */
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

/** Random, and the same at every visit. */
export function ownDevice(): string {
  const device = kept<string>('device') ?? newDeviceId()
  keep('device', device)
  return device
}
