// Personal data that a site may ask for when somebody takes a number. It never enters a day, its log or a view of the
// day: whoever needs it reads it separately.

import * as v from 'valibot'
import { LANGUAGES } from '../../languages.ts'
import { MAIL, PHONE } from './contact.ts'
import { PlainName } from './plain.ts'
import type { Site } from './site.ts'

/** Hours for which an answer is kept where the site sets no time: until the next day. */
const KEEP_HOURS = 24

const named = {
  name: v.optional(PlainName),
  /** The last four digits of a phone's number. */
  digits: v.optional(v.pipe(v.string(), v.regex(/^\d{4}$/, 'four digits'))),
}

/** What staff read of the answers. A name must not hold characters that control a terminal or a page. */
export const ShownPerson = v.strictObject(named)
export type ShownPerson = v.InferOutput<typeof ShownPerson>

/** Where somebody wants to be called: only the webhook for it is told. */
export const Contact = v.strictObject({
  /** With its country's code: `+8613800138000`. */
  phone: v.optional(v.pipe(v.string(), v.regex(PHONE, 'a phone number with its country'))),
  mail: v.optional(v.pipe(v.string(), v.regex(MAIL, 'a mail address'))),
})
export type Contact = v.InferOutput<typeof Contact>

/** The answers that somebody gave. */
export const Person = v.strictObject({
  ...named,
  ...Contact.entries,
  /** The language in which they are written to; left out: the site's own. */
  lang: v.optional(v.picklist(LANGUAGES)),
})
export type Person = v.InferOutput<typeof Person>

/** The questions that a site asks, as pages are sent them. */
export const PersonQuestions = v.object({
  name: v.boolean(),
  digits: v.boolean(),
  /** Left out: it does not ask for it. */
  phone: v.optional(v.boolean()),
  mail: v.optional(v.boolean()),
  /** Hours after which an answer is erased. */
  keepHours: v.number(),
})
export type PersonQuestions = v.InferOutput<typeof PersonQuestions>

/** The questions that a site asks; null: none. */
export function askedBy({ asks }: Pick<Site, 'asks'>): PersonQuestions | null {
  const { name = false, digits = false, phone = false, mail = false, keepHours = KEEP_HOURS } = asks ?? {}
  if (!(name || digits || phone || mail)) return null
  return { name, digits, ...(phone ? { phone } : {}), ...(mail ? { mail } : {}), keepHours }
}

/** Whether the site's staff are shown any answer. Where to call somebody is not for them. */
export function isShownToStaff({ asks }: Pick<Site, 'asks'>): boolean {
  return Boolean(asks?.name || asks?.digits)
}

/** Whether somebody wants to be called: such an answer is erased when the day ends. */
export function hasContact({ phone, mail }: Contact): boolean {
  return phone !== undefined || mail !== undefined
}

/** Hours for which personal data is kept that a site has not asked its residents for. */
export function keptFor({ asks }: Pick<Site, 'asks'>): number {
  return asks?.keepHours ?? KEEP_HOURS
}
