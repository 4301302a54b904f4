// Whether this phone is told of its number while the page is closed, as it was last turned on or off.

import { forget, keep, kept } from '../../common/browser/kept.ts'
import type { KeptTicket } from '../ticket-kept.ts'

interface Told {
  /** The ticket: a token begins with its day. */
  readonly token: string
  /** Where the server pushes. Browsers replace it now and then. */
  readonly endpoint: string
  /** The language in which the server says it. */
  readonly lang: string
}

/** What was arranged for this ticket; null: nothing. */
export function toldOf(site: string, { token }: KeptTicket): Told | null {
  const told = kept<Told>(`told:${site}`)
  return told?.token === token ? told : null
}

export function keepTold(site: string, told: Told): void {
  keep(`told:${site}`, told)
}

export function forgetTold(site: string): void {
  forget(`told:${site}`)
}
