// What screens and tablets are sent live, for networks that let no web socket through: the same views, by polling. While the
// store does not answer there is none: over a socket, the page would be told that what it shows is old.

import { MarshalView } from '../../../shared/day/views/marshal.ts'
import { ScreenView } from '../../../shared/day/views/screen.ts'
import { ScreenStatus } from '../../../shared/protocol/live.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { no, ok } from '../route/answer.ts'
import { json, nothing } from '../route/answers.ts'
import { route } from '../route/route.ts'

const readScreen = route(
  'get /api/sites/:site/screen',
  { by: 'screen', answers: json('What the screen is sent live', ScreenView) },
  async ({ days, live }, { params: { site }, by }) => {
    const day = await days.day(site)
    if (days.lostSince() !== null) return no('unavailable')
    return ok({ ...live().views.screen(day, by.scope), protocol: PROTOCOL })
  },
)

const readMarshal = route(
  'get /api/sites/:site/marshal',
  { by: 'reader', answers: json('What tablets are sent live', MarshalView) },
  async ({ access, days, live }, { params: { site }, by }) => {
    // the note that somebody is here may fail
    await access.roster.opened(by.id, site).catch(() => {})
    const [day] = await Promise.all([days.day(site), access.claims.look(site), access.roster.look()])
    if (days.lostSince() !== null) return no('unavailable')
    return ok({ ...live().views.marshal(day, by.staff.counsellor === true), protocol: PROTOCOL })
  },
)

const hearScreen = route(
  'post /api/sites/:site/screen/status',
  { by: 'screen', body: ScreenStatus, answers: nothing('Heard, as over the socket') },
  async ({ access, live }, { params: { site }, body, by }) => {
    live().heard(site, by, body)
    // the note that the screen was heard of may fail
    await access.screens.heard(by.id).catch(() => {})
    return ok()
  },
)

export const watchingRoutes = [readScreen, readMarshal, hearScreen] as const
