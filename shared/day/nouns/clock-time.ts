import * as v from 'valibot'

/** A time on a clock, `04:00`. Two of them compare as texts. */
export const ClockTime = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time such as 04:00'))
export type ClockTime = v.InferOutput<typeof ClockTime>
