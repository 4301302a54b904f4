// A number that was lost: a phone asks for it, a marshal nods, and the phone has it.

import * as v from 'valibot'
import { Device } from '../../../shared/day/nouns/devices.ts'
import { findTicket, isOver } from '../../../shared/day/nouns/find.ts'
import type { Day } from '../../../shared/day/nouns/model.ts'
import { Party, type Ticket, TicketNumber } from '../../../shared/day/nouns/ticket.ts'
import { numberTyped } from '../../../shared/day/nouns/typed.ts'
import { bearerOf } from '../../access/bearer.ts'
import { no, ok, tooMany } from '../route/answer.ts'
import { json, nothing } from '../route/answers.ts'
import { route } from '../route/route.ts'
import { Given, given, handOverTo, signedBy } from './handing-over.ts'

const NewClaim = v.strictObject({ number: TicketNumber, party: Party, device: Device })
const Nod = v.strictObject({ theirs: v.boolean() })
const OpenClaim = v.object({ claim: v.string(), until: v.number() })
const Outcome = v.union([v.object({ state: v.picklist(['asked', 'refused']), until: v.number() }), Given])

/**
 * The answer is the same whatever is wrong: the address tells nothing of the numbers that there are, nor of their holders. A
 * phone that knows the number and its party has a marshal asked.
 */
const claimNumber = route(
  'post /api/sites/:site/claims',
  {
    by: 'anyone',
    body: NewClaim,
    typed: { number: numberTyped },
    answers: json('Marshals are asked whether a lost number is theirs; a secret to ask with', OpenClaim, {
      status: 201,
    }),
    refusals: [429],
  },
  async ({ access, days }, { params: { site }, body: { number, party, device }, visit }) => {
    const day = await days.day(site)
    const { date } = day
    const wait =
      (await access.limits.by('claims', access.addressOf(visit.from))) ??
      (await access.limits.number({ site, date, number }))
    if (wait !== null) return tooMany(wait)
    const ticket = openTicket(day, number)
    if (ticket?.party !== party) return no('unknown-ticket')
    const { epoch } = ticket
    const about = { site, date, number, party, epoch }
    const asked = await access.claims.ask(about, access.deviceOf(site, date, device))
    return 'wait' in asked ? tooMany(asked.wait) : ok(asked)
  },
)

const readOutcome = route(
  'get /api/sites/:site/claims/mine',
  {
    by: 'anyone',
    answers: json('What came of it; the number and its token, once a marshal nodded', Outcome),
    refusals: [409, 429],
  },
  async (parts, { params: { site }, visit }) => {
    const { access, days } = parts
    const wait = await access.limits.by('claimAnswers', access.addressOf(visit.from))
    if (wait !== null) return tooMany(wait)
    const claim = await access.claims.bySecret(bearerOf(visit.headers) ?? '', site)
    if (!claim) return no('not-found')
    if (claim.state === 'given') return given(parts, claim)
    const isRefused = claim.state === 'refused'
    // no marshal said no to this phone: the ticket that it asks for is over
    if (isRefused && !openTicket(await days.day(site), claim.number)) return no('ticket-over')
    // until the log has it, it is not given
    return ok({ state: isRefused ? 'refused' : 'asked', until: claim.expiresAt })
  },
)

/** The same answer twice, as of a double tap, is the same; of two different answers the first stands. */
const answerClaim = route(
  'post /api/sites/:site/claims/:id',
  {
    by: 'marshal',
    body: Nod,
    answers: nothing('Whether it is theirs, as the marshal saw'),
    refusals: [409],
  },
  async (parts, { params: { site, id }, body, by }) => {
    const { claims } = parts.access
    const claim = await claims.byId(id, site)
    if (!claim) return no('not-found')
    if (!body.theirs) return (await claims.refuse(claim)) ? ok() : no('wrong-state')
    const nodded = await claims.nod(claim, signedBy(by))
    return nodded ? ((await handOverTo(parts, nodded)) ?? ok()) : no('wrong-state')
  },
)

export const claimRoutes = [claimNumber, readOutcome, answerClaim] as const

function openTicket(day: Day, number: TicketNumber): Ticket | undefined {
  const ticket = findTicket(day, number)
  return ticket && !isOver(ticket) ? ticket : undefined
}
