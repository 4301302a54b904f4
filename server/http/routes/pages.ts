// The pages, and the address in the QR code.

import * as v from 'valibot'
import { type SiteView, siteView } from '../../../shared/day/views/site.ts'
import { languageFor } from '../../../shared/languages.ts'
import type { Problem } from '../../../shared/protocol/problems.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { problemOf } from '../../../shared/text/problem.ts'
import { newDevice } from '../../access/cookies.ts'
import type { PageName } from '../page-files.ts'
import { ok } from '../route/answer.ts'
import { redirect, written } from '../route/answers.ts'
import type { RouteParts } from '../route/parts.ts'
import { type Address, route } from '../route/route.ts'
import type { Visit } from '../route/visit.ts'

interface SiteNow {
  readonly view: SiteView
  /** A phone may keep the page, and says later how old what it shows is. */
  readonly at: number
  /** The pass in the address where it proves nothing, and why: the phone says so before anything is chosen. */
  readonly refused?: Problem & { readonly pass: string }
}

const html = written('The page', 'text/html')

/** The form of a pass that is safe to write into a page. */
const PASS = /^\w{1,40}$/
/** A pass that is no text is none. */
const PassQuery = v.object({ k: v.optional(v.fallback(v.string(), ''), '') })

const overview = route('get /', { by: 'anyone', answers: html }, ({ page }) =>
  ok((response) => page(response, 'overview')),
)
const setup = route('get /setup', { by: 'anyone', answers: html }, ({ page }) =>
  ok((response) => page(response, 'setup')),
)
const screen = pageOfSite('get /screen/:site', 'screen')
const marshal = pageOfSite('get /marshal/:site', 'marshal')

/** The first view comes with the page: that saves a phone a round trip and a socket. */
const resident = route(
  'get /s/:site',
  { anySite: true, by: 'anyone', query: PassQuery, answers: html },
  async (parts, { params: { site }, query, visit }) => {
    const now = await siteNow(parts, site)
    const shown =
      now && now !== 'ended' ? { ...now, ...(await refusedIn(parts, visit, query.k, now.view)) } : null
    return ok((response) => parts.page(response, 'resident', shown), { status: now ? 200 : 404 })
  },
)

/** A good pass is swapped for a join session at once, so that a slow phone is not thrown out. */
const scanned = route(
  'get /q/:site',
  {
    anySite: true,
    by: 'anyone',
    query: PassQuery,
    answers: redirect("To the resident's page, with a join cookie when the pass `k` is good"),
  },
  ({ access: { cookies, passes }, days, clock }, { params: { site }, query: { k: pass }, visit }) => {
    const headers: Record<string, string | string[]> = { 'Cache-Control': 'no-store' }
    if (days.has(site) && passes.check(pass, site, clock.now()) === 'proven') {
      const device = cookies.of(visit.headers.cookie).device ?? newDevice()
      const join = passes.joinOf(site, device, clock.now())
      headers['Set-Cookie'] = [cookies.join(site, join), cookies.device(device)]
    }
    return ok(`/s/${encodeURIComponent(site)}?k=${encodeURIComponent(pass)}`, { headers })
  },
)

export const pageRoutes = [overview, setup, screen, marshal, resident, scanned] as const

function pageOfSite<const A extends Address>(address: A, name: PageName) {
  return route(address, { anySite: true, by: 'anyone', answers: html }, ({ page, days }, { params }) => {
    const { site = '' } = params as { readonly site?: string }
    return ok((response) => page(response, name), { status: days.has(site) ? 200 : 404 })
  })
}

/** The site as the page shows it first; null where there is none, `ended` where it is put away. */
async function siteNow({ days, clock }: RouteParts, site: string): Promise<SiteNow | 'ended' | null> {
  if (!days.has(site)) return null
  const at = clock.now()
  const day = await days.day(site)
  // the socket says why, in the phone's language
  return day.site.ended ? 'ended' : { view: { ...siteView(day, at), protocol: PROTOCOL }, at }
}

async function refusedIn(
  { access }: RouteParts,
  { headers }: Visit,
  pass: string,
  { id, presence }: SiteView,
): Promise<Pick<SiteNow, 'refused'>> {
  if (presence !== 'pass' || !PASS.test(pass)) return {}
  const code = access.door.presence(await access.actorOf(headers), id, pass)
  return code === 'proven'
    ? {}
    : { refused: { ...problemOf(code, languageFor(headers['accept-language'])), pass } }
}
