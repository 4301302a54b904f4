// The ticket that this browser holds at a site, and what it is known by.

import { forget, keep, kept } from '../common/kept.ts'
import { newDevice } from '../common/new-id.ts'

export interface KeptTicket {
  readonly number: string
  readonly token: string
}

export function ticketAt(site: string): KeptTicket | null {
  return kept<KeptTicket>(`ticket:${site}`)
}

export function keepTicket(site: string, ticket: KeptTicket): void {
  keep(`ticket:${site}`, ticket)
}

export function forgetTicket(site: string): void {
  forget(`ticket:${site}`)
}

/** Random, and the same at every visit. */
export function ownDevice(): string {
  const device = kept<string>('device') ?? newDevice()
  keep('device', device)
  return device
}
