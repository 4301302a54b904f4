// The machine's clock, where it is far ahead: somebody who works at a site confirms that it is right.

import * as v from 'valibot'
import { no, ok } from '../route/answer.ts'
import { nothing } from '../route/answers.ts'
import { route } from '../route/route.ts'

/** The time that the page showed when somebody confirmed it, in milliseconds since the epoch. */
const ConfirmClock = v.strictObject({ says: v.number() })

/** Milliseconds by which the clock may differ from what was confirmed: beyond that, it was set or time went by meanwhile. */
const ANOTHER_TIME = 10 * 60_000

export const confirmClock = route(
  'post /api/clock/confirm',
  {
    by: 'worker',
    body: ConfirmClock,
    answers: nothing(
      "The machine's clock is right where it says `says`: every site of it goes by it from now",
    ),
    refusals: [409],
  },
  ({ clock, clockIsRight }, { body, by }) => {
    const says = clock.unbelieved()
    if (says !== null && Math.abs(says - body.says) > ANOTHER_TIME) return no('clock-unsure')
    clockIsRight(by.staff.id)
    return ok()
  },
)
