// Mounts the page of the phone's own ticket, on days that were played through the rules.

import { TicketElement } from '../../../client/resident/parts/ticket.ts'
import '../../../client/resident/parts/rare.ts'
import '../../../client/resident/push/reach.ts'
import {
  callNext,
  given,
  givenAt,
  holder,
  openDay,
  openDesk,
  type Played,
  type Step,
  step,
  taken,
} from '../../kit/given.ts'
import { type Mounted, type Mounting, mount } from '../../kit/mount/mount.ts'
import { server } from '../../kit/mount/pretend-server.ts'
import { withLines } from '../../kit/sample.ts'
import { ADDRESS, OWN, SITE, ticketOf } from './phone.ts'

const { number } = OWN
export const asHolder = { by: holder(number) }

/** A number at an open desk, and the steps after it. */
export const taking = (...steps: Step[]) => given(openDay, openDesk(), taken(), ...steps)
/** The same at a site without lines. */
export const noLines = (...steps: Step[]) => givenAt(withLines(0), openDay, openDesk(), ...steps)
export const toMiss = [callNext('1', []), step('miss', { number })]

/** Mounts the page, connected, with this day. */
export async function mountTicket(
  played: Played,
  changes: Partial<TicketElement> = {},
  more: Mounting = {},
): Promise<Mounted<TicketElement>> {
  await showTicket(played)
  return mountAlone(played, changes, more)
}

/** Mounts the page without a view. */
export function mountAlone(
  played: Played,
  changes: Partial<TicketElement> = {},
  more: Mounting = {},
): Promise<Mounted<TicketElement>> {
  return mount(
    TicketElement,
    { site: SITE, ticket: OWN, ...changes },
    { at: played.at, address: ADDRESS, ...more },
  )
}

export const showTicket = (played: Played): Promise<void> => server().shows('ticket', ticketOf(played))
