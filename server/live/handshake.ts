// Reads the handshake of a socket: who comes in, and which view they ask for.

import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import * as v from 'valibot'
import { findTicket } from '../../shared/day/nouns/find.ts'
import { type Language, languageFor } from '../../shared/languages.ts'
import { Handshake } from '../../shared/protocol/live.ts'
import type { ProblemCode } from '../../shared/protocol/problems.ts'
import type { Access } from '../access/access.ts'
import type { Actor } from '../access/actor.ts'
import { onDay } from '../days/ask.ts'
import type { Days } from '../days/days.ts'
import type { No } from '../days/execute.ts'
import { faultsOf } from '../days/faults.ts'

export interface Guest {
  readonly actor: Actor
  readonly handshake: Handshake
  /** The site's newest day when it came in; '' for all sites at once. */
  readonly date: string
  readonly language: Language
  readonly address: string
}

/** The guest that this handshake brings in, or why it may not come in. Rejects when the store cannot be read. */
export async function greet(
  { days, access }: { days: Pick<Days, 'has' | 'day'>; access: Access },
  auth: unknown,
  request: IncomingMessage,
): Promise<Guest | No> {
  const { headers } = request
  const address = access.addressOf(request)
  const parsed = v.safeParse(Handshake, auth)
  if (!parsed.success) return { code: 'invalid', faults: faultsOf(parsed.issues) }
  const handshake = parsed.output
  const language = languageOf(auth, headers)
  if (!('site' in handshake)) {
    return { actor: await access.actorOf(headers), handshake, date: '', language, address }
  }
  if (!days.has(handshake.site)) return no('unknown-site')
  // before the token is looked at: a day that turns over in between closes the socket, and never shows another's ticket
  const day = await days.day(handshake.site)
  // nobody takes a number there any more; a ticket, and the staff's views, are of what was
  if (day.site.ended && handshake.view === 'site') return no('site-ended')
  const actor = await access.viewerOf(handshake, headers, onDay(day))
  if (typeof actor === 'string') return no(actor)
  // a number that is not in what can be read of a damaged log may have been given all the same
  const isUnread =
    day.state === 'damaged' && handshake.view === 'ticket' && !findTicket(day, handshake.number)
  return isUnread ? no('day-damaged') : { actor, handshake, date: day.date, language, address }
}

/** The language in which a caller is told problems, also where nothing else of its handshake is right. */
export function languageOf(auth: unknown, headers: IncomingHttpHeaders): Language {
  const lang = auth !== null && typeof auth === 'object' && 'lang' in auth ? auth.lang : undefined
  return languageFor(typeof lang === 'string' ? lang : headers['accept-language'])
}

function no(code: ProblemCode): No {
  return { code, faults: [] }
}
