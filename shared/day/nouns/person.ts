// Personal data that a site may ask for when somebody takes a number. It never enters a day, its log or a view of the
// day: whoever needs it reads it separately.

import * as v from 'valibot'
import { PlainName } from './plain.ts'
import type { Site } from './site.ts'

/** Hours for which an answer is kept where the site sets no time: until the next day. */
const KEEP_HOURS = 24

/** The answers that somebody gave. A name must not hold characters that control a terminal or a page. */
export const Person = v.strictObject({
  name: v.optional(PlainName),
  /** The last four digits of a phone's number. */
  digits: v.optional(v.pipe(v.string(), v.regex(/^\d{4}$/, 'four digits'))),
})
export type Person = v.InferOutput<typeof Person>

/** The questions that a site asks, as pages are sent them. */
export const PersonQuestions = v.object({
  name: v.boolean(),
  digits: v.boolean(),
  /** Hours after which an answer is erased. */
  keepHours: v.number(),
})
export type PersonQuestions = v.InferOutput<typeof PersonQuestions>

/** The questions that a site asks; null: none. */
export function askedBy({ asks }: Pick<Site, 'asks'>): PersonQuestions | null {
  const { name = false, digits = false, keepHours = KEEP_HOURS } = asks ?? {}
  return name || digits ? { name, digits, keepHours } : null
}

/** Hours for which personal data is kept that a site has not asked its residents for. */
export function keptFor({ asks }: Pick<Site, 'asks'>): number {
  return asks?.keepHours ?? KEEP_HOURS
}
