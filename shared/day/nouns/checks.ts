// What a step checks in everybody who comes to it, and why somebody is turned away there. No measured value is kept.

import * as v from 'valibot'
import type { Fixed } from './fixed.ts'
import { noRepeats, ONCE } from './repeats.ts'
import { textOf } from './site-texts.ts'

/** The longest way to the next place, in one language. A phone gives it a paragraph. */
const LONGEST_WAY = 200

export const Check = v.picklist(['temperature', 'code', 'mask', 'consent', 'identity'])
export type Check = v.InferOutput<typeof Check>

/** What a queue's desks check, in the order in which tablets show it. There is at least one, and each occurs once. */
export const Checks = v.pipe(
  v.array(Check),
  v.minLength(1),
  v.check((items) => noRepeats(items), ONCE),
)

/** Why somebody is turned away. Only they and the staff are told. */
export const TurnAwayReason = v.picklist(['fever', 'code', 'no-mask', 'not-today', 'other'])
export type TurnAwayReason = v.InferOutput<typeof TurnAwayReason>

/** The reason that fits somebody who does not pass the check. */
export const REASON_OF: Readonly<Record<Check, TurnAwayReason>> = {
  temperature: 'fever',
  code: 'code',
  mask: 'no-mask',
  consent: 'not-today',
  identity: 'other',
}

const Way = textOf(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_WAY)))

/** What somebody who is turned away is told to do next, by the reason. What is left out is told in Yimi's own words. */
export const TurnAway = v.strictObject({
  fever: v.optional(Way),
  code: v.optional(Way),
  'no-mask': v.optional(Way),
  'not-today': v.optional(Way),
  other: v.optional(Way),
} satisfies Record<TurnAwayReason, unknown>)
export type TurnAway = Fixed<v.InferOutput<typeof TurnAway>>
