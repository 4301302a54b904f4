// A marshal has a phone scan a code, or prints a slip again: either hands a number over.

import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { handOver } from '../../../shared/day/commands/hand-over.ts'
import { Device } from '../../../shared/day/nouns/devices.ts'
import { findTicket, isOver } from '../../../shared/day/nouns/find.ts'
import { TicketNumber } from '../../../shared/day/nouns/ticket.ts'
import { numberTyped } from '../../../shared/day/nouns/typed.ts'
import { unavailable } from '../../days/ask.ts'
import { no, ok, refusedBy, tooMany } from '../route/answer.ts'
import { json } from '../route/answers.ts'
import { route } from '../route/route.ts'
import { Given, given, handOverTo, roleOf, signedBy } from './handing-over.ts'

const OfNumber = v.strictObject({ number: TicketNumber })
const ScannedCode = v.strictObject({ code: v.pipe(v.string(), v.maxLength(100)), device: Device })
const Offer = v.object({ url: v.string(), until: v.number() })
const Slip = v.object({ token: v.string(), takenAt: v.number() })

const offerCode = route(
  'post /api/sites/:site/codes',
  {
    by: 'marshal',
    body: OfNumber,
    typed: { number: numberTyped },
    answers: json('An address to show as a code: the first phone that scans it has the number', Offer, {
      status: 201,
    }),
    refusals: [409, 429],
  },
  async ({ access, days, publicUrl }, { params: { site }, body: { number }, by }) => {
    const day = await days.day(site)
    const ticket = findTicket(day, number)
    if (!ticket) return no('unknown-ticket')
    if (isOver(ticket)) return no('ticket-over')
    const about = { site, date: day.date, number, party: ticket.party, epoch: ticket.epoch }
    const offered = await access.claims.offer(about, signedBy(by))
    if ('wait' in offered) return tooMany(offered.wait)
    // behind the hash: it reaches no server's log
    return ok({ url: `${publicUrl}/s/${site}#code=${offered.code}`, until: offered.until })
  },
)

const takeCode = route(
  'post /api/sites/:site/codes/taken',
  {
    by: 'anyone',
    body: ScannedCode,
    answers: json('The number and its token', Given),
    refusals: [409, 429],
  },
  async (parts, { params: { site }, body, visit }) => {
    const { access } = parts
    const wait = await access.limits.by('claims', access.addressOf(visit.from))
    if (wait !== null) return tooMany(wait)
    const claim = await access.claims.bySecret(body.code, site)
    const device = claim && access.deviceOf(site, claim.date, body.device)
    const taken = claim && device && (await access.claims.take(claim, device))
    if (!taken) return no('not-found')
    return (await handOverTo(parts, taken)) ?? given(parts, taken)
  },
)

/** The log records that the number was handed over, since anyone who scans the slip holds it. */
const printSlip = route(
  'post /api/sites/:site/slips',
  {
    by: 'marshal',
    body: OfNumber,
    typed: { number: numberTyped },
    answers: json('What a slip that is printed again bears', Slip, { status: 201 }),
    refusals: [409],
  },
  async ({ access, days }, { params: { site }, body: { number }, by }) => {
    const asked = await days
      .ask(site, {
        command: handOver,
        id: randomUUID(),
        input: { number },
        presence: 'pass-needed',
        as: () => ({ by: { role: roleOf(by), id: by.staff.id }, device: null }),
      })
      .catch(() => unavailable)
    if (!asked.ok) return refusedBy(asked.refusal)
    const day = await days.day(site)
    const ticket = day.date === asked.date ? findTicket(day, number) : undefined
    if (!ticket) return no('ticket-over')
    return ok({
      token: access.tokens.issue(site, day.date, number, ticket.epoch),
      takenAt: ticket.takenAt,
    })
  },
)

export const codeRoutes = [offerCode, takeCode, printSlip] as const
