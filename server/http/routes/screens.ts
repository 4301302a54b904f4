// Screens: each asks to be paired, and the owner pairs it with a site.

import * as v from 'valibot'
import { SiteId } from '../../../shared/day/nouns/ids.ts'
import { PlainName } from '../../../shared/day/nouns/plain.ts'
import { codeTyped } from '../../../shared/day/nouns/typed.ts'
import { Scope } from '../../../shared/day/views/scope.ts'
import type { Screens } from '../../access/screens.ts'
import { invalid, no, ok, tooMany } from '../route/answer.ts'
import { json, nothing } from '../route/answers.ts'
import { route } from '../route/route.ts'

const PairScreen = v.strictObject({ site: SiteId, name: PlainName })
const ChangeScreen = v.strictObject({
  name: v.optional(PlainName),
  desks: v.optional(Scope.entries.desks),
  queues: v.optional(Scope.entries.queues),
})
const PairedScreen = v.object({
  id: v.string(),
  site: SiteId,
  name: v.string(),
  pairedAt: v.number(),
  seen: v.nullable(v.number()),
  ...Scope.entries,
})
const NewlyPaired = v.omit(PairedScreen, ['pairedAt', 'seen', 'desks', 'queues'])
const Code = v.object({ code: v.string(), claim: v.string() })
const Claim = v.object({ token: v.string(), site: SiteId })

const askToBePaired = route(
  'post /api/screens',
  {
    limit: 'pairing',
    by: 'anyone',
    body: v.strictObject({}),
    answers: json('A code to show, and a claim to ask with', Code, { status: 201 }),
    refusals: [400, 403, 429],
  },
  async ({ access }, { visit }) => {
    const asked = await access.screens.ask(access.addressOf(visit.from))
    return 'wait' in asked ? tooMany(asked.wait) : ok(asked)
  },
)

const listScreens = route(
  'get /api/screens',
  { by: 'owner', answers: json('Paired screens', v.array(PairedScreen)) },
  async ({ access }) => ok((await access.screens.list()).map(listed)),
)

const pairScreen = route(
  'post /api/screens/:code/pair',
  {
    limit: 'pairing',
    by: 'owner',
    body: PairScreen,
    answers: json('Paired', NewlyPaired, { status: 201 }),
    refusals: [429],
  },
  async ({ days, access }, { params: { code }, body: { site, name }, visit }) => {
    if (!days.has(site)) return no('unknown-site')
    const actor = await access.actorOf(visit.headers)
    if (actor.kind !== 'staff') return no('not-signed-in')
    const screen = await access.screens.pair(actor, codeTyped(code), site, name)
    if (!screen) return no('not-paired')
    return 'wait' in screen ? tooMany(screen.wait) : ok({ id: screen.id, site, name })
  },
)

const readClaim = route(
  'get /api/screens/claims/:claim',
  { by: 'anyone', answers: json("The screen's token and site", Claim) },
  async ({ access }, { params: { claim } }) => {
    const claimed = await access.screens.claim(claim)
    return claimed ? ok(claimed) : no('not-paired')
  },
)

/** A screen asks every two seconds: that it is not paired yet is no failure to be written into its console. */
const readPairing = route(
  'get /api/screens/claims/:claim/pairing',
  { by: 'anyone', answers: json('The same for pages; null: not paired yet', v.nullable(Claim)) },
  async ({ access }, { params: { claim } }) => ok(await access.screens.claim(claim)),
)

/** What is left out stays as it is. A desk or queue that the site does not have is refused; one that it loses later is forgotten. */
const changeScreen = route(
  'put /api/screens/:id',
  {
    by: 'owner',
    body: ChangeScreen,
    answers: json('As it is now; what it shows changes at once', PairedScreen),
  },
  async ({ days, access }, { params: { id }, body: { name, desks, queues } }) => {
    const before = (await access.screens.list()).find((screen) => screen.id === id)
    if (!before) return no('not-found')
    const site = await days.settings(before.site)
    const faults = [...unknownIn('desks', desks, site?.desks), ...unknownIn('queues', queues, site?.queues)]
    if (faults.length) return invalid(...faults)
    const scope = { desks: desks ?? before.scope.desks, queues: queues ?? before.scope.queues }
    const changed = await access.screens.change(id, { ...(name === undefined ? {} : { name }), scope })
    return changed ? ok(listed(changed)) : no('not-found')
  },
)

const removeScreen = route(
  'delete /api/screens/:id',
  { by: 'owner', answers: nothing('Gone') },
  async ({ access }, { params: { id } }) => ((await access.screens.revoke(id)) ? ok() : no('not-found')),
)

export const screenRoutes = [
  askToBePaired,
  listScreens,
  pairScreen,
  readClaim,
  readPairing,
  changeScreen,
  removeScreen,
] as const

function unknownIn(path: string, named: readonly string[] = [], known: readonly { id: string }[] = []) {
  return named.flatMap((id, index) =>
    known.some((one) => one.id === id) ? [] : [{ path: `${path}.${index}`, rule: 'unknown' }],
  )
}

/** A screen as the owner sees it. */
function listed({ id, site, name, pairedAt, seen, scope }: Awaited<ReturnType<Screens['list']>>[number]) {
  return { id, site, name, pairedAt, seen, ...scope }
}
