// A clock that was far ahead has left a site's day in the future: an owner lets the day go on from now.

import { randomUUID } from 'node:crypto'
import { putDayRight } from '../../../shared/day/commands/put-day-right.ts'
import { unavailable } from '../../days/ask.ts'
import { ok, refusedBy } from '../route/answer.ts'
import { nothing } from '../route/answers.ts'
import { route } from '../route/route.ts'

export const putRight = route(
  'post /api/sites/:site/put-right',
  {
    by: 'owner',
    answers: nothing('A day that a clock far ahead left in the future goes on from now'),
    refusals: [409],
  },
  async ({ days, access, log }, { params: { site }, by }) => {
    const answer = await days
      .ask(site, {
        command: putDayRight,
        id: randomUUID(),
        input: {},
        presence: 'proven',
        as: () => ({ by: { role: 'owner', id: by.staff.id }, device: null }),
      })
      .catch(() => unavailable)
    if (!answer.ok) return refusedBy(answer.refusal)
    // the day is right in any case
    await access
      .settleTimes()
      .catch((error) => log.error({ err: error }, 'what a clock that was ahead has written is left as it is'))
    return ok()
  },
)
