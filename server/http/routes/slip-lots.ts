// The slips of a site that were printed, and the numbers to print next, for the owner.

import { KnownLots, SlipLot, WantedSlips } from '../../../shared/day/rules/slip-lots.ts'
import { invalid, no, ok } from '../route/answer.ts'
import { json } from '../route/answers.ts'
import { route } from '../route/route.ts'

const readSlipLots = route(
  'get /api/sites/:site/slip-lots',
  { by: 'owner', answers: json('The slips that were printed or taken in, and the date', KnownLots) },
  async ({ slipLots }, { params: { site } }) => ok(await slipLots.known(site)),
)

const takeSlipLot = route(
  'post /api/sites/:site/slip-lots',
  {
    by: 'owner',
    body: WantedSlips,
    answers: json('The numbers to print, for nobody else', SlipLot, { status: 201 }),
  },
  async ({ slipLots, days }, { params: { site }, body }) => {
    const settings = await days.settings(site)
    if (!settings?.queues.some(({ id }) => id === body.queue)) return no('unknown-queue')
    const lot = await slipLots.take(site, body)
    if (lot === null) return invalid({ path: 'count', rule: 'none-left' })
    return lot === 'past' ? invalid({ path: 'date', rule: 'past' }) : ok(lot)
  },
)

export const slipLotRoutes = [readSlipLots, takeSlipLot] as const
