// Mounts a part of a resident's phone alone. Its view is of a day that was played through the rules, and its commands
// can be done on that day.

import type { LitElement } from 'lit'
import { onTestFinished } from 'vitest'
import { LiveConnection } from '../../../client/common/live/live.ts'
import type { KeptTicket } from '../../../client/resident/ticket-kept.ts'
import type { PersonQuestions } from '../../../shared/day/nouns/person.ts'
import { type SiteView, siteView } from '../../../shared/day/views/site.ts'
import { type TicketView, ticketView } from '../../../shared/day/views/ticket.ts'
import type { Problem } from '../../../shared/protocol/problems.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { holder, type Played, play, type Step, ticket } from '../../kit/given.ts'
import { type Mounted, type Mounting, mount } from '../../kit/mount/mount.ts'
import { server } from '../../kit/mount/pretend-server.ts'
import { setSiteClock } from '../../kit/mount/site-clock.ts'
import { byRules } from '../by-rules.ts'

export const SITE = 'xingfuli'
export const ADDRESS = `/s/${SITE}`
/** The phone's own number, unless a test names another. */
export const OWN: KeptTicket = { number: 'A001', token: '20261123.A001.token' }
/** All details that a site may ask for. */
export const ASKS: PersonQuestions = { name: true, digits: true, keepHours: 24 }

export function ticketOf({ day, at }: Played, number = OWN.number): TicketView {
  return { ...ticketView(day, ticket(day, number), at), protocol: PROTOCOL }
}

export function siteOf({ day, at }: Played): SiteView {
  return { ...siteView(day, at), protocol: PROTOCOL }
}

/** Makes the server send the page with this view of its site, and with the refusal of its pass. */
export function comesWith(view: SiteView, at: number, refused?: Problem & { pass: string }): void {
  const script = Object.assign(document.createElement('script'), { type: 'application/json', id: 'site' })
  script.textContent = JSON.stringify({ view, at, ...(refused ? { refused } : {}) })
  document.body.append(script)
}

export interface Phone<E extends LitElement> {
  readonly part: Mounted<E>
  view(): TicketView
  /** Plays these steps on, and shows the phone the new day. */
  goesOn(...steps: Step[]): Promise<void>
  /** Does the last command by the rules, or refuses it, and shows the phone the day after it. */
  does(): Promise<void>
}

/** Mounts a part of the page of a ticket on this day; `properties` are made again from each view. */
export async function phone<E extends LitElement>(
  Class: new () => E,
  before: Played,
  properties: (view: TicketView, live: LiveConnection<TicketView>) => Partial<E>,
  mounting: Mounting = {},
): Promise<Phone<E>> {
  let played = before
  let view = ticketOf(played)
  await server().shows('ticket', view)
  const live = new LiveConnection<TicketView>(() => ({ view: 'ticket', site: SITE, ...OWN }))
  live.start()
  onTestFinished(() => live.stop())
  const part = await mount(Class, properties(view, live), { at: played.at, address: ADDRESS, ...mounting })
  const show = async () => {
    view = ticketOf(played)
    await server().shows('ticket', view)
    await part.set(properties(view, live))
  }
  return {
    part,
    view: () => view,
    async goesOn(...steps) {
      played = play(played, ...steps)
      setSiteClock(played.at)
      await show()
    },
    async does() {
      const sent = server().last
      const done = byRules(played, sent, holder(OWN.number))
      if ('refused' in done) return sent.refused(done.refused)
      played = done.played
      await sent.done(done.result as never)
      await show()
    },
  }
}
