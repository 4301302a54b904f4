// The visits at home of a site. What a marshal writes about one is kept encrypted, apart from the day and its log; only that
// site's marshals read it.

import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { dropVisit } from '../../../shared/day/commands/drop-visit.ts'
import { noteVisit } from '../../../shared/day/commands/note-visit.ts'
import type { SiteId } from '../../../shared/day/nouns/ids.ts'
import { keptFor } from '../../../shared/day/nouns/person.ts'
import { TicketNumber } from '../../../shared/day/nouns/ticket.ts'
import { numberTyped } from '../../../shared/day/nouns/typed.ts'
import { findVisit, VisitNote } from '../../../shared/day/nouns/visits.ts'
import type { ActiveSession } from '../../access/sessions.ts'
import { type Ask, unavailable } from '../../days/ask.ts'
import { CommandId } from '../../days/execute.ts'
import { invalid, no, ok, refusedBy, tooMany } from '../route/answer.ts'
import { json, nothing } from '../route/answers.ts'
import type { RouteParts } from '../route/parts.ts'
import { route } from '../route/route.ts'
import { roleOf } from './handing-over.ts'

const NewVisit = v.strictObject({ number: v.optional(TicketNumber), note: v.optional(VisitNote) })

const VisitNotes = v.object({
  /** The date of the day whose visits they are about. */
  day: v.string(),
  /** Hours after which a note is erased. */
  keepHours: v.number(),
  /** `note` null: it was erased, or cannot be decrypted. */
  notes: v.array(v.object({ visit: v.number(), note: v.nullable(VisitNote) })),
})

const ofVisit = v.object({ visit: v.pipe(v.string(), v.regex(/^[1-9]\d{0,5}$/)) })

const addVisit = route(
  'post /api/sites/:site/visits',
  {
    by: 'marshal',
    body: NewVisit,
    typed: { number: numberTyped },
    answers: json('A visit at home, on the list', v.object({ visit: v.number() }), { status: 201 }),
    refusals: [409, 429],
  },
  async (parts, { params: { site }, body: { number, note }, by, visit: { headers } }) => {
    const id = [headers['idempotency-key']].flat()[0] ?? randomUUID()
    if (!v.is(CommandId, id)) return invalid({ path: 'id', rule: 'format' })
    const input = { ...(number === undefined ? {} : { number }), ...(note ? { noted: true } : {}) }
    const asked = await ask(parts, site, by, { command: noteVisit, id, input })
    if (!asked.ok) return refusedBy(asked.refusal)
    const { visit } = asked.result as { visit: number }
    // whoever asks again with the same id writes it again: the server may have failed in between
    if (note && (await isListed(parts, site, asked.date, visit))) {
      const place = noteOf(site, asked.date, visit)
      const wait = await parts.access.limits.person(place)
      if (wait !== null) return tooMany(wait)
      await parts.persons.give(place, note, keptFor((await parts.days.day(site)).site))
      // somebody else took it off the list meanwhile, when there was nothing to erase yet
      if (!(await isListed(parts, site, asked.date, visit))) await parts.persons.erase(place)
    }
    return ok({ visit }, { status: asked.recorded ? 201 : 200 })
  },
)

const readNotes = route(
  'get /api/sites/:site/visits',
  { by: 'marshal', answers: json('What is written about the visits of today', VisitNotes) },
  async ({ days, persons }, { params: { site } }) => {
    const day = await days.day(site)
    const noted = day.visits.filter((one) => one.noted).map(({ id }) => id)
    const kept = await persons.notes(site, day.date, noted.map(keyOf))
    const notes = noted.map((visit) => ({ visit, note: kept.get(keyOf(visit)) ?? null }))
    return ok({ day: day.date, keepHours: keptFor(day.site), notes })
  },
)

const removeVisit = route(
  'delete /api/sites/:site/visits/:visit',
  {
    by: 'marshal',
    params: ofVisit,
    answers: nothing('Off the list, and what was written is erased, with a receipt'),
    refusals: [409],
  },
  async (parts, { params: { site, ...params }, by }) => {
    const visit = Number(params.visit)
    const asked = await ask(parts, site, by, { command: dropVisit, id: randomUUID(), input: { visit } })
    if (!asked.ok) return refusedBy(asked.refusal)
    await parts.persons.erase(noteOf(site, asked.date, visit))
    return ok()
  },
)

const eraseNote = route(
  'delete /api/sites/:site/visits/:visit/note',
  { by: 'marshal', params: ofVisit, answers: nothing('Erased, with a receipt'), refusals: [429] },
  async ({ access, days, persons }, { params: { site, ...params } }) => {
    const visit = Number(params.visit)
    const { date, visitsNoted } = await days.day(site)
    if (visit > visitsNoted) return no('unknown-visit')
    const place = noteOf(site, date, visit)
    const wait = await access.limits.person(place)
    if (wait !== null) return tooMany(wait)
    await persons.erase(place)
    return ok()
  },
)

export const visitRoutes = [addVisit, readNotes, removeVisit, eraseNote] as const

/** The place of a note among the personal data: no ticket has such a number. */
function keyOf(visit: number): string {
  return `visit-${visit}`
}

/** Whether a visit of that date is still on the list: nothing may be kept about one that was taken off it. */
async function isListed({ days }: RouteParts, site: SiteId, date: string, visit: number): Promise<boolean> {
  const day = await days.day(site)
  return day.date === date && findVisit(day, visit) !== undefined
}

function noteOf(site: SiteId, date: string, visit: number) {
  return { site, date, number: keyOf(visit) }
}

function ask(
  { days }: RouteParts,
  site: SiteId,
  by: ActiveSession,
  command: Pick<Ask, 'command' | 'id' | 'input'>,
) {
  const issuer = { by: { role: roleOf(by), id: by.staff.id }, device: null }
  return days.ask(site, { ...command, presence: 'pass-needed', as: () => issuer }).catch(() => unavailable)
}
