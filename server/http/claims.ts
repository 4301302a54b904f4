// A number that was lost: a phone asks for it, a marshal nods, and the phone has it; or the phone scans a marshal's code.

import { randomUUID } from 'node:crypto'
import { type Request, type RequestHandler, type Response, Router } from 'express'
import * as v from 'valibot'
import { type Refusal, refuse } from '../../shared/day/commands/command.ts'
import { handOver } from '../../shared/day/commands/hand-over.ts'
import type { By } from '../../shared/day/log/recorded.ts'
import { Device } from '../../shared/day/nouns/devices.ts'
import { findTicket, isOver } from '../../shared/day/nouns/find.ts'
import { type Day, Party, type Ticket, TicketNumber } from '../../shared/day/nouns/model.ts'
import { asMeant, numberTyped } from '../../shared/day/nouns/typed.ts'
import { marshals } from '../access/actor.ts'
import { bearerOf } from '../access/bearer.ts'
import { unavailable } from '../days/ask.ts'
import { faultsOf } from '../days/faults.ts'
import { siteIn } from './guards.ts'
import type { HttpParts } from './parts.ts'
import { sendProblem } from './problem.ts'

export const Asking = v.strictObject({ number: TicketNumber, party: Party, device: Device })
export const Answering = v.strictObject({ theirs: v.boolean() })
export const Offering = v.strictObject({ number: TicketNumber })
export const Taking = v.strictObject({ code: v.pipe(v.string(), v.maxLength(100)), device: Device })

type Claim = NonNullable<Awaited<ReturnType<HttpParts['access']['claims']['byId']>>>

/** A request whose body has its shape. */
interface Posted<Input> {
  readonly site: string
  readonly input: Input
  readonly request: Request
  readonly response: Response
}
/** The same, of a marshal, as the log names them. */
type ByMarshal<Input> = Posted<Input> & { readonly by: { role: 'marshal' | 'owner'; id: string } }

export function claimRoutes(parts: HttpParts): Router {
  const router = Router()
  router.post('/sites/:site/claims', posted(parts, Asking, ask))
  router.get('/sites/:site/claims/mine', mine(parts))
  router.post('/sites/:site/claims/:id', byMarshal(parts, Answering, answer))
  router.post('/sites/:site/codes', byMarshal(parts, Offering, offer))
  router.post('/sites/:site/codes/taken', posted(parts, Taking, take))
  router.post('/sites/:site/slips', byMarshal(parts, Offering, slip))
  return router
}

function mine(parts: HttpParts): RequestHandler {
  const { access, days } = parts
  return async (request, response) => {
    const site = siteIn(parts, request, response)
    if (!site) return
    const wait = await access.limits.by('claimAnswers', access.addressOf(request))
    if (wait !== null) return sendProblem(request, response, 'too-many-requests', [], wait)
    const claim = await access.claims.bySecret(bearerOf(request.headers) ?? '', site)
    if (!claim) return sendProblem(request, response, 'not-found')
    if (claim.state === 'given') return sendGiven(parts, claim, request, response)
    const isRefused = claim.state === 'refused'
    // nobody said no to whoever asks: what they ask for is no more
    if (isRefused && !openTicket(await days.day(site), claim.number))
      return sendProblem(request, response, 'ticket-over')
    // until the log has it, it is not given
    response.json({ state: isRefused ? 'refused' : 'asked', until: claim.expiresAt })
  }
}

/**
 * Wrong in whatever way, the answer is the same: the address says nothing of what numbers there are, nor of whom they
 * are. A phone that knows the number and how many people it is for has a marshal asked.
 */
async function ask(
  { access, days }: HttpParts,
  { site, input, request, response }: Posted<v.InferOutput<typeof Asking>>,
): Promise<void> {
  const { number, party, device } = input
  const day = await days.day(site)
  const { date } = day
  const wait =
    (await access.limits.by('claims', access.addressOf(request))) ??
    (await access.limits.number({ site, date, number }))
  if (wait !== null) return sendProblem(request, response, 'too-many-requests', [], wait)
  const ticket = openTicket(day, number)
  if (ticket?.party !== party) return sendProblem(request, response, 'unknown-ticket')
  const { epoch } = ticket
  const asked = await access.claims.ask(
    { site, date, number, party, epoch },
    access.deviceOf(site, date, device),
  )
  if ('wait' in asked) return sendProblem(request, response, 'too-many-requests', [], asked.wait)
  response.status(201).json(asked)
}

/** The same answer twice, as of a double tap, is the same; the first of two different ones stands. */
async function answer(
  parts: HttpParts,
  { site, input, by, request, response }: ByMarshal<v.InferOutput<typeof Answering>>,
): Promise<void> {
  const { claims } = parts.access
  const claim = await claims.byId(String(request.params['id']), site)
  if (!claim) return sendProblem(request, response, 'not-found')
  if (!input.theirs) {
    if (!(await claims.refuse(claim))) return sendProblem(request, response, 'wrong-state')
    response.status(204).end()
    return
  }
  const nodded = await claims.nod(claim, `${by.role} ${by.id}`)
  if (!nodded) return sendProblem(request, response, 'wrong-state')
  const no = await hand(parts, nodded)
  if (no) return sendProblem(request, response, no.refused, no.faults)
  response.status(204).end()
}

async function offer(
  { access, days, publicUrl }: HttpParts,
  { site, input, by, request, response }: ByMarshal<v.InferOutput<typeof Offering>>,
): Promise<void> {
  const { number } = input
  const day = await days.day(site)
  const ticket = findTicket(day, number)
  if (!ticket) return sendProblem(request, response, 'unknown-ticket')
  if (isOver(ticket)) return sendProblem(request, response, 'ticket-over')
  const about = { site, date: day.date, number, party: ticket.party, epoch: ticket.epoch }
  const offered = await access.claims.offer(about, `${by.role} ${by.id}`)
  if ('wait' in offered) return sendProblem(request, response, 'too-many-requests', [], offered.wait)
  const { code, until } = offered
  // behind the hash: it reaches no server's log
  response.status(201).json({ url: `${publicUrl}/s/${site}#code=${code}`, until })
}

/** What a slip needs that is printed again: written down as given out, since who scans it has the number. */
async function slip(
  { access, days }: HttpParts,
  { site, input, by, request, response }: ByMarshal<v.InferOutput<typeof Offering>>,
): Promise<void> {
  const { number } = input
  const asked = await days
    .ask(site, {
      command: handOver,
      id: randomUUID(),
      input: { number },
      presence: 'pass-needed',
      as: () => ({ by, device: null }),
    })
    .catch(() => unavailable)
  if (!asked.ok) return sendProblem(request, response, asked.refusal.refused, asked.refusal.faults)
  const day = await days.day(site)
  const ticket = day.date === asked.date ? findTicket(day, number) : undefined
  if (!ticket) return sendProblem(request, response, 'ticket-over')
  const token = access.tokens.issue(site, day.date, number, ticket.epoch)
  response.status(201).json({ token, takenAt: ticket.takenAt })
}

async function take(
  parts: HttpParts,
  { site, input, request, response }: Posted<v.InferOutput<typeof Taking>>,
): Promise<void> {
  const { access } = parts
  const wait = await access.limits.by('claims', access.addressOf(request))
  if (wait !== null) return sendProblem(request, response, 'too-many-requests', [], wait)
  const claim = await access.claims.bySecret(input.code, site)
  const device = claim && access.deviceOf(site, claim.date, input.device)
  const taken = claim && device && (await access.claims.take(claim, device))
  if (!taken) return sendProblem(request, response, 'not-found')
  const no = await hand(parts, taken)
  if (no) return sendProblem(request, response, no.refused, no.faults)
  await sendGiven(parts, taken, request, response)
}

/** Writes in the log who gave the number to another phone, once however often it is asked; then the phone may have it. */
async function hand({ access, days }: HttpParts, claim: Claim): Promise<NoHand | null> {
  const [role = '', id = null] = (claim.givenBy ?? '').split(' ')
  const asked = await days
    .ask(claim.site, {
      command: handOver,
      id: `hand-over-${claim.id}`,
      input: { number: claim.number },
      presence: 'pass-needed',
      // a number that a damaged day has given again is not the one that was asked for
      as: ({ date, epochOf }): { by: By; device: string | null } | Refusal =>
        date === claim.date && (epochOf === null || epochOf(claim.number) === claim.epoch)
          ? { by: { role: role as By['role'], id }, device: claim.device }
          : refuse('ticket-over'),
    })
    .catch(() => unavailable)
  if (asked.ok) {
    await access.claims.give(claim)
    return null
  }
  // what cannot be written now may be written when it is asked for again: until then it is on the tablets
  if (asked.refusal.refused !== 'unavailable') await access.claims.drop(claim)
  return asked.refusal
}

type NoHand = Exclude<Awaited<ReturnType<HttpParts['days']['ask']>>, { ok: true }>['refusal']

async function sendGiven(
  { access, days }: HttpParts,
  { site, date, number, epoch }: Claim,
  request: Request,
  response: Response,
): Promise<void> {
  const day = await days.day(site)
  const ticket = day.date === date ? findTicket(day, number) : undefined
  if (ticket?.epoch !== epoch) return sendProblem(request, response, 'ticket-over')
  const token = access.tokens.issue(site, date, number, epoch)
  response.json({ state: 'given', ticket: { number, queue: ticket.queue, party: ticket.party }, token })
}

function openTicket(day: Day, number: TicketNumber): Ticket | undefined {
  const ticket = findTicket(day, number)
  return ticket && !isOver(ticket) ? ticket : undefined
}

/** Of a site that there is, with a body of this shape; otherwise it has answered why not. */
function posted<Shape extends v.GenericSchema>(
  parts: HttpParts,
  shape: Shape,
  then: (parts: HttpParts, posted: Posted<v.InferOutput<Shape>>) => Promise<void>,
): RequestHandler {
  return async (request, response) => {
    const site = siteIn(parts, request, response)
    if (!site) return
    const input = v.safeParse(shape, asMeant(request.body, { number: numberTyped }))
    if (!input.success) return sendProblem(request, response, 'invalid', faultsOf(input.issues))
    await then(parts, { site, input: input.output, request, response })
  }
}

/** The same, of somebody who marshals the site: that is looked at before the body is. */
function byMarshal<Shape extends v.GenericSchema>(
  parts: HttpParts,
  shape: Shape,
  then: (parts: HttpParts, posted: ByMarshal<v.InferOutput<Shape>>) => Promise<void>,
): RequestHandler {
  return async (request, response, next) => {
    const site = siteIn(parts, request, response)
    if (!site) return
    const staff = await parts.access.staffOf(request.headers)
    if (!staff || !marshals(staff, site) || staff.role === 'viewer')
      return sendProblem(request, response, staff ? 'not-allowed' : 'not-signed-in')
    const by = { role: staff.role, id: staff.id }
    await posted(parts, shape, (_, one) => then(parts, { ...one, by }))(request, response, next)
  }
}
