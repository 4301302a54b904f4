// Any command of the list, over HTTP.

import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { no, ok, tooMany } from '../route/answer.ts'
import { json } from '../route/answers.ts'
import { route } from '../route/route.ts'

/** The document has an address for each command instead. */
export const giveCommand = route(
  'post /api/sites/:site/commands/:command',
  {
    // the door to the days refuses in the order of the contract itself
    anySite: true,
    by: 'anyone',
    body: v.unknown(),
    answers: json('Done', v.object({ version: v.number(), result: v.looseObject({}) })),
  },
  async ({ access, days, execute }, { params, body, visit }) => {
    const { site, command } = params
    const id = idIn(visit.headers['idempotency-key']) ?? randomUUID()
    const actor = await access.actorOf(visit.headers)
    const wait = await access.limits.command({
      actor,
      // a made-up name must not make another device of the same one
      site: days.has(site) ? site : '',
      address: access.addressOf(visit.from),
    })
    if (wait !== null) return tooMany(wait)
    const reply = await execute(actor, { site, command, id, input: body })
    if (!reply.ok) return no(reply.no.code, reply.no)
    return ok({ version: reply.version, result: { ...reply.result } }, { status: reply.status })
  },
)

function idIn(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header
}
