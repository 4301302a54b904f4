// What a site may ask of whoever takes a number. It never enters a day, its log or a view of it: who needs it reads it apart.

import * as v from 'valibot'
import { PlainName } from './plain.ts'
import type { Site } from './site.ts'

/** Hours for which an answer is kept where the site has not said: until the next day. */
const KEEP_HOURS = 24

/** What somebody gave of themselves. Nothing that steers a terminal or a page is a name. */
export const Person = v.strictObject({
  name: v.optional(PlainName),
  /** The last four digits of a phone's number. */
  digits: v.optional(v.pipe(v.string(), v.regex(/^\d{4}$/, 'four digits'))),
})
export type Person = v.InferOutput<typeof Person>

/** What a site asks, as pages are told. */
export const PersonQuestions = v.object({
  name: v.boolean(),
  digits: v.boolean(),
  /** Hours after which an answer is erased. */
  keepHours: v.number(),
})
export type PersonQuestions = v.InferOutput<typeof PersonQuestions>

/** What a site asks; null where it asks for nothing. */
export function askedBy({ asks }: Pick<Site, 'asks'>): PersonQuestions | null {
  const { name = false, digits = false, keepHours = KEEP_HOURS } = asks ?? {}
  return name || digits ? { name, digits, keepHours } : null
}
